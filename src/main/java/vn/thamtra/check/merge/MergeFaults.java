package vn.thamtra.check.merge;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.CalendarReader;
import vn.thamtra.workbook.CodeReader;
import vn.thamtra.workbook.FormReader;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedCalendar;
import vn.thamtra.workbook.ParsedCodes;
import vn.thamtra.workbook.ParsedForms;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.ParsedSentences;
import vn.thamtra.workbook.ParsedWorkbook;
import vn.thamtra.workbook.SentenceReader;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.ScannedFile;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Strictness;

/**
 * Finds what is wrong in a merged workbook and in neither copy: one officer uses a fact that the other took out, both give
 * one id to rows of two sheets.
 */
final class MergeFaults {

    private MergeFaults() {}

    /** A copy of the workbook, and the cells that were read of it. */
    record Copy(byte[] xlsx, ScannedFile scanned, WorkbookCells cells) {}

    static List<Collision> newIn(String file, Copy merged, Copy ours, Copy theirs) {
        List<CellFault> found = unknown(faults(file, merged), file, ours);
        return unknown(found, file, theirs).stream().map(MergeFaults::collision).toList();
    }

    /** Those that one copy does not have; it is only read where there are any. */
    private static List<CellFault> unknown(List<CellFault> found, String file, Copy copy) {
        if (found.isEmpty()) {
            return found;
        }
        Set<String> known = faults(file, copy).stream().map(MergeFaults::said).collect(Collectors.toSet());
        return found.stream().filter(fault -> !known.contains(said(fault))).toList();
    }

    private static String said(CellFault fault) {
        return fault.sheet() + '\n' + fault.code() + '\n' + fault.found();
    }

    private static List<CellFault> faults(String file, Copy copy) {
        byte[] xlsx = copy.xlsx;
        Set<String> titles = copy.cells.sheets().stream().map(CellSheet::title).collect(Collectors.toSet());
        if (titles.contains("Lịch")) {
            return CalendarReader.read(file, xlsx) instanceof ParsedCalendar.Refused refused
                    ? refused.faults()
                    : List.of();
        } else if (titles.contains("Văn bản")) {
            return InstrumentReader.read(file, xlsx) instanceof ParsedInstruments.Refused refused
                    ? refused.faults()
                    : List.of();
        } else if (titles.contains("Lời văn")) {
            return SentenceReader.read(file, xlsx) instanceof ParsedSentences.Refused refused
                    ? refused.faults()
                    : List.of();
        } else if (titles.contains("Bộ mẫu")) {
            return FormReader.read(file, xlsx, null, Strictness.NEW) instanceof ParsedForms.Refused refused
                    ? refused.faults()
                    : List.of();
        } else if (titles.contains(CodeReader.SHEET)) {
            return CodeReader.read(file, xlsx, cited(copy.cells)) instanceof ParsedCodes.Refused refused
                    ? refused.faults()
                    : List.of();
        }
        return WorkbookReader.read(copy.scanned, cited(copy.cells)) instanceof ParsedWorkbook.Refused refused
                ? refused.faults()
                : List.of();
    }

    /** Whether an instrument exists is not asked here. */
    private static Set<String> cited(WorkbookCells cells) {
        Set<String> numbers = new TreeSet<>();
        for (CellSheet sheet : cells.sheets()) {
            sheet.rows().forEach(row -> row.cells().values().stream()
                    .filter(cell -> cell.kind() == Cell.Kind.TEXT && cell.text().indexOf(';') > 0)
                    .forEach(cell -> numbers.add(
                            cell.plain().substring(0, cell.plain().indexOf(';')).strip())));
        }
        return numbers;
    }

    private static Collision collision(CellFault fault) {
        Collision.Version merged = new Collision.Version(fault.cell(), fault.found());
        return new Collision(
                Collision.Kind.FAULT,
                fault.sheet(),
                "",
                "",
                Collision.Version.NONE,
                merged,
                Collision.Version.NONE,
                new Message(
                        "gộp xong thì có lỗi " + fault.code() + " ở " + fault.cell() + ": "
                                + fault.detail().vi(),
                        "merged, there is a fault " + fault.code() + " at " + fault.cell() + ": "
                                + fault.detail().en()));
    }
}

package vn.thamtra.check.meaning;

import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.ParsedWorkbook;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.RegisterName;

/** Looks a cell up in the file itself, which is read again: only for a finding, and those are few. */
record CellsOfFile(RulebookFiles files, String file) implements BinaryOperator<String> {
    /** What heads the column of ids. */
    private static final String ID = "Mã";

    @Override
    public String apply(String sheet, String id) {
        byte[] bytes = files.files().get(RulebookFiles.TABLES + file);
        if (bytes == null
                || !(WorkbookReader.read(file, bytes, instruments()) instanceof ParsedWorkbook.Accepted accepted)) {
            return "";
        }
        return accepted.meanings().stream()
                .filter(meaning -> meaning.sheet().equals(sheet)
                        && meaning.heading().equals(ID)
                        && meaning.said().equals(id))
                .map(meaning -> meaning.cell())
                .findFirst()
                .orElse("");
    }

    private Set<String> instruments() {
        byte[] bytes = files.files().get(RulebookFiles.TABLES + RegisterName.INSTRUMENTS);
        return bytes != null
                        && InstrumentReader.read(RegisterName.INSTRUMENTS, bytes)
                                instanceof ParsedInstruments.Accepted accepted
                ? accepted.instruments().stream().map(Instrument::number).collect(Collectors.toSet())
                : Set.of();
    }
}

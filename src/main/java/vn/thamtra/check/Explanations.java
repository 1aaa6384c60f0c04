package vn.thamtra.check;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import vn.thamtra.check.english.EnglishMeanings;
import vn.thamtra.check.english.Lexicon;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.CalendarReader;
import vn.thamtra.workbook.CodeReader;
import vn.thamtra.workbook.FormReader;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.SentenceReader;
import vn.thamtra.workbook.WorkbookReader;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.fault.Meaning;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.RegisterName;

/** Tells of every cell that is not empty what it is taken to say. */
public final class Explanations {

    private final RulebookFiles files;

    public Explanations(RulebookFiles files) {
        this.files = files;
    }

    /**
     * What every cell of some workbooks says.
     *
     * @param wanted names of workbooks
     */
    public List<Explained> of(SortedSet<String> wanted) {
        Set<String> citable = citable();
        return wanted.stream()
                .map(name -> new Explained(name, meanings(name, citable)))
                .toList();
    }

    private List<CellMeaning> meanings(String name, Set<String> citable) {
        byte[] xlsx = bytes(name);
        EnglishMeanings english = new EnglishMeanings(lexicon(name, xlsx));
        return read(name, xlsx, citable).stream()
                .map(meaning -> new CellMeaning(
                        meaning.sheet(), meaning.cell(), new Message(meaning.text(), english.of(meaning))))
                .toList();
    }

    /** What the workbook declares, as far as it can be seen. */
    private static Lexicon lexicon(String name, byte[] xlsx) {
        WorkbookCells none = WorkbookCells.none(name);
        return Lexicon.of(
                none, WorkbookCells.read(name, xlsx) instanceof WorkbookCells.Parsed.Seen seen ? seen.cells() : none);
    }

    private static List<Meaning> read(String name, byte[] xlsx, Set<String> citable) {
        return switch (name) {
            case RegisterName.CALENDAR -> CalendarReader.meanings(name, xlsx);
            case RegisterName.INSTRUMENTS -> InstrumentReader.meanings(name, xlsx);
            case RegisterName.SENTENCES -> SentenceReader.meanings(name, xlsx);
            case RegisterName.FORMS -> FormReader.meanings(name, xlsx, citable);
            case RegisterName.CODES -> CodeReader.meanings(name, xlsx, citable);
            default -> WorkbookReader.meanings(name, xlsx, citable);
        };
    }

    private Set<String> citable() {
        return InstrumentReader.read(RegisterName.INSTRUMENTS, bytes(RegisterName.INSTRUMENTS))
                        instanceof ParsedInstruments.Accepted accepted
                ? accepted.instruments().stream().map(Instrument::number).collect(Collectors.toSet())
                : Set.of();
    }

    private byte[] bytes(String name) {
        return files.files().getOrDefault(RulebookFiles.TABLES + name, new byte[0]);
    }
}

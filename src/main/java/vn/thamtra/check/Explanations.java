package vn.thamtra.check;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import vn.thamtra.rulebook.RulebookFiles;
import vn.thamtra.workbook.CalendarReader;
import vn.thamtra.workbook.Instrument;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.InstrumentReading;
import vn.thamtra.workbook.Meaning;
import vn.thamtra.workbook.WorkbookReader;

/** Tells of every cell that is not empty what it is taken to say. */
public final class Explanations {
    private static final String CALENDAR = "lich.xlsx";
    private static final String INSTRUMENTS = "van-ban.xlsx";

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

    private List<Meaning> meanings(String name, Set<String> citable) {
        byte[] xlsx = bytes(name);
        return switch (name) {
            case CALENDAR -> CalendarReader.meanings(name, xlsx);
            case INSTRUMENTS -> InstrumentReader.meanings(name, xlsx);
            default -> WorkbookReader.meanings(name, xlsx, citable);
        };
    }

    private Set<String> citable() {
        return InstrumentReader.read(INSTRUMENTS, bytes(INSTRUMENTS)) instanceof InstrumentReading.Accepted accepted
                ? accepted.instruments().stream().map(Instrument::number).collect(Collectors.toSet())
                : Set.of();
    }

    private byte[] bytes(String name) {
        return files.files().getOrDefault(RulebookFiles.TABLES + name, new byte[0]);
    }
}

package vn.thamtra.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thamtra.check.WholeCheck;
import vn.thamtra.check.difference.Differences;
import vn.thamtra.check.finding.Report;
import vn.thamtra.ledger.archive.ArtefactLost;
import vn.thamtra.publication.RulebookArchive;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.RegisterName;

/** The rulebooks that drafts are: kept in the archive file by file, checked whole, compared with others. */
public final class DraftFiles {
    private static final Pattern WORKBOOK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\.xlsx");
    private static final Pattern RULE = Pattern.compile("rules(/[A-Za-z0-9][A-Za-z0-9_-]{0,99}){1,4}\\.drl");

    private final RulebookArchive archive;
    private final CompileCache cache;
    private final WholeCheck check;

    DraftFiles(RulebookArchive archive, CompileCache cache) {
        this.archive = archive;
        this.cache = cache;
        this.check = new WholeCheck(cache);
    }

    /** The path within the rulebook of a file as persons name it; empty for what belongs to no rulebook. */
    public static Optional<String> path(String named) {
        String name = RulebookFiles.shown(named);
        if (WORKBOOK.matcher(name).matches()) {
            return Optional.of(RulebookFiles.TABLES + name);
        }
        return RULE.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /**
     * A rulebook that was published, or that a draft once was.
     *
     * @throws ArtefactLost when part of it is gone
     */
    public RulebookFiles of(RulebookId id) {
        return archive.find(id)
                .orElseThrow(() ->
                        ArtefactLost.missing(id.value().substring(id.value().indexOf(':') + 1)));
    }

    void keep(RulebookFiles files) {
        archive.keep(files);
    }

    /**
     * Everything a check finds in it; the same files give the same report.
     *
     * @param base the rulebook it was made on, whose codes keep their meaning
     */
    public Report check(RulebookFiles files, RulebookId base) {
        return check.check(files, of(base));
    }

    Rulebook.Opening open(RulebookFiles files) {
        return Rulebook.open(files, cache);
    }

    static RulebookFiles with(RulebookFiles base, Map<String, byte[]> given) {
        Map<String, byte[]> files = new TreeMap<>(base.files());
        files.putAll(given);
        return new RulebookFiles(files);
    }

    static RulebookFiles without(RulebookFiles base, String path) {
        Map<String, byte[]> files = new TreeMap<>(base.files());
        files.remove(path);
        return new RulebookFiles(files);
    }

    /** Whether two rulebooks say the same, saved by whatever program. */
    static boolean sayTheSame(RulebookFiles base, RulebookFiles fresh) {
        return base.files().keySet().equals(fresh.files().keySet())
                && base.files().entrySet().stream()
                        .allMatch(file -> sayTheSame(
                                file.getKey(),
                                file.getValue(),
                                Objects.requireNonNull(fresh.files().get(file.getKey()))));
    }

    private static boolean sayTheSame(String path, byte[] base, byte[] fresh) {
        return Arrays.equals(base, fresh)
                || (path.startsWith(RulebookFiles.TABLES)
                        && Differences.between(path, base, fresh) instanceof Differences.Comparison.Compared compared
                        && compared.differences().isEmpty());
    }

    /** Whether the register of one of the rulebooks knows the instrument. */
    static boolean isRegistered(String instrument, RulebookFiles... rulebooks) {
        return Stream.of(rulebooks).flatMap(files -> register(files).stream()).anyMatch(known -> known.number()
                .equals(instrument));
    }

    private static List<Instrument> register(RulebookFiles files) {
        byte[] register = files.files().get(RulebookFiles.TABLES + RegisterName.INSTRUMENTS);
        return register != null
                        && InstrumentReader.read(RegisterName.INSTRUMENTS, register, Strictness.NEW)
                                instanceof ParsedInstruments.Accepted accepted
                ? accepted.instruments()
                : List.of();
    }
}

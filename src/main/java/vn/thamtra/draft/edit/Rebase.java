package vn.thamtra.draft.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.merge.Collision;
import vn.thamtra.check.merge.Merge;
import vn.thamtra.check.merge.Side;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.fault.CellFault;

/**
 * Puts what a draft changes onto a newer rulebook, file by file, and within a workbook cell by cell. What both changed in two
 * ways has to be answered.
 */
public final class Rebase {
    private static final byte[] NONE = new byte[0];

    private final RulebookFiles base;
    private final RulebookFiles ours;
    private final RulebookFiles theirs;
    private final List<Resolution> resolutions;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Open> open = new ArrayList<>();
    private final List<CellFault> faults = new ArrayList<>();

    private Rebase(RulebookFiles base, RulebookFiles ours, RulebookFiles theirs, List<Resolution> resolutions) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.resolutions = resolutions;
    }

    /**
     * What came of it.
     *
     * @param files the draft on the newer rulebook; where something is open, with what the draft says
     * @param open what both changed and nobody has answered
     * @param faults why a workbook could not be looked at
     */
    public record Rebased(RulebookFiles files, List<Open> open, List<CellFault> faults) {}

    /**
     * Something both changed in two ways.
     *
     * @param path of the file
     * @param collision where in the workbook; null where the files as a whole collide
     */
    public record Open(String path, @Nullable Collision collision) {}

    /**
     * An answer to what both changed; what does not apply is empty.
     *
     * @param keep null where a value is given
     * @param value what is to stand in the cell instead of either
     */
    public record Resolution(
            String path,
            String sheet,
            String row,
            String column,
            @Nullable Side keep,
            @Nullable String value) {
        boolean answers(String file, @Nullable Collision collision) {
            return path.equals(file)
                    && sheet.equals(collision == null ? "" : collision.sheet())
                    && row.equals(collision == null ? "" : collision.row())
                    && column.equals(collision == null ? "" : collision.heading());
        }
    }

    /**
     * Merges three rulebooks.
     *
     * @param base what the draft was made on
     * @param ours the draft
     * @param theirs what it is to be put on
     */
    public static Rebased of(
            RulebookFiles base, RulebookFiles ours, RulebookFiles theirs, List<Resolution> resolutions) {
        Rebase rebase = new Rebase(base, ours, theirs, resolutions);
        TreeSet<String> paths = new TreeSet<>(ours.files().keySet());
        paths.addAll(theirs.files().keySet());
        paths.forEach(rebase::file);
        return new Rebased(new RulebookFiles(rebase.files), List.copyOf(rebase.open), List.copyOf(rebase.faults));
    }

    private void file(String path) {
        byte @Nullable [] before = base.files().get(path);
        byte @Nullable [] mine = ours.files().get(path);
        byte @Nullable [] other = theirs.files().get(path);
        if (Arrays.equals(before, mine)) {
            put(path, other);
        } else if (Arrays.equals(before, other) || Arrays.equals(mine, other)) {
            put(path, mine);
        } else if (path.startsWith(RulebookFiles.TABLES) && mine != null && other != null) {
            workbook(path, before == null ? NONE : before, mine, other);
        } else {
            put(path, answered(path, null).filter(Rebase::isTheirs).isPresent() ? other : mine);
        }
    }

    private void put(String path, byte @Nullable [] content) {
        if (content != null) {
            files.put(path, content);
        }
    }

    private static boolean isTheirs(Resolution resolution) {
        return resolution.keep() == Side.THEIRS;
    }

    private Optional<Resolution> answered(String path, @Nullable Collision collision) {
        String name = RulebookFiles.shown(path);
        Optional<Resolution> answer = resolutions.stream()
                .filter(resolution -> resolution.answers(name, collision))
                .findFirst();
        if (answer.isEmpty()) {
            open.add(new Open(name, collision));
        }
        return answer;
    }

    private void workbook(String path, byte[] before, byte[] mine, byte[] other) {
        Merge.Outcome outcome = Merge.of(path, before, mine, other, Side.OURS);
        if (outcome instanceof Merge.Outcome.NotMerged not) {
            faults.addAll(not.faults());
            return;
        }
        Merge.Outcome.Merged merged = (Merge.Outcome.Merged) outcome;
        List<CellEdit> edits = new ArrayList<>();
        boolean wholeOther = false;
        for (Collision collision : merged.collisions()) {
            Optional<Resolution> answer = answered(path, collision);
            boolean cell = collision.kind() == Collision.Kind.CELL;
            answer.filter(given -> cell)
                    .flatMap(given -> edit(given, collision))
                    .ifPresent(edits::add);
            wholeOther |= !cell && answer.filter(Rebase::isTheirs).isPresent();
        }
        if (wholeOther) {
            merged = (Merge.Outcome.Merged) Merge.of(path, before, mine, other, Side.THEIRS);
            edits.clear();
        }
        Edited edited = CellEdits.apply(path, merged.workbook(), edits);
        files.put(path, edited instanceof Edited.Done done ? done.workbook() : merged.workbook());
    }

    /** What the merge has kept is ours. */
    private static Optional<CellEdit> edit(Resolution answer, Collision collision) {
        @Nullable String wanted = answer.value();
        String value = wanted != null
                ? wanted
                : isTheirs(answer)
                        ? collision.theirs().value()
                        : collision.ours().value();
        return value.equals(collision.ours().value())
                ? Optional.empty()
                : Optional.of(new CellEdit(
                        collision.sheet(),
                        collision.row(),
                        collision.heading(),
                        collision.ours().value(),
                        value));
    }
}

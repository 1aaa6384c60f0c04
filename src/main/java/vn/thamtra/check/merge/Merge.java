package vn.thamtra.check.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.alignment.SheetAlignment;
import vn.thamtra.check.difference.Difference;
import vn.thamtra.check.difference.Differences;
import vn.thamtra.check.difference.SheetComparison;
import vn.thamtra.check.difference.Wording;
import vn.thamtra.check.english.Lexicon;
import vn.thamtra.check.merge.MergeFaults.Copy;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.ScannedFile;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.edit.CommentPatch;
import vn.thamtra.workbook.edit.SheetChange;
import vn.thamtra.workbook.edit.WorkbookPatch;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.Place;

/**
 * Merges two copies of a workbook that two officers changed. Ours is taken, with its looks and its order, and what theirs
 * changed since the common base is put into it; where both changed one thing in two ways, one side is kept and the
 * collision told.
 */
public final class Merge {

    /** What was made, or why a file could not be looked at whole. */
    public sealed interface Outcome {
        /**
         * A workbook in which both have their part.
         *
         * @param workbook without collisions, what both officers want; otherwise with the kept side where they collide
         * @param taken what is new in it against our copy
         * @param left comments of theirs that it does not have: ours says something else, or the cell is gone
         */
        record Merged(byte[] workbook, List<Difference> taken, List<Collision> collisions, List<Difference> left)
                implements Outcome {}

        record NotMerged(List<CellFault> faults) implements Outcome {}
    }

    private final Map<String, CellSheet> base;
    private final Map<String, CellSheet> ours;
    private final Map<String, CellSheet> theirs;
    private final Set<String> ourNames = new LinkedHashSet<>();
    private final Side kept;
    private final Wording wording;

    private final List<SheetChange> changes = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<Collision> collisions = new ArrayList<>();

    private Merge(WorkbookCells base, WorkbookCells ours, WorkbookCells theirs, Side kept) {
        this.base = SheetAlignment.byTitle(base);
        this.ours = SheetAlignment.byTitle(ours);
        this.theirs = SheetAlignment.byTitle(theirs);
        ours.sheets().forEach(sheet -> ourNames.add(sheet.name()));
        this.kept = kept;
        this.wording = new Wording(Lexicon.of(theirs, ours));
    }

    /**
     * Merges three files.
     *
     * @param file what faults call the workbook
     * @param base of no bytes where the copies have no common base
     * @param kept which side stands where the two collide
     */
    public static Outcome of(String file, byte[] base, byte[] ours, byte[] theirs, Side kept) {
        List<Copy> copies = new ArrayList<>();
        for (byte[] xlsx : List.of(base, ours, theirs)) {
            ScannedFile scanned = ScannedFile.of(file, xlsx);
            WorkbookCells.Parsed parsed = xlsx.length == 0 && copies.isEmpty()
                    ? new WorkbookCells.Parsed.Seen(WorkbookCells.none(file))
                    : WorkbookCells.read(scanned);
            if (parsed instanceof WorkbookCells.Parsed.Unseen unseen) {
                return new Outcome.NotMerged(unseen.faults());
            }
            copies.add(new Copy(xlsx, scanned, ((WorkbookCells.Parsed.Seen) parsed).cells()));
        }
        Merge merge = new Merge(
                copies.get(0).cells(), copies.get(1).cells(), copies.get(2).cells(), kept);
        merge.sheets();
        return merge.outcome(file, copies.get(1), copies.get(2));
    }

    private Outcome outcome(String file, Copy mine, Copy other) {
        if (added.isEmpty() && removed.containsAll(ourNames)) {
            return new Outcome.NotMerged(List.of(nothingLeft(file)));
        }
        byte[] merged = new WorkbookPatch(changes, removed, added).apply(mine.xlsx(), other.xlsx());
        Commented commented = commented(file, copy(file, merged));
        Copy made = commented.made;
        collisions.addAll(MergeFaults.newIn(file, made, mine, other));
        return new Outcome.Merged(
                made.xlsx(), Differences.between(mine.cells(), made.cells()), List.copyOf(collisions), commented.left);
    }

    private static Copy copy(String file, byte[] merged) {
        ScannedFile scanned = ScannedFile.of(file, merged);
        return new Copy(merged, scanned, ((WorkbookCells.Parsed.Seen) WorkbookCells.read(scanned)).cells());
    }

    /** @param left comments of theirs that it does not have */
    private record Commented(Copy made, List<Difference> left) {}

    /** With the comments that theirs has put in, changed or removed since the base. */
    private Commented commented(String file, Copy merged) {
        if (Stream.of(base, theirs).allMatch(copy -> copy.values().stream()
                .allMatch(sheet -> sheet.comments().isEmpty()))) {
            return new Commented(merged, List.of());
        }
        Map<String, Map<Place, String>> taken = new LinkedHashMap<>();
        List<Difference> left = new ArrayList<>();
        SheetAlignment.byTitle(merged.cells()).forEach((title, made) -> {
            @Nullable CellSheet other = theirs.get(title);
            if (other != null) {
                CommentMerge.Merged comments =
                        CommentMerge.of(base.getOrDefault(title, nothing(other)), other, made, kept);
                taken.put(made.name(), comments.taken());
                left.addAll(comments.left());
            }
        });
        boolean same = taken.values().stream().allMatch(Map::isEmpty);
        return new Commented(same ? merged : copy(file, new CommentPatch(taken).apply(merged.xlsx())), left);
    }

    /** No program opens a workbook without a sheet. */
    private static CellFault nothingLeft(String file) {
        return new CellFault(
                file,
                "",
                "",
                "NO_SHEET_LEFT",
                "",
                new Message(
                        "Gộp như vậy thì không còn trang nào: bản kia không có trang nào của bản gốc. Kiểm tra lại có phải đúng"
                                + " tệp không.",
                        "Merged like this no sheet is left: the other copy has none of the sheets of the base. See whether it"
                                + " is the right file."));
    }

    private void sheets() {
        Set<String> titles = new LinkedHashSet<>(ours.keySet());
        titles.addAll(theirs.keySet());
        for (String title : titles) {
            CellSheet mine = ours.get(title);
            CellSheet other = theirs.get(title);
            if (mine != null && other != null) {
                both(new Trio<>(base.get(title), mine, other));
            } else if (base.get(title) != null) {
                removed(new Trio<>(base.get(title), mine, other));
            } else if (other != null) {
                add(other);
            }
        }
    }

    private void both(Trio<CellSheet> sheets) {
        CellSheet mine = Objects.requireNonNull(sheets.ours());
        CellSheet other = Objects.requireNonNull(sheets.theirs());
        CellSheet old = sheets.base() == null ? nothing(mine) : sheets.base();
        boolean alike = mine.table() == other.table() && (old.table() == mine.table() || sheets.base() == null);
        Trio<CellSheet> comparable =
                alike ? new Trio<>(old, mine, other) : new Trio<>(old.asText(), mine.asText(), other.asText());
        SheetMerge.Merged merged = SheetMerge.of(comparable, kept, wording);
        changes.add(merged.change());
        collisions.addAll(merged.collisions());
    }

    private static CellSheet nothing(CellSheet like) {
        CellRow headings = new CellRow(like.headings().index(), "", false, Map.of());
        return new CellSheet(like.name(), like.title(), false, List.of(), headings, List.of(), List.of(), List.of());
    }

    /** A sheet that one copy no longer has. */
    private void removed(Trio<CellSheet> sheets) {
        Side remover = sheets.ours() == null ? Side.OURS : Side.THEIRS;
        @Nullable CellSheet left = remover == Side.OURS ? sheets.theirs() : sheets.ours();
        CellSheet sheet = Objects.requireNonNull(left);
        boolean collides = !SheetComparison.of(new SheetAlignment.Pair(sheets.base(), sheet), wording)
                .isEmpty();
        if (collides) {
            collisions.add(new CollisionWords(sheet.name(), wording).sheet(sheet.name(), remover));
        }
        boolean gone = !collides || kept == remover;
        if (gone && remover == Side.THEIRS) {
            removed.add(sheet.name());
        } else if (!gone && remover == Side.OURS) {
            add(sheet);
        }
    }

    /** In the place of a blank one of that name. */
    private void add(CellSheet sheet) {
        if (ourNames.contains(sheet.name())) {
            removed.add(sheet.name());
        }
        added.add(sheet.name());
    }
}

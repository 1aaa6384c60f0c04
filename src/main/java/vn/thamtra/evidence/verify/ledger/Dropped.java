package vn.thamtra.evidence.verify.ledger;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Checks;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.Shown;
import vn.thamtra.evidence.verify.stored.Row;

/** {@code reading_drop}: the entries of the journal whose access records are gone are those that an order names, no more and no less. */
final class Dropped implements Section {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final SortedMap<Long, Claimed> claimed = new TreeMap<>();
    private final SortedMap<String, Told> told = new TreeMap<>();
    private final Checks checks;

    Dropped(Checks checks) {
        this.checks = checks;
    }

    /** The entries that claim to be dropped by one that is yet to come. */
    private static final class Claimed {
        private final MessageDigest digest = Hash.digest();
        private long entries;
    }

    /** What one order has dropped. */
    private record Told(long readings, Instant from, Instant to) {
        Told and(Told other) {
            return new Told(
                    readings + other.readings,
                    from.isBefore(other.from) ? from : other.from,
                    to.isAfter(other.to) ? to : other.to);
        }
    }

    /** An entry has no rows, and says by which other they were dropped. */
    void claim(Row entry, byte[] leafHash) {
        entry.check(
                entry.text("subject").equals("reading") && entry.number("dropped_by") > entry.number("number"),
                "dropped_by",
                "mục này không thể đã được loại",
                "this entry cannot have been dropped");
        Claimed by = claimed.computeIfAbsent(entry.number("dropped_by"), any -> new Claimed());
        by.digest.update(leafHash);
        by.entries++;
    }

    @Override
    public void row(Row row) {
        @Nullable Claimed by = claimed.remove(row.number("entry"));
        row.check(
                by != null && by.entries == row.number("readings"),
                "readings",
                "các lượt xem không còn trong nhật ký không phải các lượt đã được loại theo lệnh",
                "the access records that are gone are not those dropped on order");
        row.check(
                by != null && Arrays.equals(by.digest.digest(), row.bytes("digest")),
                "digest",
                "các lượt xem không còn trong nhật ký không phải các lượt đã được loại theo lệnh",
                "the access records that are gone are not those dropped on order");
        told.merge(
                row.text("order_number"),
                new Told(row.number("readings"), row.moment("read_from"), row.moment("read_to")),
                Told::and);
    }

    void allMet() {
        if (!claimed.isEmpty()) {
            throw new Broken(
                    "journal number=" + claimed.firstKey() + ": không phải lệnh loại lượt xem mà các mục khác dẫn đến",
                    "is not what other entries say has dropped their access records");
        }
    }

    @Override
    public void end() {
        told.forEach((order, all) -> checks.note(
                "Đã loại " + all.readings + " lượt xem từ ngày " + DAY.format(all.from) + " đến ngày "
                        + DAY.format(all.to) + " theo " + Shown.of(order),
                all.readings + " access records from " + DAY.format(all.from) + " to " + DAY.format(all.to)
                        + " were dropped on order of " + Shown.of(order)));
    }
}

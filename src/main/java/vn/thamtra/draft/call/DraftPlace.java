package vn.thamtra.draft.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thamtra.draft.DraftQuery;
import vn.thamtra.draft.Drafts;
import vn.thamtra.verdict.Message;

/** A draft's place in the list, as the parameter {@code cursor} has it. */
public final class DraftPlace {
    public static final Message WANTED = new Message("next của trang trước", "the next of the page before");

    private DraftPlace() {}

    /** After this draft. */
    public static String of(Drafts.Whole last) {
        Instant at = last.draft().createdAt();
        return at.getEpochSecond() + "-" + at.getNano() + "-" + last.draft().id();
    }

    /** Null for what is none. */
    public static DraftQuery.@Nullable Place read(String text) {
        if (!text.matches("[0-9]{1,11}-[0-9]{1,9}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return null;
        }
        String[] parts = text.split("-", 3);
        return new DraftQuery.Place(
                Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])), UUID.fromString(parts[2]));
    }
}

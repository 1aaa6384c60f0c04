package vn.thamtra.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;

/** Looks, through HTTP, whether a service that was killed and started again has everything it had acknowledged. */
final class Examination {
    private static final int ENOUGH_RETRIES = 40;

    private final Client client;
    private final Toll toll;
    private final Map<String, String> bytesById = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private long newest = -1;

    Examination(Client client, Toll toll) {
        this.client = client;
        this.toll = toll;
    }

    /**
     * Fetches every decision whole, newest first.
     *
     * @param floor the index to stop at: what lies below was fetched before
     * @return the index that the next decision will have
     */
    long fetchDownTo(long floor) {
        long expected = -1;
        @Nullable String cursor = "";
        while (cursor != null) {
            JsonNode page = client.get("/v1/decisions?limit=200" + cursor).json();
            for (JsonNode line : page.path("decisions").values()) {
                long index = line.path("index").longValue();
                if (index < floor) {
                    return endAt(floor, expected);
                }
                if (expected >= 0 && index != expected) {
                    toll.half("index " + expected + ", followed by " + index);
                }
                newest = Math.max(newest, index);
                expected = index - 1;
                fetch(line, index);
            }
            String next = page.path("next").asString("");
            cursor = next.isEmpty() ? null : "&cursor=" + next;
        }
        return endAt(floor, expected);
    }

    private long endAt(long floor, long expected) {
        if (newest >= 0 && expected != floor - 1) {
            toll.half("the indexes from " + floor + " to " + expected);
        }
        return newest < 0 ? floor : newest + 1;
    }

    private void fetch(JsonNode line, long index) {
        String id = line.path("id").stringValue();
        Reply reply = client.get("/v1/decisions/" + id);
        toll.fetched();
        boolean whole = reply.status() == 200
                && reply.header("Record-Index").equals(String.valueOf(index))
                && reply.header("Record-Leaf").equals(line.path("leaf").stringValue())
                && isVerdict(reply.json(), id, line);
        if (!whole) {
            toll.half("decision " + id + " answers " + reply.status() + " " + reply.text());
        }
        bytesById.put(id, Deal.sha256(reply.bytes()));
        String code = line.path("dossierCode").stringValue();
        if (!codes.add(code)) {
            toll.doubled("dossier " + code);
        }
    }

    private static boolean isVerdict(JsonNode answer, String id, JsonNode line) {
        return answer.path("id").asString("").equals(id)
                && answer.path("outcome").equals(line.path("outcome"))
                && answer.path("rulebook").path("id").equals(line.path("rulebook"))
                && answer.path("reasons").size() > 0;
    }

    /** Every acknowledged decision is there with the bytes that were answered. */
    void compare(Iterable<Deal> deals) {
        for (Deal deal : deals) {
            if (deal.isAcknowledged()) {
                @Nullable String bytes = bytesById.get(deal.id());
                if (bytes == null) {
                    toll.lost("decision " + deal.id());
                } else if (!bytes.equals(deal.bytes())) {
                    toll.changed("decision " + deal.id());
                }
            }
        }
    }

    /** The same key again: the same bytes where they were acknowledged, else exactly one decision. */
    List<Deal> retry(List<Deal> deals) {
        deals.stream()
                .filter(deal -> deal.keyed() && deal.isAcknowledged())
                .limit(ENOUGH_RETRIES)
                .forEach(this::retryAcknowledged);
        return deals.stream()
                .filter(deal -> deal.keyed() && !deal.isAcknowledged())
                .map(this::retryUnanswered)
                .toList();
    }

    private void retryAcknowledged(Deal deal) {
        Reply again = send(deal);
        if (again.status() != 200 || !Deal.sha256(again.bytes()).equals(deal.bytes())) {
            toll.changed("key " + deal.code() + " answers " + again.status() + " " + again.text());
        }
    }

    private Deal retryUnanswered(Deal deal) {
        boolean recorded = codes.contains(deal.code());
        Reply first = send(deal);
        Reply second = send(deal);
        boolean same = second.status() == 200 && second.text().equals(first.text());
        if (first.status() != (recorded ? 200 : 201) || !same) {
            toll.changed("key " + deal.code() + " answers " + first.status() + ", then " + second.status());
        }
        int decisions = client.get("/v1/decisions?dossierCode=" + deal.code())
                .json()
                .path("decisions")
                .size();
        if (decisions != 1) {
            toll.doubled("key " + deal.code() + " has " + decisions + " decisions");
        }
        return deal.answered(first.bytes());
    }

    private Reply send(Deal deal) {
        return client.post("/v1/evaluations", deal.dossier(), "Idempotency-Key", deal.code());
    }
}

package vn.thamtra.replay.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.ledger.Exchange;

/**
 * One decision that did not come out the same, in one line: what changed and where, without the texts, which the replay of
 * that one decision gives.
 *
 * @param index its place in the log
 * @param other members of the answer that differ besides
 */
public record ChangeLine(
        long index,
        UUID id,
        Rulebooks rulebook,
        boolean reproducible,
        @Nullable Turn outcome,
        List<Part> reasons,
        List<Part> deadlines,
        List<String> other,
        List<RefusedFault> refused,
        @Nullable Cause cause,
        @Nullable String artefact) {

    record Turn(String recorded, String replayed) {}

    /** A reason or deadline: how it stands in both answers, as kind or status and date. */
    record Part(
            Differences.Change change,
            String id,
            @Nullable String item,
            List<String> members,
            JsonNode citation,
            @Nullable String recorded,
            @Nullable String replayed) {
        static Part reason(Differences.Changed changed) {
            return of(changed, text(changed.recorded(), "kind"), text(changed.replayed(), "kind"));
        }

        static Part deadline(Differences.Changed changed) {
            return of(changed, standing(changed.recorded()), standing(changed.replayed()));
        }

        private static Part of(Differences.Changed changed, @Nullable String recorded, @Nullable String replayed) {
            return new Part(
                    changed.change(),
                    changed.id(),
                    changed.item(),
                    changed.members(),
                    changed.latest().path("citation"),
                    recorded,
                    replayed);
        }

        private static @Nullable String standing(@Nullable JsonNode deadline) {
            String due = text(deadline, "due");
            String status = text(deadline, "status");
            return due == null ? status : status + " " + due;
        }

        /** The dates of a deadline differ from dossier to dossier and are left out: only its status is told. */
        Group group(String what) {
            return new Group(
                    what,
                    change().name(),
                    id(),
                    citation().path("instrument").asString(""),
                    citation().path("clause").asString(""),
                    firstWord(recorded()),
                    firstWord(replayed()));
        }

        private static @Nullable String firstWord(@Nullable String text) {
            return text == null ? null : text.replaceFirst(" .*", "");
        }
    }

    private static @Nullable String text(@Nullable JsonNode node, String member) {
        JsonNode value = node == null ? null : node.get(member);
        return value == null ? null : value.asString();
    }

    /** @param by the rulebook it was evaluated by; null where it came to none */
    static ChangeLine of(Exchange recorded, @Nullable String by, Replayed replayed) {
        if (replayed instanceof Replayed.Different different) {
            return of(recorded, by, different);
        }
        boolean reproducible = !(replayed instanceof Replayed.NotReproducible);
        return new ChangeLine(
                recorded.index(),
                recorded.id(),
                new Rulebooks(recorded.rulebook(), by),
                reproducible,
                null,
                List.of(),
                List.of(),
                List.of(),
                replayed instanceof Replayed.Unreadable unreadable
                        ? unreadable.faults().stream().map(RefusedFault::of).toList()
                        : List.of(),
                replayed instanceof Replayed.NotReproducible not ? not.cause() : null,
                replayed instanceof Replayed.NotReproducible not ? not.artefact() : null);
    }

    private static ChangeLine of(Exchange recorded, @Nullable String by, Replayed.Different different) {
        Differences differences = different.differences();
        Differences.Turn outcome = differences.outcome();
        return new ChangeLine(
                recorded.index(),
                recorded.id(),
                new Rulebooks(recorded.rulebook(), by),
                true,
                outcome == null ? null : new Turn(word(outcome.recorded()), word(outcome.replayed())),
                differences.reasons().stream().map(Part::reason).toList(),
                differences.deadlines().stream().map(Part::deadline).toList(),
                differences.other().stream().map(Differences.Turn::member).toList(),
                List.of(),
                different.otherProgram() ? Cause.OTHER_PROGRAM : null,
                null);
    }

    private static String word(@Nullable JsonNode outcome) {
        return outcome == null ? "" : outcome.asString("");
    }

    /** The groups this decision counts in, in each once. */
    Set<Group> groups() {
        Set<Group> groups = new LinkedHashSet<>();
        if (outcome != null) {
            groups.add(Group.outcome(outcome.recorded(), outcome.replayed()));
        }
        reasons.forEach(part -> groups.add(part.group("REASON")));
        deadlines.forEach(part -> groups.add(part.group("DEADLINE")));
        other.forEach(name -> groups.add(Group.named("OTHER", name)));
        refused.forEach(fault -> groups.add(Group.named("REFUSED", fault.code())));
        if (cause != null) {
            groups.add(Group.named(reproducible ? "CAUSE" : "NOT_REPRODUCIBLE", cause.name()));
        }
        return groups;
    }
}

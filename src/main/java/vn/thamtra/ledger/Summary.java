package vn.thamtra.ledger;

import org.jspecify.annotations.Nullable;
import vn.thamtra.program.Program;

/** A record without its contents; the program is null where it is older than programs' being named. */
public record Summary(
        Entry entry,
        String rulebook,
        Labels labels,
        String caller,
        @Nullable Program program) {}

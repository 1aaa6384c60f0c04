package vn.thamtra.replay.comparison;

import org.jspecify.annotations.Nullable;

/** The rulebook that decided, and the one by which the decision was made again; null where it came to none. */
public record Rulebooks(String recorded, @Nullable String replayed) {}

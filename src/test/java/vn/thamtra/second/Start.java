package vn.thamtra.second;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What starts a limit, and when it did; without a moment it has not happened. */
record Start(String trigger, @Nullable LocalDateTime at) {}

package vn.thamtra.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened, or is planned: exactly one of {@code at} and {@code on} is given. */
public record Event(
        String type, @Nullable OffsetDateTime at, @Nullable LocalDate on, Map<String, Object> facts) {}

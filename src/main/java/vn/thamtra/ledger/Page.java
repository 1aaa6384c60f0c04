package vn.thamtra.ledger;

import java.util.List;
import java.util.Optional;

/** Some records, newest first, and where to go on if there are more. */
public record Page(List<Summary> records, Optional<Cursor> next) {}

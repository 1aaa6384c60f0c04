package vn.thamtra.calendar;

/** What receipt after 15:00 at a one-stop shop moves to the next working day (RD-01). */
public enum AfterCutoff {
    /** The transfer alone. */
    TRANSFER_ONLY,
    /** The transfer and day zero of the processing clock. */
    SHIFT_CLOCK
}

package vn.thamtra.verdict;

/** The units in which the law counts a time limit. */
public enum TimeUnit {
    WORKING_DAY,
    DAY,
    MONTH,
    YEAR,
    HOUR,
    WORKING_HOUR,
    /** A day of the calendar the law names, as in "trước ngày 10 tháng 01". */
    FIXED_DATE
}

/**
 * Days, working days, office hours and the counting of time limits: a pure library without a clock or a default zone
 * that knows nothing but the words of {@code verdict}, and a cache. Start with {@link vn.thamtra.calendar.TimeLimits},
 * which counts one limit on a {@link vn.thamtra.calendar.WorkCalendar}.
 */
@NullMarked
package vn.thamtra.calendar;

import org.jspecify.annotations.NullMarked;

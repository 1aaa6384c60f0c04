/**
 * What was judged, in words: verdict, reasons, limits drawn on a calendar, tables with what was found about every cell;
 * whether it is recorded or only tried. Start at {@link vn.thamtra.console.judged.JudgedView}.
 */
@NullMarked
package vn.thamtra.console.judged;

import org.jspecify.annotations.NullMarked;

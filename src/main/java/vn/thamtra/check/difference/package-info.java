/**
 * What differs between two workbooks, in the words of the person who changed it. {@link vn.thamtra.check.difference.Differences}
 * compares cells by sheet, row id and heading, so that where a row or a column stands makes no difference. Takes workbooks with
 * faults too: that is when a difference is wanted most.
 */
@NullMarked
package vn.thamtra.check.difference;

import org.jspecify.annotations.NullMarked;

/**
 * The merging of two copies of a workbook that two officers changed, cell by cell, and where they collide. Takes workbooks with
 * faults too, and tells those that are in neither copy. Start at {@link vn.thamtra.check.merge.Merge}.
 */
@NullMarked
package vn.thamtra.check.merge;

import org.jspecify.annotations.NullMarked;

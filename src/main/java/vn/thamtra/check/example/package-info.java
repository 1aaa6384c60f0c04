/**
 * What the examples of a workbook ({@code Kiểm thử}) prove: whether each gets the verdict its row says, which rows and
 * conditions they exercise, and which small changes of the workbook none of them would notice. Start with {@link
 * vn.thamtra.check.example.ExampleReport}.
 */
@NullMarked
package vn.thamtra.check.example;

import org.jspecify.annotations.NullMarked;

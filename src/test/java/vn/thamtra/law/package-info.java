/**
 * Whether the shipped workbooks say what the law says: their own examples, every row of them, every rule and every
 * reading of the register, on every day of their validity. Reads the project's folders as they are.
 */
@NullMarked
package vn.thamtra.law;

import org.jspecify.annotations.NullMarked;

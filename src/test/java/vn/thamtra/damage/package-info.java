/**
 * Whatever may happen to a workbook on its way through spreadsheet programs, mail and hurried hands, done by a program to
 * every shipped workbook at every place it fits: each damage must be told at the damaged place. Works on the XML inside
 * the files and knows nothing of the reader but what it answers. Start with {@link vn.thamtra.damage.Catalogue}.
 */
@NullMarked
package vn.thamtra.damage;

import org.jspecify.annotations.NullMarked;

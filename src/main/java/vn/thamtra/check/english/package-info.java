/**
 * Workbooks for people who read English: fixed words, and the English names that a workbook declares for its facts,
 * documents, events and terms. Free text stays as it stands. Start with {@link vn.thamtra.check.english.Lexicon}.
 */
@NullMarked
package vn.thamtra.check.english;

import org.jspecify.annotations.NullMarked;

/**
 * A second evaluator, written from the texts of the law alone and in plain Java, and a great many dossiers made by
 * chance, on which it and the rulebook must agree. It knows nothing of the workbooks: what both say was written twice.
 */
@NullMarked
package vn.thamtra.second;

import org.jspecify.annotations.NullMarked;

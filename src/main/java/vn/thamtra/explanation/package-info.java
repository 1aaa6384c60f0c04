/**
 * Why a recorded decision is what it is: the way from its facts over the rows to its outcome, as JSON and as a page to
 * print. Knows {@code decision} for who may see it, {@code publication} for the rulebook that decided, and {@code
 * rulebook}, which does the explaining. Start at {@link vn.thamtra.explanation.ExplanationController}.
 */
@NullMarked
package vn.thamtra.explanation;

import org.jspecify.annotations.NullMarked;

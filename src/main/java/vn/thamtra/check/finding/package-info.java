/**
 * What a check tells: findings with their weight, their cells and the dossier that shows them; and what there is to look at.
 * Start at {@link vn.thamtra.check.finding.Finding}.
 */
@NullMarked
package vn.thamtra.check.finding;

import org.jspecify.annotations.NullMarked;

/**
 * What of the ledger was found not to be what was recorded, and who is told. Knows no other package. Start at {@link
 * vn.thamtra.ledger.damage.Damages}.
 */
@NullMarked
package vn.thamtra.ledger.damage;

import org.jspecify.annotations.NullMarked;

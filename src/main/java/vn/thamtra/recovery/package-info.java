/**
 * What an operator orders while the service stands still: another key that signs, another administrator's key, a copy of the ledger
 * or its way back, another database. Start at {@link vn.thamtra.recovery.Recovery}.
 */
@NullMarked
package vn.thamtra.recovery;

import org.jspecify.annotations.NullMarked;

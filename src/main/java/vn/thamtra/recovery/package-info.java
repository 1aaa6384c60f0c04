/**
 * What an operator orders where a key is lost, while the service stands still: another key that signs, another
 * administrator's key. Start at {@link vn.thamtra.recovery.Recovery}.
 */
@NullMarked
package vn.thamtra.recovery;

import org.jspecify.annotations.NullMarked;

/**
 * Bytes in and bytes out over HTTP, every one of them bounded: bodies, parameters, answers. Knows {@code problem} and {@code calendar}. Start
 * at {@link vn.thamtra.wire.RequestBody}.
 */
@NullMarked
package vn.thamtra.wire;

import org.jspecify.annotations.NullMarked;

/**
 * Where every reader and writer of JSON comes from, but for those of the verifier. Knows no other package. Start at {@link
 * vn.thamtra.json.JsonStreams}.
 */
@NullMarked
package vn.thamtra.json;

import org.jspecify.annotations.NullMarked;

/**
 * Bytes to a bounded tree of JSON that still has every digit as it was written. Knows nothing of procedures; start at
 * {@link vn.thamtra.dossier.json.JsonText}.
 */
@NullMarked
package vn.thamtra.dossier.json;

import org.jspecify.annotations.NullMarked;

/**
 * Tells other programs of what was recorded, published or is due, by CloudEvents over HTTP: read from the log in its order, sent
 * until they are taken, those of one dossier one after another. Start at {@link vn.thamtra.callback.Deliveries}.
 */
@NullMarked
package vn.thamtra.callback;

import org.jspecify.annotations.NullMarked;

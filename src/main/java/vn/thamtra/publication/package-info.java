/**
 * Which rulebooks were published, and which of them decides a dossier received on a day. Knows {@code rulebook}, {@code
 * workbook}, {@code verdict} and {@code ledger}. Start at {@link vn.thamtra.publication.PublishedRulebooks}.
 */
@NullMarked
package vn.thamtra.publication;

import org.jspecify.annotations.NullMarked;

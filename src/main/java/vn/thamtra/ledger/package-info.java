/**
 * The append-only record: what went in, what was answered and a leaf that commits to both, durable before anyone is
 * answered. Knows bytes and labels, not law, and no other package. Start at {@link vn.thamtra.ledger.Ledger} to write,
 * {@link vn.thamtra.ledger.Records} to read, {@link vn.thamtra.ledger.Idempotency} for repeated requests and {@link
 * vn.thamtra.ledger.archive.Archive} for what rulebooks are made of.
 */
@NullMarked
package vn.thamtra.ledger;

import org.jspecify.annotations.NullMarked;

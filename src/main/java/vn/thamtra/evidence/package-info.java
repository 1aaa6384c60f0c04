/**
 * The auditor's bundle of one decision: everything it takes to prove it and to judge it again without this service.
 * Knows {@code ledger} for the record, its proof and the archive, and how requests come and answers go; its verifier,
 * in {@code verify}, shares nothing with it but the text of the statement. Start at {@link
 * vn.thamtra.evidence.EvidenceController}.
 */
@NullMarked
package vn.thamtra.evidence;

import org.jspecify.annotations.NullMarked;

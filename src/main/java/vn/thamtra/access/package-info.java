/**
 * Who may do what: API keys and their roles. Knows no other package. Start at {@link vn.thamtra.access.ApiKeys}, which
 * makes, finds and revokes keys and keeps of each secret only its hash.
 */
@NullMarked
package vn.thamtra.access;

import org.jspecify.annotations.NullMarked;

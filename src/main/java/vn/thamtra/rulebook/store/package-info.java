/**
 * The files of a rulebook by their hash, and what was once made of them: compiled rules and parsed tables, on disk and in
 * memory. Bytes that are not whole are never used. Start at {@link vn.thamtra.rulebook.store.RulebookFiles}.
 */
@NullMarked
package vn.thamtra.rulebook.store;

import org.jspecify.annotations.NullMarked;

/**
 * SHA-256, as everything here that has a fingerprint uses it. Knows nothing.
 */
@NullMarked
package vn.thamtra.digest;

import org.jspecify.annotations.NullMarked;

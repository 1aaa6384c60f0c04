/**
 * Verifies the bundle of one decision, and evaluates it again by the rulebook inside. Start at {@link
 * vn.thamtra.evidence.verify.bundle.BundleVerifier}.
 */
@NullMarked
package vn.thamtra.evidence.verify.bundle;

import org.jspecify.annotations.NullMarked;

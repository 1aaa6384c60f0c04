/**
 * The only place that sees Drools: DRL is compiled, or loaded from the cache, and matched against the facts of a dossier.
 * Start at {@link vn.thamtra.rulebook.engine.CompiledProcedure}.
 */
@NullMarked
package vn.thamtra.rulebook.engine;

import org.jspecify.annotations.NullMarked;

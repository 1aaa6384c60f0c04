/**
 * The only place that sees Drools: rows become rules of its executable model, hand-written DRL is compiled or loaded from the
 * cache, and both are matched against a dossier. Start at {@link vn.thamtra.rulebook.engine.CompiledProcedure}.
 */
@NullMarked
package vn.thamtra.rulebook.engine;

import org.jspecify.annotations.NullMarked;

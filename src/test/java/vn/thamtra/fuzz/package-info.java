/**
 * Fuzzing, guided by coverage (Jazzer), and the inputs it found worth keeping. Targets live beside what they look at and
 * know nothing of the fuzzer; ordinary tests give them the kept inputs again. Start with {@link vn.thamtra.fuzz.Fuzz}.
 */
@NullMarked
package vn.thamtra.fuzz;

import org.jspecify.annotations.NullMarked;

/**
 * What is said when a call cannot be answered: problem documents (RFC 9457) for every fault, whether a controller, a
 * filter or the web server itself finds it. Knows {@code dossier} for its faults and {@code verdict} for its words. Start
 * at {@link vn.thamtra.problem.Problem}; to refuse a call throw {@link vn.thamtra.problem.ProblemException}.
 */
@NullMarked
package vn.thamtra.problem;

import org.jspecify.annotations.NullMarked;

/**
 * A run of the service whose only use is what the JVM learns from it. Knows no other package. Start at
 * {@link vn.thamtra.training.TrainingRun}.
 */
@NullMarked
package vn.thamtra.training;

import org.jspecify.annotations.NullMarked;

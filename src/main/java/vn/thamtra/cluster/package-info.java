/**
 * The replay of a ledger too long for one machine, as a job of Apache Spark: judged by the same code as in the service, without
 * the service. Knows what {@code replay.comparison} knows, and how {@code ledger} is read. Only this package sees Spark, which
 * the cluster brings. Start at {@link vn.thamtra.cluster.BulkReplay}.
 */
@NullMarked
package vn.thamtra.cluster;

import org.jspecify.annotations.NullMarked;

/**
 * The database as the ledger uses it: what differs between its kinds, and who may open its files.
 */
@NullMarked
package vn.thamtra.ledger.database;

import org.jspecify.annotations.NullMarked;

/**
 * The procedures as their workbooks state them, for machines and for people who build forms: lists, details, JSON Schemas
 * and the workbooks themselves. Knows {@code publication}, {@code rulebook} and what they speak of. Start at {@link
 * vn.thamtra.procedure.ProceduresController}.
 */
@NullMarked
package vn.thamtra.procedure;

import org.jspecify.annotations.NullMarked;

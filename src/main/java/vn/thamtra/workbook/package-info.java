/**
 * A workbook read without loss into a model of one procedure that remembers its cells, and the DRL written from that
 * model with every literal rendered by its type. The only package that sees Apache POI. Start with {@link
 * vn.thamtra.workbook.model.ProcedureTables}.
 */
@NullMarked
package vn.thamtra.workbook;

import org.jspecify.annotations.NullMarked;

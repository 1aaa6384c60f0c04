package vn.thamtra.workbook.model;

import java.util.List;
import vn.thamtra.verdict.Message;

/**
 * A number of events of one type whose own facts satisfy conditions ({@code Số lần}). An event whose facts leave that
 * open may or may not be among them, so the number is known only between two bounds.
 *
 * @param conditions their operands are facts of the event
 */
public record Count(String id, Message name, String event, List<Condition> conditions, String cell) {}

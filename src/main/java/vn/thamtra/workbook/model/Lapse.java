package vn.thamtra.workbook.model;

import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;

/**
 * A time limit that other rows ask about ({@code Quá hạn}): it has lapsed when, counted from the last event of one type,
 * it is over at the moment of judgement or was over when the other event happened. Without the first event it has not.
 */
public record Lapse(
        String id, Message name, String start, int amount, TimeUnit unit, String fulfilledBy, String cell) {}

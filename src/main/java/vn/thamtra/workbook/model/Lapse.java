package vn.thamtra.workbook.model;

import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;

/**
 * A time limit that other rows ask about ({@code Quá hạn}): it has lapsed when, counted from an event of one type, it is
 * over at the moment of judgement or was over when the other event happened. Without the first event it has not.
 *
 * @param which of several events starts it
 */
public record Lapse(
        String id,
        Message name,
        String start,
        WhichEvent which,
        int amount,
        TimeUnit unit,
        String fulfilledBy,
        String cell) {}

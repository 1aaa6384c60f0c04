package vn.thamtra.workbook;

/** What a condition column asks about, found from its heading. */
public sealed interface Operand {

    /** A declared fact. */
    record OfFact(String id) implements Operand {}

    /** Number of copies of a document, 0 where it was not submitted; {@code có} is at least one. */
    record OfDocument(String id) implements Operand {}

    /** Whether an event of the type has happened by the moment of judgement. */
    record OfEvent(String type) implements Operand {}

    /** A fact of the last event of the type that has happened. */
    record OfEventFact(String type, String fact) implements Operand {}

    /** Whether a time limit has lapsed by the moment of judgement, from the sheet {@code Quá hạn}. */
    record OfLapse(String id) implements Operand {}

    /** {@code Đang áp dụng cơ chế một cửa}: whether the one-stop rules are in force on the day of receipt. */
    record OfOneStop() implements Operand {}

    /** A number of events, from the sheet {@code Số lần}. */
    record OfCount(String id) implements Operand {}

    /** A term defined in the sheet {@code Khái niệm}. */
    record OfTerm(String id) implements Operand {}

    /** {@code Kênh nộp}: how the dossier was handed in; not given is never asked for. */
    record OfChannel() implements Operand {}

    /** {@code Kết quả}: the outcome; only in notices, which change nothing. */
    record OfOutcome() implements Operand {}
}

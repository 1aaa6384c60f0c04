package vn.thamtra.workbook.model;

/** What a condition column asks about, found from its heading. */
public sealed interface Operand {

    Kind kind();

    /** The id of what is asked about; where there is only one of the kind, its name in English. */
    String subject();

    /** The kinds of things a condition may ask about. */
    enum Kind {
        FACT,
        DOCUMENT,
        EVENT,
        EVENT_FACT,
        LAPSE,
        COUNT,
        TERM,
        ONE_STOP,
        CHANNEL,
        OUTCOME
    }

    /** A declared fact. */
    record OfFact(String id) implements Operand {
        @Override
        public Kind kind() {
            return Kind.FACT;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** Number of copies of a document, 0 where it was not submitted; {@code có} is at least one. */
    record OfDocument(String id) implements Operand {
        @Override
        public Kind kind() {
            return Kind.DOCUMENT;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** Whether an event of the type has happened by the moment of judgement. */
    record OfEvent(String type) implements Operand {
        @Override
        public Kind kind() {
            return Kind.EVENT;
        }

        @Override
        public String subject() {
            return type;
        }
    }

    /** A fact of the last event of the type that has happened. */
    record OfEventFact(String type, String fact) implements Operand {
        @Override
        public Kind kind() {
            return Kind.EVENT_FACT;
        }

        @Override
        public String subject() {
            return type + "." + fact;
        }
    }

    /** Whether a time limit has lapsed by the moment of judgement, from the sheet {@code Quá hạn}. */
    record OfLapse(String id) implements Operand {
        @Override
        public Kind kind() {
            return Kind.LAPSE;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** {@code Đang áp dụng cơ chế một cửa}: whether the one-stop rules are in force on the day of receipt. */
    record OfOneStop() implements Operand {
        @Override
        public Kind kind() {
            return Kind.ONE_STOP;
        }

        @Override
        public String subject() {
            return "oneStop";
        }
    }

    /** A number of events, from the sheet {@code Số lần}. */
    record OfCount(String id) implements Operand {
        @Override
        public Kind kind() {
            return Kind.COUNT;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** A term defined in the sheet {@code Khái niệm}. */
    record OfTerm(String id) implements Operand {
        @Override
        public Kind kind() {
            return Kind.TERM;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** {@code Kênh nộp}: how the dossier was handed in; not given is never asked for. */
    record OfChannel() implements Operand {
        @Override
        public Kind kind() {
            return Kind.CHANNEL;
        }

        @Override
        public String subject() {
            return "channel";
        }
    }

    /** {@code Kết quả}: the outcome; only in notices, which change nothing. */
    record OfOutcome() implements Operand {
        @Override
        public Kind kind() {
            return Kind.OUTCOME;
        }

        @Override
        public String subject() {
            return "outcome";
        }
    }
}

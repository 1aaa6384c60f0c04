package vn.thamtra.dossier.fault;

/** The stable codes of everything that can be wrong with a dossier. */
public enum FaultCode {
    // the bytes
    NOT_UTF8,
    BYTE_ORDER_MARK,
    MALFORMED,
    TRAILING_CONTENT,
    LONE_SURROGATE,
    DUPLICATE_MEMBER,
    // the size
    TOO_DEEP,
    TOO_LONG,
    TOO_MANY,
    TOO_MANY_DIGITS,
    TOO_MANY_FAULTS,
    TOO_FEW,
    // the names
    UNKNOWN_PROCEDURE,
    UNKNOWN_FACT,
    UNKNOWN_DOCUMENT,
    UNKNOWN_EVENT,
    UNKNOWN_MEMBER,
    REQUIRED,
    // the values
    WRONG_TYPE,
    OUT_OF_RANGE,
    NOT_WHOLE,
    NOT_A_DATE,
    NOT_A_MOMENT,
    NO_OFFSET,
    NOT_AN_OPTION,
    WRONG_WHEN,
    CONTROL_CHARACTER,
    NOT_A_KEY,
    // what hangs together
    AS_OF_BEFORE_RECEIPT,
    DUPLICATE_REF
}

package vn.thamtra.wire;

/** What is found next in newline-delimited JSON. */
public sealed interface Line {
    /** The bytes of a line that is not blank, without its line break. */
    record Text(byte[] bytes) implements Line {}

    /** A line with nothing but spaces, tabs and a carriage return. */
    record Blank() implements Line {}

    /** A line longer than is taken; it was skipped. */
    record TooLong() implements Line {}

    record End() implements Line {}
}

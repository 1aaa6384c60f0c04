package vn.thamtra.workbook.fault;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a workbook is to be taken into use, or was in use before. What was once published was read by the program of its
 * day and must be rebuilt for ever: a limit that has been made narrower keeps its old measure here, and a fault that was
 * not told from the beginning, and leaves nothing unread, is not told of what is recorded.
 */
public enum Strictness {
    NEW(5_000, 40, 20, 1, 64, 1_000, 2_000, 255),
    RECORDED(20_000, 100, 100, 100, Integer.MAX_VALUE, 100_000, 20_000, Integer.MAX_VALUE);

    private static final int MEGABYTE = 1024 * 1024;
    private static final Set<FaultCode> LATER = EnumSet.of(
            FaultCode.ALMOST_THE_SAME,
            FaultCode.AMBIGUOUS_CONTENT,
            FaultCode.CONTRADICTORY_UNITS,
            FaultCode.EXAMPLE_LEFT,
            FaultCode.INVISIBLE_TEXT,
            FaultCode.NOT_IN_FORCE,
            FaultCode.SHOWN_OTHERWISE,
            FaultCode.UNKNOWN_VALUE_NAMED,
            FaultCode.WRONG_FILE_NAME,
            FaultCode.YES_AND_NO);

    private final int rows;
    private final int unpacked;
    private final int part;
    private final int list;
    private final int depth;
    private final int regions;
    private final int term;
    private final int formatCode;

    Strictness(int rows, int unpacked, int part, int list, int depth, int regions, int term, int formatCode) {
        this.rows = rows;
        this.unpacked = unpacked;
        this.part = part;
        this.list = list;
        this.depth = depth;
        this.regions = regions;
        this.term = term;
        this.formatCode = formatCode;
    }

    public boolean forgives(FaultCode code) {
        return this == RECORDED && LATER.contains(code);
    }

    /** Of one sheet. */
    public int rows() {
        return rows;
    }

    /** Megabytes of all parts together; the sheets have as much for themselves. */
    public int unpacked() {
        return unpacked;
    }

    /** Megabytes of one part; a sheet with every cell that is allowed takes about as much. */
    public int part() {
        return part;
    }

    /** Megabytes of a part that says what the others are; the library reads it into memory. */
    public int list() {
        return list;
    }

    /** How deep elements may lie in one another. */
    public int depth() {
        return depth;
    }

    /** Merged cells, and stretches of hidden columns, of one sheet. */
    public int regions() {
        return regions;
    }

    /** Conditions of a term and of all terms it is built of. */
    public int term() {
        return term;
    }

    /** Characters of a number format that is looked at for what it shows. */
    public int formatCode() {
        return formatCode;
    }

    public static int bytes(int megabytes) {
        return megabytes * MEGABYTE;
    }
}

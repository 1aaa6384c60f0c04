package vn.thamtra.cli;

/** What a command ends with. */
final class Exit {
    /** All went well. */
    static final int WELL = 0;

    /** Something that was given has faults; they were told. */
    static final int FAULTS = 1;

    /** The command could not be carried out. */
    static final int FAILED = 2;

    private Exit() {}
}

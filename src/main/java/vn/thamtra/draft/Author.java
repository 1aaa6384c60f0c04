package vn.thamtra.draft;

/**
 * Who stands behind a change. Duties are kept apart between these, not between keys.
 *
 * @param id the person's; of a key that belongs to nobody its own
 * @param caller the key that was used
 */
public record Author(String id, String caller) {
    /** The program itself, which speaks for no person. */
    public static final Author PROGRAM = new Author("program", "program");

    /** Whether it is the program, which brings drafts along and writes none. */
    public static boolean isProgram(String id) {
        return PROGRAM.id.equals(id);
    }
}

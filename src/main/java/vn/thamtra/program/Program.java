package vn.thamtra.program;

/**
 * A program that judges.
 *
 * @param version of the release, such as {@code 0.2.0}; at most 50 characters
 * @param build {@code sha256:} and the hash of the list of its classes and libraries, the same in every layout, or, when it
 *     runs from classes, {@code classes:} and theirs; at most 100 characters
 */
public record Program(String version, String build) {
    public Program {
        if (version.isEmpty() || version.length() > 50 || build.isEmpty() || build.length() > 100) {
            throw new IllegalArgumentException("A program has a version and a build, not " + version + ", " + build);
        }
    }

    @Override
    public String toString() {
        return version + " (" + build + ")";
    }
}

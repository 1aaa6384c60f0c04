package vn.thamtra.ledger.database;

import java.nio.file.Path;

/**
 * A directory that a setting names. Settings come as text: read as a path by the platform, one that is also the name of a
 * resource of the program would be that resource.
 */
public final class DataDirectory {
    private DataDirectory() {}

    /** Absolute, wherever the service was started. */
    public static Path of(String setting) {
        return Path.of(setting.strip()).toAbsolutePath().normalize();
    }
}

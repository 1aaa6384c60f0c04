package vn.thamtra.cli.remote;

import java.io.IOException;
import java.nio.file.Path;
import vn.thamtra.rulebook.store.RulebookFiles;

/** Where a service says a file belongs: whoever answers must not choose a place outside the folder that was meant. */
final class AnsweredPath {
    /** No way up, no root, no drive, no separator of another system, nothing hidden. */
    private static final String INSIDE =
            "(?U)[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*(/[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*)*";

    private AnsweredPath() {}

    static String checked(String path) throws IOException {
        if (!path.matches(INSIDE) || !RulebookFiles.belongs(Path.of(path))) {
            throw new IOException(
                    "dịch vụ trả lời đường dẫn không phải tệp của bộ quy tắc: " + path.replaceAll("\\p{Cntrl}", "?")
                            + " / the service answers a path that is no file of a rulebook; nothing was written");
        }
        return path;
    }
}

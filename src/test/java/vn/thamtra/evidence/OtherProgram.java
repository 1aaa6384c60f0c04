package vn.thamtra.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import vn.thamtra.ServiceProcess;
import vn.thamtra.ThamTra;

/** This program with one of its sources changed: what the next release may be. */
final class OtherProgram {
    private final Path classes;

    private OtherProgram(Path classes) {
        this.classes = classes;
    }

    record Said(int exit, String text) {}

    /** @param was stands in the source once */
    static OtherProgram with(Path folder, Class<?> type, String was, String is) throws Exception {
        Path classes = copy(ours(), folder.resolve("classes"));
        Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        String text = Files.readString(source);
        if (text.split(Pattern.quote(was), -1).length != 2) {
            throw new IllegalArgumentException(source + " does not have it once: " + was);
        }
        Path changed = Files.writeString(folder.resolve(source.getFileName()), text.replace(was, is));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-parameters",
                        "-d",
                        classes.toString(),
                        "-cp",
                        classes + File.pathSeparator + libraries(),
                        changed.toString());
        if (result != 0) {
            throw new IllegalStateException("It does not compile");
        }
        return new OtherProgram(classes);
    }

    private static Path ours() throws URISyntaxException {
        return Path.of(ThamTra.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static String libraries() throws URISyntaxException {
        String ours = ours().toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().toString().equals(ours))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
        return to;
    }

    Said verify(Path... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ServiceProcess.SHORT_LIVED);
        command.addAll(List.of("-cp", classes + File.pathSeparator + libraries(), ThamTra.class.getName(), "verify"));
        Stream.of(words).map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), text);
    }
}

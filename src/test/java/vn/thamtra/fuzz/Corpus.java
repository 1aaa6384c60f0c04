package vn.thamtra.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The kept inputs of a target: one file, one input a line, in Base64. */
final class Corpus {
    private static final Path FOLDER = Path.of("src", "test", "resources", "fuzz");

    private Corpus() {}

    static List<byte[]> read(String target) throws IOException {
        return Files.readAllLines(file(target)).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
    }

    /** As the fuzzer wants it: one file an input. */
    static void unpack(String target, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<byte[]> inputs = Files.exists(file(target)) ? read(target) : List.of();
        for (int i = 0; i < inputs.size(); i++) {
            Files.write(folder.resolve("kept-" + i), inputs.get(i));
        }
    }

    static void pack(Path folder, String target) throws IOException {
        try (Stream<Path> inputs = Files.list(folder)) {
            List<String> lines = inputs.map(Corpus::bytes)
                    .map(Base64.getEncoder()::encodeToString)
                    .sorted()
                    .toList();
            Files.write(file(target), lines);
        }
    }

    private static byte[] bytes(Path input) {
        try {
            return Files.readAllBytes(input);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path file(String target) {
        return FOLDER.resolve(target + ".txt");
    }
}

package vn.thamtra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that several places know has its name in one of them. The verifier, apart on purpose, names its own. */
class NamesOfFilesTest {
    private static final Path MAIN = Path.of("src/main/java/vn/thamtra");
    private static final Path VERIFIER = MAIN.resolve("evidence/verify");

    /** Each file by its name, each folder by how a path in it begins, and the one place that says so. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("loi-van.xlsx", "workbook/model/RegisterName.java"),
            Map.entry("bieu-mau.xlsx", "workbook/model/RegisterName.java"),
            Map.entry("lich.xlsx", "workbook/model/RegisterName.java"),
            Map.entry("ma-so.xlsx", "workbook/model/RegisterName.java"),
            Map.entry("van-ban.xlsx", "workbook/model/RegisterName.java"),
            Map.entry(".xlsx", "workbook/model/WorkbookName.java"),
            Map.entry(".drl", "rulebook/store/RulebookFiles.java"),
            Map.entry("decision-tables/", "rulebook/store/RulebookFiles.java"),
            Map.entry("rules/", "rulebook/store/RulebookFiles.java"),
            Map.entry("checkpoints.txt", "ledger/signing/CheckpointFile.java"),
            Map.entry("journal-checkpoints.txt", "ledger/signing/CheckpointFile.java"));

    @Test
    void a_well_known_name_stands_in_one_place() {
        PLACES.forEach((name, place) -> assertThat(naming(name)).as(name).containsExactly(MAIN.resolve(place)));
    }

    private static List<Path> naming(String name) {
        Pattern text = Pattern.compile("\"" + Pattern.quote(name) + (name.endsWith("/") ? "" : "\""));
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(VERIFIER))
                    .filter(file -> text.matcher(code(file)).find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

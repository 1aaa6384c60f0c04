package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.verdict.DeadlineStatus;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Verdict;

/** Every dossier of {@code examples/}, and what the table beside them says of it. */
class ExampleDossiersTest {
    private static final Path EXAMPLES = Shipped.PROJECT.resolve("examples");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[`([^`]+)`]\\(\\1\\.json\\) \\|(.+)\\|$");
    private static final Set<ReasonKind> UNTOLD = EnumSet.of(ReasonKind.MET, ReasonKind.NOTICE);

    /** A row of the table; a cell is as it would be written today. */
    private record Told(String name, String outcome, String reasons, String deadlines) {
        static Told of(String name, String cells) {
            List<String> told =
                    Arrays.stream(cells.split("\\|", -1)).map(String::strip).toList();
            return new Told(name, told.get(0), told.get(1), told.get(2));
        }

        static Told of(String name, Verdict verdict) {
            return new Told(
                    name,
                    verdict.outcome().name(),
                    listed(verdict.reasons().stream()
                            .filter(reason -> !UNTOLD.contains(reason.kind()))
                            .map(Told::reason)
                            .distinct()
                            .sorted()),
                    listed(verdict.deadlines().stream().map(deadline -> deadline.id() + " " + deadline.status())));
        }

        private static String reason(Reason reason) {
            String item = reason.item() == null ? "" : " (" + reason.item() + ")";
            return reason.kind() + " " + reason.rule() + item;
        }

        private static String listed(Stream<String> words) {
            String listed = words.collect(Collectors.joining(", "));
            return listed.isEmpty() ? "–" : listed;
        }
    }

    private static List<Told> table() throws IOException {
        return ROW.matcher(Files.readString(EXAMPLES.resolve("README.md")))
                .results()
                .map(row -> Told.of(row.group(1), row.group(2)))
                .toList();
    }

    private static Verdict verdict(String name) {
        Dossier dossier = Received.example(name).dossier();
        return Shipped.RULEBOOK.evaluate(dossier, Objects.requireNonNull(dossier.asOf(), name + " has no asOf"));
    }

    @TestFactory
    Stream<DynamicTest> every_dossier_gets_what_the_table_says() throws IOException {
        return table().stream()
                .map(told -> DynamicTest.dynamicTest(
                        told.name(), () -> assertThat(Told.of(told.name(), verdict(told.name())))
                                .isEqualTo(told)));
    }

    @Test
    void the_table_has_every_dossier_and_every_procedure_has_one() throws IOException {
        List<String> told = table().stream().map(Told::name).toList();

        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .map(name -> name.replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(told);
        }
        assertThat(told).containsAll(Shipped.RULEBOOK.procedures());
    }

    @Test
    void the_dossiers_end_in_every_way_a_dossier_can() throws IOException {
        List<Told> told = table();

        assertThat(told.stream().map(Told::outcome).distinct())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Outcome.values()).map(Outcome::name).toArray(String[]::new));
        assertThat(told)
                .anyMatch(one -> one.deadlines().contains(DeadlineStatus.LATE.name())
                        && one.reasons().contains(ReasonKind.BREACH.name()));
        assertThat(told)
                .anyMatch(one -> Received.example(one.name()).dossier().items().size() > 1);
        assertThat(told).anyMatch(one -> Received.example(one.name()).dossier().events().stream()
                .anyMatch(event -> event.type().equals("SUPPLEMENT_RECEIVED")));
    }
}

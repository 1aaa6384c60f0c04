package vn.thamtra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The benchmarks are compiled by a profile alone; what of them needs nothing but the service is held to compile here. */
class BenchmarksTest {
    private static final Path SOURCES = Path.of("src/bench/java");
    private static final Pattern NEEDS_MORE =
            Pattern.compile("import (static )?(org\\.openjdk\\.jmh|org\\.openl|org\\.jeasy|org\\.camunda)\\.");

    private static final String PLUGIN_OF_A_PROFILE =
            "/project/profiles/profile/build/plugins/plugin[artifactId = 'exec-maven-plugin']";

    @TempDir
    private Path compiled;

    @Test
    void what_measures_the_service_fits_the_service() throws IOException {
        List<Path> files = withoutMore();
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        StringWriter said = new StringWriter();

        boolean fits;
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-parameters", "-d", compiled.toString());
            fits = javac.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }

        assertThat(fits).as(said.toString()).isTrue();
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains("LoadClient.java", "OverloadBench.java", "ReplayBenchmark.java", "StartBench.java");
    }

    /** A setting of the plugin goes for the programs that the build itself runs, and ends them. */
    @Test
    void a_profile_sets_for_its_own_program_alone() throws Exception {
        Document pom = pom();

        NodeList runs = nodes(pom, PLUGIN_OF_A_PROFILE + "/executions/execution[id = 'run']/configuration");
        NodeList goals = nodes(pom, "/project/profiles/profile/build/defaultGoal[contains(., 'exec:exec')]");

        assertThat(nodes(pom, PLUGIN_OF_A_PROFILE + "/configuration").getLength())
                .isZero();
        assertThat(runs.getLength()).isEqualTo(goals.getLength()).isPositive();
        assertThat(IntStream.range(0, goals.getLength())
                        .mapToObj(goal -> goals.item(goal).getTextContent()))
                .allMatch(goal -> goal.endsWith("exec:exec@run"));
    }

    private static Document pom() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
    }

    private static NodeList nodes(Document document, String path) throws XPathExpressionException {
        return (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
    }

    /** Leaves out what imports the engines compared and the harness of small benchmarks, and what names any of these. */
    private static List<Path> withoutMore() throws IOException {
        Map<Path, String> texts = texts();
        Set<Path> out = new HashSet<>();
        Pattern needsMore = NEEDS_MORE;
        for (int before = -1; before < out.size(); ) {
            before = out.size();
            for (Map.Entry<Path, String> each : texts.entrySet()) {
                if (needsMore.matcher(each.getValue()).find()) {
                    out.add(each.getKey());
                }
            }
            needsMore = Pattern.compile(NEEDS_MORE + "|\\b("
                    + out.stream().map(BenchmarksTest::type).collect(Collectors.joining("|")) + ")\\b");
        }
        return texts.keySet().stream().filter(file -> !out.contains(file)).toList();
    }

    private static Map<Path, String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, BenchmarksTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}

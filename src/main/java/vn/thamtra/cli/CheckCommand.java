package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.check.Explained;
import vn.thamtra.check.Explanations;
import vn.thamtra.check.StrayRules;
import vn.thamtra.check.WorkbookCheck;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.check.output.DossierFiles;
import vn.thamtra.check.output.Ink;
import vn.thamtra.check.output.JsonReport;
import vn.thamtra.check.output.Language;
import vn.thamtra.check.output.Paths;
import vn.thamtra.check.output.SarifReport;
import vn.thamtra.check.output.TextExplanation;
import vn.thamtra.check.output.TextReport;
import vn.thamtra.rulebook.store.RulebookFiles;

/** {@code check}: what is wrong or doubtful in workbooks, told to people or to programs. */
final class CheckCommand implements Command {
    private static final String LANG = "--lang";
    private static final String FORMAT = "--format";
    private static final String EXPLAIN = "--explain";
    private static final String DOSSIERS = "--dossiers";
    private static final String BASE = "--base";
    private static final String NO_COLOR = "--no-color";
    private static final List<String> FORMATS = List.of("text", "json", "sarif");
    private static final Set<String> OPTIONS = Stream.concat(
                    Arguments.SETTINGS.stream(),
                    Stream.of(
                            LANG + "=",
                            FORMAT + "=",
                            "--json",
                            "--sarif",
                            EXPLAIN,
                            DOSSIERS + "=",
                            BASE + "=",
                            NO_COLOR))
            .collect(Collectors.toUnmodifiableSet());

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return OPTIONS;
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        String format = format(arguments);
        Language language = arguments.language();
        if (format.equals("sarif") && arguments.has(EXPLAIN)) {
            throw new Misunderstood("--explain không đi với SARIF", "--explain does not go with SARIF");
        }
        CheckOrder order = CheckOrder.of(arguments);
        Report report = report(arguments, order);
        Map<Integer, Path> dossiers = dossiers(arguments, report);
        List<Explained> explained =
                arguments.has(EXPLAIN) ? new Explanations(order.files()).of(order.wanted()) : List.of();
        Paths paths = order.paths();
        switch (format) {
            case "json" -> print(new JsonReport(paths).write(report, explained));
            case "sarif" -> print(new SarifReport(paths, language).write(report));
            default -> {
                Ink ink = terminal.coloured() && !arguments.has(NO_COLOR) ? Ink.COLOURED : Ink.PLAIN;
                new TextExplanation(paths, language, ink).lines(explained).forEach(terminal.out()::println);
                new TextReport(paths, language, ink).lines(report, dossiers).forEach(terminal.out()::println);
            }
        }
        return terminal.out().checkError() ? Exit.FAILED : report.clean() ? Exit.WELL : Exit.FAULTS;
    }

    private static Report report(Arguments arguments, CheckOrder order) throws IOException {
        Report report = new WorkbookCheck(arguments.cache()).check(order.files(), order.wanted(), base(arguments));
        List<Finding> findings = new ArrayList<>(StrayRules.among(order.files(), order.around()));
        findings.addAll(report.findings());
        return new Report(report.workbooks(), findings);
    }

    /** What is published: the folder that is named, or the rulebook of the settings. */
    private static RulebookFiles base(Arguments arguments) throws IOException {
        Optional<String> folder = arguments.one(BASE);
        if (folder.isPresent() && !Files.isDirectory(Path.of(folder.get(), RulebookFiles.TABLES))) {
            throw new Misunderstood(
                    BASE + ": «" + folder.get() + "» không có thư mục decision-tables",
                    BASE + ": there is no folder decision-tables in it");
        }
        return folder.map(Path::of).map(RulebookFiles::fromDirectory).orElseGet(arguments::rulebook);
    }

    private static Map<Integer, Path> dossiers(Arguments arguments, Report report) throws IOException {
        Optional<String> folder = arguments.one(DOSSIERS);
        return folder.isPresent() ? DossierFiles.write(report, Path.of(folder.get())) : Map.of();
    }

    private static String format(Arguments arguments) throws Misunderstood {
        Stream<String> brief = FORMATS.stream().filter(format -> arguments.has("--" + format));
        List<String> wanted =
                Stream.concat(arguments.all(FORMAT).stream(), brief).distinct().toList();
        if (wanted.size() > 1) {
            throw new Misunderstood("Chỉ chọn một dạng", "choose one format: " + String.join(", ", wanted));
        }
        return Arguments.oneOf(FORMATS, FORMAT, wanted.isEmpty() ? FORMATS.get(0) : wanted.get(0));
    }

    private void print(byte[] bytes) {
        terminal.out().write(bytes, 0, bytes.length);
        terminal.out().flush();
    }
}

package vn.thamtra.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.check.example.Trial;
import vn.thamtra.check.output.Language;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.explanation.VerdictLines;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.problem.ProblemWriter;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.rulebook.AsOf;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.verdict.VerdictWriter;
import vn.thamtra.wire.Line;
import vn.thamtra.wire.Lines;
import vn.thamtra.workbook.fault.VisibleText;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.WorkbookName;

/**
 * {@code evaluate}: dossiers in, one line of JSON out for each, a verdict or a problem; for people the same in words of one
 * language.
 */
final class EvaluateCommand implements Command {
    private static final int MOST_BYTES = 1 << 20;
    private static final String TEXT = "--text";
    private static final String ROWS = "--rows";
    private static final Set<String> OPTIONS = Stream.concat(
                    Arguments.SETTINGS.stream(), Stream.of(TEXT, ROWS + "=", "--lang="))
            .collect(Collectors.toUnmodifiableSet());

    private final InstantSource clock;
    private final Terminal terminal;
    private boolean faulty;
    private boolean words;
    private Language language = Language.VI;

    EvaluateCommand(InstantSource clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return OPTIONS;
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        words = arguments.has(TEXT);
        language = arguments.language();
        if (arguments.words().stream().anyMatch(WorkbookName::is)) {
            return evaluateWorkbook(arguments);
        } else if (arguments.one(ROWS).isPresent()) {
            throw new Misunderstood(ROWS + " đi với một tệp " + WorkbookName.EXTENSION, ROWS + " goes with a workbook");
        }
        Rulebook.Opening opening = Rulebook.open(arguments.rulebook(), arguments.cache());
        if (opening instanceof Rulebook.Opening.Refused refused) {
            FaultLines.of(refused.faults()).forEach(terminal.err()::println);
            return Exit.FAILED;
        }
        Rulebook rulebook = ((Rulebook.Opening.Opened) opening).rulebook();
        if (arguments.words().isEmpty()) {
            evaluateLines(rulebook, terminal.in());
        }
        for (Path file : arguments.files()) {
            evaluateFile(rulebook, file);
        }
        return terminal.out().checkError() ? Exit.FAILED : faulty ? Exit.FAULTS : Exit.WELL;
    }

    /** Rows of its sheet {@code Kiểm thử}, by the rules it stands among. */
    private int evaluateWorkbook(Arguments arguments) throws IOException {
        arguments.only();
        OpenedWorkbook workbook = OpenedWorkbook.of(arguments);
        if (workbook instanceof OpenedWorkbook.Faulty wrong) {
            FaultLines.of(wrong.faults()).forEach(terminal.err()::println);
            return Exit.FAILED;
        }
        OpenedWorkbook.Opened opened = (OpenedWorkbook.Opened) workbook;
        for (Example row : FilledInRows.of(opened.tables(), arguments.one(ROWS)).rows()) {
            if (words) {
                terminal.out().println(VisibleText.of(row.id() + " — " + row.description()));
            }
            Trial trial = Trial.of(opened.tables(), row);
            print(judged(opened.rulebook(), trial.dossier(), trial.asOf()));
        }
        return terminal.out().checkError() ? Exit.FAILED : Exit.WELL;
    }

    private void evaluateFile(Rulebook rulebook, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".ndjson")) {
                evaluateLines(rulebook, in);
            } else {
                byte[] body = in.readNBytes(MOST_BYTES + 1);
                print(body.length > MOST_BYTES ? tooLarge() : evaluate(rulebook, body));
            }
        }
    }

    private void evaluateLines(Rulebook rulebook, InputStream in) throws IOException {
        Lines lines = new Lines(new BufferedInputStream(in), MOST_BYTES);
        Line line = lines.next();
        while (!(line instanceof Line.End)) {
            if (!(line instanceof Line.Blank)) {
                print(line instanceof Line.Text text ? evaluate(rulebook, text.bytes()) : tooLarge());
            }
            line = lines.next();
        }
    }

    private byte[] evaluate(Rulebook rulebook, byte[] body) {
        ParsedDossier parsed = DossierReader.read(body, rulebook::vocabulary);
        if (parsed instanceof ParsedDossier.Faulty wrong) {
            return fault(Problem.of(ProblemType.INVALID_DOSSIER).with(wrong.faults()));
        }
        Dossier dossier = ((ParsedDossier.Read) parsed).dossier();
        return judged(rulebook, dossier, AsOf.of(dossier, clock.instant()));
    }

    private byte[] judged(Rulebook rulebook, Dossier dossier, OffsetDateTime asOf) {
        Verdict verdict = rulebook.evaluate(dossier, asOf);
        return words ? inWords(verdict, rulebook) : VerdictWriter.write(verdict, null, ThisProgram.get());
    }

    /** With a blank line between one and the next. */
    private byte[] inWords(Verdict verdict, Rulebook rulebook) {
        return text(VerdictLines.of(verdict, rulebook, language::of));
    }

    private static byte[] text(List<String> lines) {
        return lines.stream()
                .map(line -> VisibleText.of(line) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] tooLarge() {
        return fault(Problem.of(ProblemType.TOO_LARGE));
    }

    private byte[] fault(Problem problem) {
        faulty = true;
        return words ? inWords(problem) : ProblemWriter.write(problem);
    }

    private byte[] inWords(Problem problem) {
        List<String> lines = new ArrayList<>(List.of(language.of(problem.detail())));
        problem.errors().forEach(fault -> lines.add("  - " + fault.pointer() + ": " + language.of(fault.detail())));
        return text(lines);
    }

    private void print(byte[] answer) {
        PrintStream out = terminal.out();
        out.write(answer, 0, answer.length);
        out.write('\n');
        out.flush();
    }
}

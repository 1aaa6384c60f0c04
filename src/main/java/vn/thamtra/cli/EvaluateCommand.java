package vn.thamtra.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.problem.ProblemWriter;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.rulebook.AsOf;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.VerdictWriter;
import vn.thamtra.wire.Line;
import vn.thamtra.wire.Lines;

/** {@code evaluate}: dossiers in, one line of JSON out for each, a verdict or a problem. */
final class EvaluateCommand implements Command {
    private static final int MOST_BYTES = 1 << 20;

    private final InstantSource clock;
    private final Terminal terminal;
    private boolean faulty;

    EvaluateCommand(InstantSource clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Arguments.SETTINGS;
    }

    @Override
    public int run(Arguments arguments) throws IOException {
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
        return VerdictWriter.write(
                rulebook.evaluate(dossier, AsOf.of(dossier, clock.instant())), null, ThisProgram.get());
    }

    private byte[] tooLarge() {
        return fault(Problem.of(ProblemType.TOO_LARGE));
    }

    private byte[] fault(Problem problem) {
        faulty = true;
        return ProblemWriter.write(problem);
    }

    private void print(byte[] answer) {
        PrintStream out = terminal.out();
        out.write(answer, 0, answer.length);
        out.write('\n');
        out.flush();
    }
}

package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thamtra.check.example.Proposals;
import vn.thamtra.check.output.Language;
import vn.thamtra.draft.edit.Edited;
import vn.thamtra.draft.edit.ExampleEdits;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.CellFault;

/**
 * {@code examples}: the examples a workbook lacks, numbered; those that are taken are written into {@code Kiểm thử} of a new
 * file. The verdict they get is what the workbook answers today, which somebody has to judge.
 */
final class ExamplesCommand implements Command {
    private static final String TAKE = "--take";
    private static final String OUT = "--out";
    private static final String ALL = "all";

    private final Terminal terminal;

    ExamplesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Stream.concat(Arguments.SETTINGS.stream(), Stream.of(TAKE + "=", OUT + "=", "--lang="))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        Language language = arguments.language();
        Path file = Path.of(arguments.only());
        Optional<String> take = arguments.one(TAKE);
        Optional<String> out = arguments.one(OUT);
        if (take.isPresent() != out.isPresent()) {
            throw new Misunderstood("--take và --out đi với nhau", "--take and --out go together");
        }
        if (out.isPresent() && Files.exists(Path.of(out.get()))) {
            return isThere(out.get()); // told before a minute went into the proposals
        }
        OpenedWorkbook workbook = OpenedWorkbook.of(arguments);
        if (workbook instanceof OpenedWorkbook.Faulty faulty) {
            return told(faulty.faults());
        }
        OpenedWorkbook.Opened opened = (OpenedWorkbook.Opened) workbook;
        Proposals.Found found = Proposals.of(opened.tables(), opened.rulebook());
        if (!found.failing().isEmpty()) {
            String failing = String.join(", ", found.failing());
            terminal.err().println(language.of(failing(failing)));
            return Exit.FAULTS;
        }
        return take.isPresent()
                ? written(file, taken(take.get(), found.proposed()), Path.of(out.orElseThrow()), language)
                : listed(found.proposed(), language);
    }

    private int told(List<CellFault> faults) {
        FaultLines.of(faults).forEach(terminal.err()::println);
        return Exit.FAULTS;
    }

    private static Message failing(String examples) {
        return new Message(
                "Còn ví dụ không đạt: " + examples + "; sửa trước rồi mới đề xuất",
                "Examples fail: " + examples + "; mend these before others are proposed");
    }

    private int listed(List<Proposals.Proposed> proposed, Language language) {
        if (proposed.isEmpty()) {
            terminal.out().println(language.of("Không có ví dụ nào để đề xuất", "There is no example to propose"));
        }
        for (int i = 0; i < proposed.size(); i++) {
            Proposals.Proposed one = proposed.get(i);
            String change = language.of(one.change());
            terminal.out()
                    .println((i + 1) + ". '" + one.sheet() + "'" + (one.cell().isEmpty() ? "" : "!" + one.cell()) + "  "
                            + language.of(
                                    "phát hiện nếu dòng " + one.row() + " bị sửa thành “" + change + "”",
                                    "notices if row " + one.row() + " became “" + change + "”"));
            terminal.out().println("    " + row(one.cells()));
        }
        return terminal.out().checkError() ? Exit.FAILED : Exit.WELL;
    }

    private static String row(Map<String, String> cells) {
        return cells.entrySet().stream()
                .filter(cell ->
                        !cell.getKey().equals("Mô tả") && !cell.getValue().equals("-"))
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining(" | "));
    }

    private static List<Proposals.Proposed> taken(String numbers, List<Proposals.Proposed> proposed)
            throws Misunderstood {
        if (numbers.equals(ALL)) {
            return proposed;
        }
        Set<Integer> wanted = new TreeSet<>();
        for (String number : numbers.split(",", -1)) {
            wanted.add(number(number.strip(), proposed.size()));
        }
        List<Proposals.Proposed> taken = new ArrayList<>();
        IntStream.range(0, proposed.size())
                .filter(i -> wanted.contains(i + 1))
                .forEach(i -> taken.add(proposed.get(i)));
        return taken;
    }

    private static int number(String given, int most) throws Misunderstood {
        if (!given.matches("[1-9][0-9]{0,5}") || Integer.parseInt(given) > most) {
            throw new Misunderstood(
                    "--take: «" + given + "» không phải số của một đề xuất (1 .. " + most + "), hoặc " + ALL,
                    "--take: no number of a proposal (1 .. " + most + "), or " + ALL);
        }
        return Integer.parseInt(given);
    }

    private int written(Path file, List<Proposals.Proposed> taken, Path out, Language language) throws IOException {
        Edited edited = ExampleEdits.apply(
                file.toString(),
                Files.readAllBytes(file),
                taken.stream().map(Proposals.Proposed::cells).toList());
        if (edited instanceof Edited.Refused refused) {
            refused.reasons().forEach(why -> terminal.err().println(language.of(why.detail())));
            return Exit.FAILED;
        }
        try {
            Files.write(
                    out, ((Edited.Done) edited).workbook(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return isThere(out.toString());
        }
        terminal.out()
                .println(language.of(
                        "Đã ghi " + taken.size() + " ví dụ vào " + out
                                + "; đọc lại kết quả của từng ví dụ trước khi dùng",
                        taken.size() + " examples written into " + out
                                + "; read the verdict of each before it is used"));
        return Exit.WELL;
    }

    private int isThere(String out) {
        terminal.err().println("Đã có tệp " + out + "; không ghi đè / it is there already and is not overwritten");
        return Exit.FAILED;
    }
}

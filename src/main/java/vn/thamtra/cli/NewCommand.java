package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.publication.FaultLines;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.blank.BlankWorkbook;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.RegisterName;
import vn.thamtra.workbook.model.WorkbookName;

/**
 * {@code new}: a blank workbook for a procedure, with citations offered from the register of instruments beside it; or, by its
 * name, one of the workbooks that all procedures share, as the rulebook has it: a new set of printed forms begins with the last.
 */
final class NewCommand implements Command {

    /** The first day in force of the example rows. */
    private static final LocalDate EXAMPLES_BEGIN = LocalDate.of(2025, 1, 1);

    private static final String ONE_GROUND = "--one-ground";
    private static final String OUT = "--out";
    private static final Set<String> OPTIONS = Stream.concat(
                    Arguments.SETTINGS.stream(), Stream.of(OUT + "=", ONE_GROUND))
            .collect(Collectors.toSet());

    private final Terminal terminal;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return OPTIONS;
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        if (arguments.words().size() != 1) {
            return failed(
                    "Cần đúng một mã thủ tục, ví dụ: new civil-status-extract-copy",
                    "Exactly one procedure id is needed, like: new civil-status-extract-copy");
        }
        String id = arguments.words().get(0);
        if (RegisterName.ALL.contains(id)) {
            return shared(id, arguments);
        }
        if (!BlankWorkbook.isProcedureId(id)) {
            return failed(
                    "Mã thủ tục «" + id + "» phải là chữ thường không dấu, số và gạch nối: civil-status-extract-copy",
                    "The procedure id must be lower-case letters, digits and hyphens: civil-status-extract-copy");
        }
        Path file = Path.of(arguments.one(OUT).orElse(id + WorkbookName.EXTENSION));
        ParsedInstruments register = InstrumentReader.read(RegisterName.INSTRUMENTS, register(arguments, file));
        if (register instanceof ParsedInstruments.Refused refused) {
            FaultLines.of(refused.faults()).forEach(terminal.err()::println);
            return Exit.FAILED;
        }
        List<Instrument> instruments = ((ParsedInstruments.Accepted) register).instruments();
        List<String> numbers = instruments.stream().map(Instrument::number).toList();
        return write(file, BlankWorkbook.write(id, arguments.has(ONE_GROUND), numbers, cited(instruments)));
    }

    private int shared(String name, Arguments arguments) throws IOException {
        byte @Nullable [] workbook = arguments.rulebook().files().get(RulebookFiles.TABLES + name);
        return workbook == null
                ? failed("Bộ quy tắc không có tệp " + name, "The rulebook has no file " + name)
                : write(Path.of(arguments.one(OUT).orElse(name)), workbook);
    }

    /** What the example rows cite: law in force without an end, where the register has any. */
    private static String cited(List<Instrument> instruments) {
        return instruments.stream()
                .filter(instrument -> instrument.inForceTo() == null
                        && instrument.inForceFrom() != null
                        && !instrument.inForceFrom().isAfter(EXAMPLES_BEGIN))
                .map(Instrument::number)
                .sorted()
                .findFirst()
                .orElseGet(() -> instruments.get(0).number());
    }

    private static byte[] register(Arguments arguments, Path file) throws IOException {
        @Nullable Path beside = file.toAbsolutePath().resolveSibling(RegisterName.INSTRUMENTS);
        return Files.isReadable(beside)
                ? Files.readAllBytes(beside)
                : Objects.requireNonNull(
                        arguments.rulebook().files().get(RulebookFiles.TABLES + RegisterName.INSTRUMENTS),
                        RegisterName.INSTRUMENTS);
    }

    private int write(Path file, byte[] workbook) throws IOException {
        try {
            Files.write(file, workbook, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return failed(
                    "Đã có tệp " + file + "; không ghi đè. Đổi tên, hoặc chọn tệp khác với --out=",
                    "The file " + file + " is there already and is not overwritten. Choose another with --out=");
        }
        terminal.out().println("Đã tạo / Made: " + file);
        terminal.out().println("    Điền các trang, rồi kiểm tra / Fill in the sheets, then check: check " + file);
        return Exit.WELL;
    }

    private int failed(String vi, String en) {
        terminal.err().println(vi);
        terminal.err().println("    " + en);
        return Exit.FAILED;
    }
}

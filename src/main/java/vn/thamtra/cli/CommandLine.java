package vn.thamtra.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Runs a command in this process and ends: no server, no storage. */
public final class CommandLine {
    /** All went well. */
    static final int WELL = 0;

    /** Something that was given has faults; they were told. */
    static final int FAULTS = 1;

    /** The command could not be carried out. */
    static final int FAILED = 2;

    /** Whose options are not settings of the service. */
    private static final Set<String> WITH_OPTIONS = Set.of("verify", "export", "diff", "merge");

    private static final List<String> HELP = List.of("help", "--help", "-h");
    private static final String USAGE = """
            Thẩm Tra

            java -jar thamtra.jar
                chạy dịch vụ / runs the service
            java -jar thamtra.jar evaluate [hồ-sơ.json …]
                thẩm tra từng tệp, mỗi tệp một hồ sơ; tệp .ndjson hoặc đầu vào chuẩn: mỗi dòng một hồ sơ
                evaluates files of one dossier each; .ndjson files or standard input: one dossier a line
            java -jar thamtra.jar check decision-tables/*.xlsx
                kiểm tra các tệp bảng, chỉ ra lỗi theo từng ô / checks workbooks, tells faults by cell
            java -jar thamtra.jar diff cũ.xlsx mới.xlsx [--json] [--lang vi|en]
                hai tệp bảng khác nhau chỗ nào, theo mã dòng và tên cột; 0: không khác, 1: có khác
                what differs between two workbooks, by row id and heading; 0: nothing, 1: something
            java -jar thamtra.jar merge gốc.xlsx bản-này.xlsx bản-kia.xlsx --out gộp.xlsx [--keep ours|theirs] [--json] [--lang vi|en]
                gộp hai bản cùng sửa từ một bản gốc; 1: có chỗ đụng nhau, không ghi gì nếu không có --keep
                merges two copies of one base; 1: they collide, and nothing is written without --keep
            java -jar thamtra.jar compile
                biên dịch sẵn bộ quy tắc vào thư mục / compiles the rulebook into the folder: --thamtra.cache-dir

            java -jar thamtra.jar new mã-thủ-tục [--out=tệp.xlsx] [--one-ground]
                làm một tệp bảng mới, có sẵn các trang và dòng ví dụ; không bao giờ ghi đè; --one-ground: chỉ cần một căn cứ
                makes a blank workbook with every sheet and example rows; never overwrites; --one-ground: one ground is enough

            java -jar thamtra.jar verify evidence.zip [--key khóa] [--checkpoint tệp]
                kiểm chứng gói chứng cứ mà không cần máy chủ; --key: khóa kiểm tra đã biết; --checkpoint: checkpoint đã giữ
                verifies evidence without a server; --key: the verifier key you know; --checkpoint: one that you kept
            java -jar thamtra.jar verify --ledger data|jdbc:…|tệp-xuất [--key khóa] [--checkpoint tệp]
                kiểm chứng cả sổ cái: thư mục dữ liệu (dịch vụ đã dừng), cơ sở dữ liệu hoặc tệp xuất
                verifies a whole ledger: a data directory (service stopped), a database or an export
            java -jar thamtra.jar export --ledger data|jdbc:… tệp-xuất.ndjson
                xuất cả sổ cái, kể cả nội dung hồ sơ, để kiểm chứng nơi khác
                exports a whole ledger, contents of dossiers included, to be verified elsewhere

            --thamtra.rulebook-dir=…  thư mục có decision-tables, rules / folder with decision-tables, rules
            --thamtra.data-dir=…      dữ liệu / data
            --thamtra.cache-dir=…     nơi giữ quy tắc đã biên dịch / where compiled rules are kept: data-dir/cache

            0: tốt / well   1: có chỗ ghi sai / something has faults   2: không chạy được / could not run
            """;

    private final InstantSource clock;
    private final Terminal terminal;

    public CommandLine(InstantSource clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    /** Whether these arguments name a command, rather than settings for the service. */
    public static boolean isCommand(String... words) {
        return words.length > 0 && (HELP.contains(words[0]) || !words[0].startsWith("-"));
    }

    /** Carries the command out and returns the exit code. */
    public int run(String... words) {
        return WITH_OPTIONS.contains(words[0]) ? guarded(() -> runWithOptions(words)) : runWithSettings(words);
    }

    private int runWithOptions(String... words) throws IOException {
        return switch (words[0]) {
            case "export" -> new ExportCommand(terminal).run(Words.of(words, Set.of("--ledger")));
            case "diff" -> new DiffCommand(terminal).run(Words.of(words, DiffCommand.OPTIONS, DiffCommand.FLAGS));
            case "merge" -> new MergeCommand(terminal).run(Words.of(words, MergeCommand.OPTIONS, MergeCommand.FLAGS));
            default -> new VerifyCommand(terminal).run(Words.of(words, Set.of("--key", "--checkpoint", "--ledger")));
        };
    }

    private int runWithSettings(String... words) {
        Arguments arguments = Arguments.of(words);
        Optional<String> unknown = arguments.unknownOption(words[0].equals("new"));
        if (HELP.contains(words[0])) {
            terminal.out().print(USAGE);
            return WELL;
        } else if (unknown.isPresent()) {
            return misunderstood(unknown.get());
        }
        return guarded(() -> run(words[0], arguments));
    }

    private int guarded(Callable<Integer> command) {
        try {
            return command.call();
        } catch (IOException | UncheckedIOException e) {
            terminal.err().println("Không đọc hoặc ghi được / Cannot read or write: " + e.getMessage());
            return FAILED;
        } catch (Exception e) {
            e.printStackTrace(terminal.err());
            return FAILED;
        }
    }

    private int run(String command, Arguments arguments) throws IOException {
        return switch (command) {
            case "evaluate" -> new EvaluateCommand(clock, terminal).run(arguments);
            case "compile" -> new CompileCommand(terminal).run(arguments);
            case "check" -> new CheckCommand(terminal).run(arguments);
            case "new" -> new NewCommand(terminal).run(arguments);
            default -> misunderstood(command);
        };
    }

    private int misunderstood(String word) {
        terminal.err().println("Không hiểu / Not understood: " + word);
        terminal.err().print(USAGE);
        return FAILED;
    }
}

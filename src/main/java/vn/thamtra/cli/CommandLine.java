package vn.thamtra.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import vn.thamtra.cli.remote.Refused;

/** Runs a command in this process and ends: no server, no storage. */
public final class CommandLine {
    private static final List<String> HELP = List.of("--help", "-h");
    private static final String USAGE = """
            Thẩm Tra

            java -jar thamtra.jar
                chạy dịch vụ / runs the service
            java -jar thamtra.jar evaluate [hồ-sơ.json …]
                thẩm tra từng tệp, mỗi tệp một hồ sơ; tệp .ndjson hoặc đầu vào chuẩn: mỗi dòng một hồ sơ
                evaluates files of one dossier each; .ndjson files or standard input: one dossier a line
                --text [--lang=vi|en] cho người đọc, thay cho JSON / for people, instead of JSON
            java -jar thamtra.jar evaluate --text tệp.xlsx [--rows=KT-01,KT-05]
                thẩm tra các hồ sơ ghi ở trang “Kiểm thử” của tệp bảng, theo chính các bảng ấy
                evaluates the dossiers filled in the sheet of examples of a workbook, by its own tables
            java -jar thamtra.jar check decision-tables/*.xlsx
                kiểm tra các tệp bảng, chỉ ra lỗi theo từng ô / checks workbooks, tells faults by cell
                --lang=vi|en          ngôn ngữ / language
                --format=text|json|sarif (--json, --sarif)   cho người, cho máy / for people, for programs
                --explain             mỗi ô được hiểu thế nào / what each cell is taken to say
                --base=thư-mục        bộ quy tắc đã công bố, để biết mã nào đổi nghĩa / what is published, to tell codes that change their meaning
                --dossiers=thư-mục    ghi hồ sơ minh họa ra tệp, để chạy evaluate / writes dossiers that show findings
                --no-color            không màu / no colours (NO_COLOR)
            java -jar thamtra.jar examples tệp.xlsx [--take=1,3|all --out=mới.xlsx] [--lang=vi|en]
                các ví dụ đề xuất để phát hiện sai sót; --take: ghi vào trang “Kiểm thử” của một tệp mới
                examples proposed to notice mistakes; --take: writes them into the sheet of examples of a new file
            java -jar thamtra.jar rules tệp.xlsx [--lang=vi|en]
                in ra quy tắc (DRL) làm từ một tệp bảng, mỗi quy tắc kèm ô của nó
                prints the rules (DRL) made from a workbook, each with its cell
            java -jar thamtra.jar diff cũ.xlsx mới.xlsx [--json] [--lang vi|en]
                hai tệp bảng khác nhau chỗ nào, theo mã dòng và tên cột; 0: không khác, 1: có khác
                what differs between two workbooks, by row id and heading; 0: nothing, 1: something
            java -jar thamtra.jar merge gốc.xlsx bản-này.xlsx bản-kia.xlsx --out gộp.xlsx [--keep ours|theirs] [--json] [--lang vi|en]
                gộp hai bản cùng sửa từ một bản gốc; 1: có chỗ đụng nhau, không ghi gì nếu không có --keep
                merges two copies of one base; 1: they collide, and nothing is written without --keep
            java -jar thamtra.jar compile
                biên dịch sẵn bộ quy tắc vào thư mục / compiles the rulebook into the folder: --thamtra.cache-dir
            thamtra warm
                cho chạy thử để máy ảo Java giữ lại những gì đã nạp, lần sau khởi động nhanh; lệnh thamtra tự làm khi cần
                a training run of which the JVM keeps what it loaded, for fast starts; the launcher thamtra does it by itself

            java -jar thamtra.jar new mã-thủ-tục [--out=tệp.xlsx] [--one-ground]
                làm một tệp bảng mới, có sẵn các trang và dòng ví dụ; không bao giờ ghi đè; --one-ground: chỉ cần một căn cứ
                makes a blank workbook with every sheet and example rows; never overwrites; --one-ground: one ground is enough
                bieu-mau.xlsx, lich.xlsx, loi-van.xlsx, ma-so.xlsx, van-ban.xlsx: tệp ấy như bộ quy tắc đang có / that workbook as the rulebook has it

            java -jar thamtra.jar verify evidence.zip [--key khóa …] [--checkpoint tệp]
                kiểm chứng gói chứng cứ mà không cần máy chủ; --key: khóa kiểm tra đã biết; --checkpoint: checkpoint đã giữ
                verifies evidence without a server; --key: the verifier key you know; --checkpoint: one that you kept
            java -jar thamtra.jar verify --ledger data|jdbc:…|tệp-xuất [--key khóa …] [--checkpoint tệp]
                kiểm chứng cả sổ cái: thư mục dữ liệu (dịch vụ đã dừng), cơ sở dữ liệu hoặc tệp xuất
                verifies a whole ledger: a data directory (service stopped), a database or an export
            java -jar thamtra.jar export --ledger data|jdbc:… tệp-xuất.ndjson
                xuất cả sổ cái, kể cả nội dung hồ sơ, để kiểm chứng nơi khác
                exports a whole ledger, contents of dossiers included, to be verified elsewhere

            java -jar thamtra.jar spark-jar thamtra-spark.jar
                làm tệp chương trình để thẩm tra lại sổ cái lớn trên cụm máy Apache Spark
                makes the program file that replays a large ledger on a cluster of Apache Spark

            java -jar thamtra.jar backup thư-mục-mới [--checkpoint tệp]
                sao lưu sổ cái, khóa và điểm kiểm của cơ sở dữ liệu đi kèm, kiểm chứng trước và sau; dịch vụ phải dừng
                copies ledger, key and checkpoints of the embedded database, verified before and after; the service must be stopped
            java -jar thamtra.jar restore thư-mục [--checkpoint tệp]
                phục hồi bản sao vào thư mục dữ liệu trống; --checkpoint: điểm kiểm giữ nơi khác, bản sao cũ hơn bị từ chối
                puts a copy into an empty data directory; --checkpoint: one kept elsewhere, an older copy is refused
            java -jar thamtra.jar move --spring.datasource.url=jdbc:postgresql://…
                chuyển sổ cái từ cơ sở dữ liệu đi kèm sang PostgreSQL, kiểm chứng trước và sau; dịch vụ phải dừng
                moves a ledger from the embedded database to PostgreSQL, verified before and after; the service must be stopped
                --thamtra.data-dir=…, --spring.datasource.username=…, .password   như của dịch vụ / as the service has them

            java -jar thamtra.jar drafts [mã-dự-thảo] [--state=SUBMITTED]
                các dự thảo của dịch vụ đang chạy, hoặc một dự thảo cùng mọi điều kiểm tra thấy
                the drafts of a running service, or one of them with everything its check finds
            java -jar thamtra.jar publish thư-mục|tệp.xlsx …|mã-dự-thảo --title=… --why=… --instrument=… --clause=…
                lập dự thảo, tính tác động, trình; --no-submit: chỉ lập. Có khóa của người thứ hai
                (--approver-key-file, THAMTRA_APPROVER_KEY) và --effective-from, --reason thì duyệt luôn
                makes a draft, tells its impact, submits it; --no-submit: only makes it. With the key of a second person,
                --effective-from and --reason it is approved too
            java -jar thamtra.jar approve mã-dự-thảo --revision=1 --effective-from=2026-12-01 --reason=… [--reject]
                duyệt hoặc từ chối (--reject) một dự thảo; --activate-at, --retroactive-instrument, --retroactive-clause
                approves or rejects (--reject) a draft
            java -jar thamtra.jar fetch thư-mục [--rulebook=sha256:…] [--replace]
                ghi bộ quy tắc đã công bố ra thư mục / writes a published rulebook into a folder
                --url=http://127.0.0.1:8080 (THAMTRA_URL), --key-file=tệp (THAMTRA_KEY)   dịch vụ và khóa / service and key

            java -jar thamtra.jar rotate-key --reason="lý do"
                đổi khóa ký sổ cái khi khóa đã mất hoặc cần thay; dịch vụ phải dừng
                replaces the key that signs the ledger, lost or not; the service must be stopped
            java -jar thamtra.jar admin-key --reason="lý do"
                tạo khóa API quản trị mới khi không còn khóa nào; dịch vụ phải dừng
                makes a new administrator's API key when none is left; the service must be stopped
                --thamtra.data-dir=…, --spring.datasource.url=…  như của dịch vụ / as the service has them

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

    /** Whether they name a command that opens what the service stores, and says what goes wrong as the service does. */
    public static boolean opensTheService(String... words) {
        return RecoveryCommand.NAMES.contains(words[0]) || words[0].equals(MoveCommand.NAME);
    }

    /** Carries the command out and returns the exit code. */
    public int run(String... words) {
        if (asksForHelp(words)) {
            terminal.out().print(USAGE);
            return Exit.WELL;
        }
        return guarded(() -> {
            Command command = command(words[0]);
            List<String> typed = Arrays.asList(words).subList(1, words.length);
            Arguments arguments = Arguments.of(typed, command.options());
            try {
                return command.run(arguments);
            } catch (Refused refused) {
                refused.lines(arguments.language()).forEach(terminal.err()::println);
                return Exit.FAULTS;
            }
        });
    }

    /** What stands after a bare {@code --} asks for nothing. */
    private static boolean asksForHelp(String... words) {
        return words[0].equals("help")
                || Arrays.stream(words).takeWhile(word -> !word.equals("--")).anyMatch(HELP::contains);
    }

    private Command command(String name) throws Misunderstood {
        return switch (name) {
            case "evaluate" -> new EvaluateCommand(clock, terminal);
            case "check" -> new CheckCommand(terminal);
            case "compile" -> new CompileCommand(terminal);
            case "examples" -> new ExamplesCommand(terminal);
            case "rules" -> new RulesCommand(terminal);
            case "diff" -> new DiffCommand(terminal);
            case "merge" -> new MergeCommand(terminal);
            case "new" -> new NewCommand(terminal);
            case "verify" -> new VerifyCommand(terminal);
            case "spark-jar" -> new SparkJarCommand(terminal);
            case "export" -> new ExportCommand(terminal);
            case "drafts" -> new DraftsCommand(terminal);
            case "publish" -> new PublishCommand(terminal);
            case "approve" -> new ApproveCommand(terminal);
            case "fetch" -> new FetchCommand(terminal);
            case "rotate-key", "admin-key" -> new RecoveryCommand(name, clock, terminal);
            case "backup" -> new CopyCommand(false, terminal);
            case "restore" -> new CopyCommand(true, terminal);
            case MoveCommand.NAME -> new MoveCommand(terminal);
            default -> throw Misunderstood.word(name);
        };
    }

    private int guarded(Callable<Integer> command) {
        try {
            return command.call();
        } catch (Misunderstood e) {
            terminal.err().println(e.getMessage());
            terminal.err().print(USAGE);
        } catch (IOException | UncheckedIOException e) {
            terminal.err().println("Không đọc hoặc ghi được / Cannot read or write: " + e.getMessage());
        } catch (Exception e) {
            e.printStackTrace(terminal.err());
        }
        return Exit.FAILED;
    }
}

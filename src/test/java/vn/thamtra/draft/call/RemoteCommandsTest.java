package vn.thamtra.draft.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thamtra.access.Role;
import vn.thamtra.cli.CommandLine;
import vn.thamtra.cli.Terminal;
import vn.thamtra.rulebook.store.RulebookFiles;

/** An operator without the console: drafts, publish, approve, fetch against a running service. */
class RemoteCommandsTest {
    private static final String[] WHY = {
        "--title=Sửa lời văn", "--why=Sửa lời văn", "--instrument=854/QĐ-UBND", "--clause=Điều 1"
    };
    private static final String[] APPROVAL = {"--effective-from=2199-01-01", "--reason=Đúng"};
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @TempDir
    private static Path folder;

    private static Office office;
    private static Path editor;
    private static Path approver;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void open() throws IOException {
        office = Office.open(folder);
        editor = key(Role.EDITOR);
        approver = key(Role.APPROVER);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Path key(Role role) throws IOException {
        return Files.writeString(folder.resolve(role + ".key"), office.service.key(role) + "\n");
    }

    private int run(Path key, String[] more, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        all.add("--url=" + office.service.address());
        all.add("--key-file=" + key);
        return run(all.toArray(String[]::new));
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false);
        return new CommandLine(Clock.systemUTC(), terminal).run(words);
    }

    private String id() {
        Matcher id = ID.matcher(out.toString(UTF_8));
        assertThat(id.find()).as(out.toString(UTF_8) + err.toString(UTF_8)).isTrue();
        return id.group();
    }

    private Path workbook(String name, byte[] xlsx) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        return Files.write(own.resolve(Office.RECOGNITION), xlsx);
    }

    private static String[] none() {
        return new String[0];
    }

    @Test
    void one_person_hands_in_and_another_approves() throws IOException {
        Path file = workbook("two", Office.reworded("Hai người."));

        assertThat(run(editor, WHY, "publish", file.toString()))
                .as(err.toString(UTF_8))
                .isZero();
        String draft = id();
        assertThat(out.toString(UTF_8)).contains("Tác động: ", "approve " + draft + " --revision=1");
        assertThat(run(editor, APPROVAL, "approve", draft, "--revision=1")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).isNotBlank();
        assertThat(run(approver, APPROVAL, "approve", draft, "--revision=2")).isEqualTo(1);
        assertThat(run(approver, APPROVAL, "approve", draft, "--revision=1"))
                .as(err.toString(UTF_8))
                .isZero();

        assertThat(run(approver, none(), "drafts", "--state=PUBLISHED")).isZero();
        assertThat(out.toString(UTF_8)).contains(draft);
        assertThat(run(approver, none(), "drafts", draft)).isZero();
        assertThat(out.toString(UTF_8)).contains("sửa  " + Office.RECOGNITION, "Duyệt: ");
    }

    @Test
    void a_folder_is_published_with_two_keys_and_fetched_again() throws IOException {
        Path tree = folder.resolve("tree");
        assertThat(run(editor, none(), "fetch", tree.toString()))
                .as(err.toString(UTF_8))
                .isZero();
        assertThat(run(editor, none(), "fetch", tree.toString())).isEqualTo(2);
        assertThat(run(editor, WHY, "publish", tree.toString())).isZero();
        assertThat(out.toString(UTF_8)).contains("Không có gì khác");
        Files.write(tree.resolve(RulebookFiles.TABLES + Office.RECOGNITION), Office.reworded("Cả thư mục."));
        String[] all = {WHY[0], WHY[1], WHY[2], WHY[3], APPROVAL[0], APPROVAL[1], "--approver-key-file=" + approver};

        assertThat(run(editor, all, "publish", tree.toString()))
                .as(err.toString(UTF_8))
                .isZero();

        Path again = folder.resolve("again");
        assertThat(run(editor, none(), "fetch", again.toString())).isZero();
        assertThat(RulebookFiles.fromDirectory(again).id())
                .isEqualTo(RulebookFiles.fromDirectory(tree).id());
        Files.write(again.resolve(RulebookFiles.TABLES + "thừa.xlsx"), new byte[0]);
        assertThat(run(editor, none(), "fetch", again.toString(), "--replace")).isZero();
        assertThat(again.resolve(RulebookFiles.TABLES + "thừa.xlsx")).doesNotExist();
    }

    @Test
    void the_same_person_does_not_approve_what_he_wrote() throws IOException {
        Path file = workbook("own", Office.reworded("Một người."));
        String[] all = {WHY[0], WHY[1], WHY[2], WHY[3], APPROVAL[0], APPROVAL[1], "--approver-key-file=" + editor};

        assertThat(run(editor, all, "publish", file.toString())).isEqualTo(1);

        assertThat(office.auditor.get("/v1/drafts/" + id()).json().path("state").stringValue())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void faults_are_told_at_their_cell_and_nothing_is_submitted() throws IOException {
        Path file = workbook("faulty", Office.faulty());

        assertThat(run(editor, WHY, "publish", file.toString())).isEqualTo(1);

        assertThat(out.toString(UTF_8)).contains("lỗi " + Office.RECOGNITION + " 'Điều kiện'!");
        assertThat(office.auditor.get("/v1/drafts/" + id()).json().path("state").stringValue())
                .isEqualTo("FAULTY");
    }

    @Test
    void every_reason_of_a_refusal_is_told_in_the_language_asked_for() throws IOException {
        Path file = workbook("why", Office.reworded("Không vì sao."));

        assertThat(run(editor, new String[] {"--title=a", "--lang=en"}, "publish", file.toString()))
                .isEqualTo(1);

        assertThat(err.toString(UTF_8).lines().count()).isEqualTo(3);
        assertThat(err.toString(UTF_8)).doesNotContain("Dự thảo");
    }

    @Test
    void what_cannot_be_meant_is_said_before_anything_is_sent() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.key"), "không phải khóa");

        assertThat(run("drafts", "--url=ftp://a", "--key-file=" + editor)).isEqualTo(2);
        assertThat(run("drafts", "--url=" + office.service.address(), "--key-file=" + wrong))
                .isEqualTo(2);
        assertThat(run("drafts", "--url=http://127.0.0.1:1", "--key-file=" + editor))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("127.0.0.1:1", "không nối được");
        assertThat(run(editor, none(), "drafts", "abc")).isEqualTo(2);
        assertThat(run(editor, none(), "drafts", "--state=ABC")).isEqualTo(2);
        assertThat(run(editor, none(), "publish")).isEqualTo(2);
        assertThat(run(editor, none(), "approve", "01926f6e-0000-7000-8000-000000000001"))
                .isEqualTo(2);
        assertThat(run(editor, none(), "drafts", "01926f6e-0000-7000-8000-000000000001"))
                .isEqualTo(1);
        assertThat(run(editor, none(), "fetch", folder.resolve("x").toString(), "--rulebook=abc"))
                .isEqualTo(2);
    }
}

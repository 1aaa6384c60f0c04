package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.UriUtils;
import vn.thamtra.Client;
import vn.thamtra.Client.Reply;
import vn.thamtra.access.Role;
import vn.thamtra.draft.call.Office;
import vn.thamtra.replay.OwnService;
import vn.thamtra.workbook.ValueBooks;
import vn.thamtra.workbook.Workbooks;

/** The pages of drafts over HTTP: who may, what is refused and how, and that nothing typed or written is lost. */
class DraftPagesTest {
    private static final String HTML = "text/html";
    private static final String BOUNDARY = "a-boundary-of-the-tests";
    private static final String CONDITIONS = "/sheets/" + Office.RECOGNITION + "/%C4%90i%E1%BB%81u%20ki%E1%BB%87n";
    private static final Set<Role> READ = EnumSet.of(Role.EDITOR, Role.APPROVER, Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> EDIT = EnumSet.of(Role.EDITOR, Role.ADMIN);
    private static final Set<Role> SPEAK = EnumSet.of(Role.EDITOR, Role.APPROVER, Role.ADMIN);
    private static final Set<Role> APPROVE = EnumSet.of(Role.APPROVER);

    @TempDir
    static Path folder;

    private static Office office;
    private static Client editor;

    @BeforeAll
    static void open() {
        office = Office.open(folder);
        editor = office.service.caller(Role.EDITOR);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    /** Fields one after the other, name and what is typed. */
    private static Reply send(Client by, String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                    + fields[i + 1] + "\r\n");
        }
        byte[] bytes = (body + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return by.post(path, bytes, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY, "Accept", HTML);
    }

    private static String begun() {
        Reply reply = send(
                editor,
                "/drafts/new",
                "title",
                "Sửa lời văn",
                "why",
                "Vì sao",
                "instrument",
                "854/QĐ-UBND",
                "clause",
                "Điều 1");
        assertThat(reply.status()).as(reply.text()).isEqualTo(302);
        return URI.create(reply.header("Location")).getPath();
    }

    private static Reply edit(Client by, String draft, int revision, String row, String column, String to) {
        return send(
                by,
                draft + CONDITIONS + "/cell",
                "revision",
                Integer.toString(revision),
                "cell",
                "N6",
                "row",
                row,
                "column",
                column,
                "to",
                to);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_page_is_shown_to_whom_it_is_for_and_a_form_taken_from_whom_it_is_of(Role role) {
        Client caller = office.service.caller(role);
        String draft = begun();
        Map<String, Set<Role>> pages = new TreeMap<>(Map.of(
                "/drafts",
                READ,
                "/drafts/new",
                EDIT,
                draft,
                READ,
                draft + "/changes?against=inForce",
                READ,
                draft + "/check",
                READ,
                draft + "/check/1",
                READ,
                draft + "/impact",
                READ,
                draft + "/history",
                READ,
                draft + CONDITIONS,
                READ,
                draft + "/approve",
                APPROVE));
        pages.put(draft + "/comments", READ);
        pages.put(draft + "/sheets/" + Office.RECOGNITION, READ);
        Map<String, Set<Role>> forms = new TreeMap<>(Map.of(
                "/wording", EDIT,
                "/files", EDIT,
                "/files/remove", EDIT,
                "/return", EDIT,
                "/submit", EDIT,
                "/withdraw", EDIT,
                "/rebase", EDIT,
                "/reject", APPROVE,
                "/approve", APPROVE,
                "/comments", SPEAK));
        forms.put("/check/examples", EDIT);
        forms.put("/check/1/accept", EDIT);
        forms.put("/check/1/example", EDIT);
        forms.put(CONDITIONS + "/cell", EDIT);
        forms.put(CONDITIONS + "/row", EDIT);
        forms.put(CONDITIONS + "/undo", EDIT);

        pages.forEach(
                (path, roles) -> assertThat(caller.get(path, "Accept", HTML).status())
                        .as(role + " " + path)
                        .isEqualTo(roles.contains(role) ? 200 : 403));
        forms.forEach((path, roles) -> {
            Reply reply = send(caller, draft + path, "nothing", "x");
            assertThat(reply.status()).as(role + " " + path).isEqualTo(roles.contains(role) ? 400 : 403);
            assertThat(reply.header("Content-Type"))
                    .startsWith(roles.contains(role) ? HTML : "application/problem+json");
        });
    }

    @Test
    void what_a_page_would_not_heed_is_refused() {
        String draft = begun();

        for (String path : List.of(
                "/drafts?state=NONE",
                "/drafts?author=x",
                "/drafts?procedure=none",
                "/drafts?cursor=x",
                "/drafts?x=1",
                draft + "?x=1",
                draft + "/changes?against=x",
                draft + CONDITIONS + "?cell=",
                draft + CONDITIONS + "?cell=A1&cell=A2")) {
            assertThat(editor.get(path, "Accept", HTML).status()).as(path).isEqualTo(400);
        }
        for (String path : List.of(
                "/drafts/none",
                "/drafts/00000000-0000-4000-8000-000000000000",
                draft + "/check/0",
                draft + "/check/9999",
                draft + "/sheets/none.xlsx",
                draft + "/sheets/" + Office.RECOGNITION + "/none")) {
            assertThat(editor.get(path, "Accept", HTML).status()).as(path).isEqualTo(404);
        }
        assertThat(send(editor, draft + "/comments", "text", "a", "text", "b").status())
                .isEqualTo(400);
        assertThat(send(editor, draft + "/comments", "text", "a\u0000b").status())
                .isEqualTo(400);
        assertThat(send(editor, draft + "/submit", "revision", "0").status()).isEqualTo(400);
    }

    @Test
    void a_field_at_fault_is_told_and_nothing_typed_is_lost() {
        Reply reply = send(editor, "/drafts/new", "title", " ", "why", "Vì <b>sao</b>", "instrument", "854/QĐ-UBND");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text())
                .contains("<a href=\"#title\">", "<a href=\"#clause\">", "Vì &lt;b&gt;sao&lt;/b&gt;", "854/QĐ-UBND");
        assertThat(Html.faults(reply.text())).isEmpty();
    }

    @Test
    void who_saves_after_somebody_else_sees_what_changed_and_keeps_what_he_typed() {
        String draft = begun();
        edit(office.service.caller(Role.ADMIN), draft, 1, "R-P1-12", "Thông báo khi đạt", "Của người khác");

        Reply late = edit(editor, draft, 1, "R-P1-13", "Thông báo khi đạt", "Của tôi");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text())
                .contains("Từ khi trang này được mở", "Của người khác", ">Của tôi</textarea>")
                .contains("name=\"revision\" value=\"2\"");
        assertThat(Html.faults(late.text())).isEmpty();
        Reply again = edit(editor, draft, 2, "R-P1-13", "Thông báo khi đạt", "Của tôi");
        assertThat(again.status()).isEqualTo(302);
        assertThat(editor.get(draft + "/changes", "Accept", HTML).text()).contains("Của người khác", "Của tôi");
    }

    @Test
    void what_a_workbook_says_is_shown_and_never_meant() {
        String draft = begun();
        String hostile = "<img src=x onerror=alert(1)>\"'&{{1234*1000}}[[${1234*1000}]]";
        edit(editor, draft, 1, "R-P1-12", "Thông báo khi đạt", hostile);

        for (String path : List.of(CONDITIONS + "?cell=N6", CONDITIONS + "?row=R-P1-12", "/changes", "/check", "")) {
            String page = editor.get(draft + path, "Accept", HTML).text();
            assertThat(page).as(path).doesNotContain("<img", "1234000");
            assertThat(Html.faults(page)).as(path).isEmpty();
        }
        assertThat(editor.get(draft + "/changes", "Accept", HTML).text())
                .contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void the_file_that_comes_out_is_the_officers_own_but_for_the_cell() throws Exception {
        String draft = begun();
        byte[] before = file(draft);

        edit(editor, draft, 1, "R-P1-12", "Thông báo khi đạt", "Lời khác");

        Map<String, byte[]> old = Zipped.parts(before);
        Map<String, byte[]> fresh = Zipped.parts(file(draft));
        assertThat(fresh.keySet()).isEqualTo(old.keySet());
        assertThat(old.keySet().stream().filter(part -> !Arrays.equals(old.get(part), fresh.get(part))))
                .hasSize(1)
                .allMatch(part -> part.startsWith("xl/worksheets/"));
    }

    private static byte[] file(String draft) {
        return editor.get("/v1" + draft + "/files/" + Office.RECOGNITION).bytes();
    }

    @Test
    void rows_are_put_in_moved_and_taken_out_and_each_step_undone() {
        String draft = begun();
        byte[] first = file(draft);
        String page = draft + CONDITIONS;

        assertThat(send(editor, page + "/row", "revision", "1", "act", "INSERT", "row", "R-P1-12", "cell-0", "R-P1-99")
                        .status())
                .isEqualTo(302);
        assertThat(editor.get(page, "Accept", HTML).text()).contains("R-P1-99");
        assertThat(send(editor, page + "/row", "revision", "2", "act", "MOVE", "row", "R-P1-99", "after", "")
                        .status())
                .isEqualTo(302);
        assertThat(send(editor, page + "/row", "revision", "3", "act", "REMOVE", "row", "R-P1-99")
                        .status())
                .isEqualTo(302);
        assertThat(editor.get(page, "Accept", HTML).text()).doesNotContain("R-P1-99");
        for (int revision = 4; revision < 7; revision++) {
            String shown = editor.get(page, "Accept", HTML).text();
            String to = shown.replaceAll("(?s).*name=\"to\" value=\"(\\d+)\".*", "$1");
            assertThat(send(editor, page + "/undo", "revision", Integer.toString(revision), "to", to)
                            .status())
                    .isEqualTo(302);
        }

        assertThat(file(draft)).isEqualTo(first);
        assertThat(editor.get(page, "Accept", HTML).text()).doesNotContain("/undo\"");
    }

    /** Where the page of a sheet of a workbook with tables of values is. */
    private static String ofValues(String sheet) {
        String told = "\"title\": \"Bảng phí\", \"why\": \"Vì sao\", \"amendment\": {\"instrument\":"
                + " \"854/QĐ-UBND\", \"clause\": \"Điều 1\"}";
        Reply reply = Office.handIn(editor, told, "sample-recognition.xlsx", Workbooks.bytes(ValueBooks.lawful()));
        return URI.create(reply.header("Location")).getPath().replace("/v1", "")
                + "/sheets/sample-recognition.xlsx/"
                + UriUtils.encodePathSegment(sheet, StandardCharsets.UTF_8);
    }

    @Test
    void how_a_table_of_values_chooses_is_chosen_among_what_fits_its_values() {
        String sums = ofValues("Kết quả - Điểm");
        String page = editor.get(sums, "Accept", HTML).text();

        assertThat(page)
                .contains("<label for=\"policy\" lang=\"vi\">Cách chọn</label>")
                .contains("<option value=\"tổng\" selected=\"selected\">tổng</option>")
                .contains("<option value=\"lớn nhất\">lớn nhất</option>");
        assertThat(Html.faults(page)).isEmpty();
        assertThat(send(
                                editor,
                                sums + "/cell",
                                "revision",
                                "1",
                                "cell",
                                "A1",
                                "row",
                                "#1",
                                "column",
                                "Cách chọn",
                                "to",
                                "lớn nhất")
                        .status())
                .isEqualTo(302);
        assertThat(editor.get(sums, "Accept", HTML).text())
                .contains("<option value=\"lớn nhất\" selected=\"selected\">lớn nhất</option>");
    }

    @Test
    void values_that_cannot_be_put_together_are_offered_no_way_to() {
        String page = editor.get(ofValues("Kết quả"), "Accept", HTML).text();

        assertThat(page)
                .contains("<option value=\"đầu tiên\">", "<option value=\"bất kỳ\">")
                .doesNotContain("<option value=\"tổng\">", "<option value=\"danh sách\">");
    }

    @Test
    void a_row_without_an_id_is_not_put_in_and_what_was_typed_stays() {
        String draft = begun();

        Reply reply = send(
                editor,
                draft + CONDITIONS + "/row",
                "revision",
                "1",
                "act",
                "INSERT",
                "row",
                "R-P1-12",
                "cell-0",
                "",
                "cell-1",
                "Đã nhập");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("<a href=\"#cell-0\">", "Đã nhập");
        assertThat(Html.faults(reply.text())).isEmpty();
    }

    @Test
    void a_warning_is_accepted_where_it_is_found() {
        String draft = begun();
        String facts = draft + "/sheets/" + Office.RECOGNITION + "/D%E1%BB%AF%20li%E1%BB%87u";
        String first = editor.get(facts, "Accept", HTML).text().replaceAll("(?s).*?\\?row=([^\"#]*)#line.*", "$1");
        String form = editor.get(facts + "?row=" + first, "Accept", HTML).text();
        List<String> fields = new ArrayList<>(List.of("revision", "1", "act", "INSERT", "row", first));
        Map.of(
                        "Mã", "nobodyAsks",
                        "Tên", "Không ai hỏi",
                        "Tên tiếng Anh", "Nobody asks",
                        "Thuộc", "hồ sơ",
                        "Loại", "có/không",
                        "Giá trị", "-",
                        "Đơn vị", "-",
                        "Nguồn", "người nộp",
                        "Khi vắng", "chưa rõ",
                        "Thay đổi được", "-")
                .forEach((heading, text) ->
                        field(form, heading).ifPresent(field -> fields.addAll(List.of(field, text))));
        Reply row = send(editor, facts + "/row", fields.toArray(String[]::new));
        assertThat(row.status()).as(row.text()).isEqualTo(302);
        String check = editor.get(draft + "/check", "Accept", HTML).text();
        int warnings = numberBefore(check, " cảnh báo,");
        String finding =
                check.replaceAll("(?s).*href=\"(/drafts/[^\"]*/check/\\d+)#accept\">Chấp nhận cảnh báo.*", "$1");
        assertThat(warnings).as(check).isPositive();

        Reply accepted = send(
                editor,
                finding + "/accept",
                "revision",
                "2",
                "reason",
                "Đúng luật",
                "decider",
                "Trưởng phòng",
                "decided",
                "2026-11-30");

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(302);
        String after = editor.get(draft + "/check", "Accept", HTML).text();
        assertThat(numberBefore(after, " cảnh báo,")).as(after).isEqualTo(warnings - 1);
        assertThat(after).contains("Trưởng phòng, 30/11/2026: Đúng luật", "0 lỗi");
    }

    @Test
    void a_dossier_that_shows_something_is_run_and_becomes_an_example() {
        String draft = begun();
        String shown = editor.get(draft + "/check/1", "Accept", HTML).text();
        String reasons = shown.replaceAll("(?s).*name=\"reasons\"[^>]*value=\"([^\"]*)\".*", "$1");
        assertThat(shown).contains("Dự thảo kết luận", "Ngày nhận");
        assertThat(Html.faults(shown)).isEmpty();

        Reply added = send(
                editor,
                draft + "/check/1/example",
                "revision",
                "1",
                "about",
                "Thẩm định không đủ điều kiện",
                "outcome",
                "REFUSE",
                "reasons",
                reasons);

        assertThat(added.status()).as(added.text()).isEqualTo(302);
        assertThat(editor.get(draft + "/changes", "Accept", HTML).text())
                .contains("thêm dòng", "Thẩm định không đủ điều kiện");
    }

    @Test
    void a_longer_limit_is_written_into_the_examples_that_somebody_has_counted_anew() {
        String draft = begun();
        Reply longer = send(
                editor,
                draft + "/sheets/" + Office.RECOGNITION + "/Th%E1%BB%9Di%20h%E1%BA%A1n/cell",
                "revision",
                "1",
                "cell",
                "E3",
                "row",
                "R-P1-15",
                "column",
                "Số",
                "to",
                "7");
        assertThat(longer.status()).as(longer.text()).isEqualTo(302);
        String check = editor.get(draft + "/check", "Accept", HTML).text();
        List<String> others = Pattern.compile("name=\"(other-[0-9]+)\"")
                .matcher(check)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(others).hasSizeGreaterThan(10);
        assertThat(check)
                .contains("R-P1-15 = 23/10/2024", "R-P1-15 = 25/10/2024")
                .doesNotContain("2024-10-23");
        assertThat(Html.faults(check)).isEmpty();

        Reply none = send(editor, draft + "/check/examples", "revision", "2");
        List<String> fields = new ArrayList<>(List.of("revision", "2"));
        others.forEach(other -> fields.addAll(List.of(other, "on")));
        Reply written = send(editor, draft + "/check/examples", fields.toArray(String[]::new));

        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text()).contains("Chưa chọn ví dụ nào.");
        assertThat(written.status()).as(written.text()).isEqualTo(302);
        assertThat(editor.get(draft + "/check", "Accept", HTML).text()).contains("0 lỗi, 0 cảnh báo");
    }

    /** By its label. */
    private static Optional<String> field(String page, String label) {
        return Pattern.compile("for=\"(cell-\\d+)\">" + label + "<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    private static int numberBefore(String page, String words) {
        int end = page.indexOf(words);
        return Integer.parseInt(page.substring(page.lastIndexOf(' ', end - 1) + 1, end));
    }

    @Test
    void only_an_administrator_brings_rules_written_by_hand() {
        String draft = begun();
        String body =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"revision\"\r\n\r\n1\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rules/x/y.drl\"\r\n\r\npackage x;\r\n--"
                        + BOUNDARY + "--\r\n";

        Reply reply = editor.post(
                draft + "/files", body, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY, "Accept", HTML);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).contains("Chỉ quản trị viên được sửa quy tắc viết tay");
    }

    @Test
    void a_program_without_a_password_approves_nothing_on_the_page() {
        String draft = begun();

        Reply reply = send(
                office.service.caller(Role.APPROVER),
                draft + "/approve",
                "revision",
                "1",
                "effectiveFrom",
                "2026-12-01",
                "reason",
                "Đúng",
                "password",
                "bất kỳ");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("không có mật khẩu").doesNotContain("bất kỳ");
    }

    /** A draft that says these words, published. */
    private static void publish(String draft) throws InterruptedException {
        editor.post("/v1" + draft + "/impact", "{}");
        OwnService.done(editor, "/v1" + draft + "/impact");
        assertThat(send(editor, draft + "/submit", "revision", "2").status()).isEqualTo(302);
        Reply approved = office.service
                .caller(Role.APPROVER)
                .post(
                        "/v1" + draft + "/approve",
                        "{\"revision\": 2, \"reason\": \"Đúng\", \"effectiveFrom\": \"2024-10-01\", \"retroactive\":"
                                + " {\"instrument\": \"854/QĐ-UBND\", \"clause\": \"Điều 1\"}}");
        assertThat(approved.json().path("state").stringValue())
                .as(approved.text())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void what_both_changed_is_asked_with_its_three_values_and_answered() throws InterruptedException {
        String theirs = begun();
        String ours = begun();
        edit(editor, theirs, 1, "R-P1-12", "Thông báo khi đạt", "Lời của <b>họ</b>");
        edit(editor, ours, 1, "R-P1-12", "Thông báo khi đạt", "Lời của ta");
        publish(theirs);

        Reply asked = send(editor, ours + "/rebase", "revision", "2");

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains("Lời của &lt;b&gt;họ&lt;/b&gt;", "«Lời của ta»", "keep-0");
        assertThat(Html.faults(asked.text())).isEmpty();
        String onto = asked.text().replaceAll("(?s).*name=\"onto\" value=\"([^\"]*)\".*", "$1");
        Reply answered = send(
                editor,
                ours + "/rebase",
                "revision",
                "2",
                "onto",
                onto,
                "keep-0",
                "value",
                "value-0",
                "Lời của cả hai");
        assertThat(answered.status()).as(answered.text()).isEqualTo(302);
        assertThat(editor.get(ours + "/changes", "Accept", HTML).text())
                .contains("Lời của cả hai", "&lt;b&gt;họ&lt;/b&gt;")
                .doesNotContain("Lời của ta");
        assertThat(editor.get(ours, "Accept", HTML).text()).doesNotContain("cũ hơn bộ quy tắc mới");
        Reply back = send(editor, ours + "/return", "revision", "3", "to", "1");
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.text()).contains("dựa trên một bộ quy tắc khác");
    }
}

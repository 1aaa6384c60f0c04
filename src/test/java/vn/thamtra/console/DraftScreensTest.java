package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.Client;
import vn.thamtra.Dossiers;
import vn.thamtra.access.Role;
import vn.thamtra.draft.call.Office;

/** Drafts in a real browser: from the first cell to the day the new rulebook decides. */
class DraftScreensTest {
    private static final String EDITOR = "[\"EDITOR\"]";

    @TempDir
    static Path folder;

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.open(folder);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Visitor comes(String roles, boolean scripts) {
        Client administrator = office.service.caller(Role.ADMIN);
        return Visitor.comes(administrator, office.service.address(), roles, scripts);
    }

    /** A draft begun on the page, with a title that would be markup; where it lies. */
    private static String begun(Visitor editor) {
        editor.opens("/drafts/new");
        editor.page.locator("#title").fill("Sửa <b>lời văn</b> & \"nháy\"");
        editor.page.locator("#why").fill("Dòng một\nDòng hai <script>x</script>");
        editor.page.locator("#instrument").fill("854/QĐ-UBND");
        editor.page.locator("#clause").fill("Điều 1");
        editor.page.getByRole(AriaRole.BUTTON, named("Bắt đầu dự thảo")).click();
        editor.page.waitForURL("**/drafts/*-*");
        return URI.create(editor.page.url()).getPath();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Wide, on a phone, for the validator, and for whom a page may keep out. */
    private static void screen(Visitor visitor, String name, String path) {
        Response answer = visitor.page.navigate(office.service.address() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(Html.faults(answer.text())).as(path).isEmpty();
        assertThat(answer.text()).doesNotContain("??", "<script>", "<b>lời");
        seen(visitor, name);
    }

    /** As it is shown now; who looks for hurdles is a script that waits for timers, which stand still without scripts. */
    private static void seen(Visitor visitor, String name) {
        visitor.page.waitForLoadState();
        visitor.page.setViewportSize(1280, 800);
        visitor.picture("draft-" + name + "-1280");
        if (visitor.scripts) {
            assertThat(Chromium.hurdles(visitor.page)).as(name).isEmpty();
        }
        visitor.page.setViewportSize(320, 640);
        visitor.picture("draft-" + name + "-320");
        assertThat(visitor.page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(320);
        visitor.page.setViewportSize(1280, 800);
    }

    @Test
    void every_page_of_a_draft_is_html_without_hurdles() {
        try (Visitor editor = comes(EDITOR, true)) {
            String draft = begun(editor);
            editor.page
                    .locator("#file")
                    .setInputFiles(new FilePayload(
                            Office.RECOGNITION, "application/octet-stream", Office.reworded("Xem <i>kỹ</i>.")));
            editor.page.getByRole(AriaRole.BUTTON, named("Tải lên")).click();
            editor.page.locator("text=Bản sửa thứ 2").first().waitFor();

            screen(editor, "list", "/drafts");
            screen(editor, "new", "/drafts/new");
            screen(editor, "overview", draft);
            String sheets = draft + "/sheets/" + Office.RECOGNITION;
            screen(editor, "sheet", sheets);
            screen(editor, "grid", sheets + "/Điều kiện?cell=E4");
            screen(editor, "row", sheets + "/Điều kiện?row=R-P1-12");
            screen(editor, "free-text", sheets + "/Ghi chú");
            for (String tab : List.of("changes", "check", "impact", "comments", "history")) {
                screen(editor, tab, draft + "/" + tab);
            }
        }
    }

    /** The cell of a row under a heading of the grid. */
    private static void choose(Visitor visitor, String row, String heading) {
        int column =
                visitor.page.locator("table.sheet thead th").allTextContents().indexOf(heading);
        visitor.page
                .locator("table.sheet tbody tr:has(th:has-text(\"" + row + "\"))")
                .first()
                .locator("> *")
                .nth(column)
                .locator("a.cell")
                .click();
        visitor.page.locator("#to").waitFor();
    }

    @Test
    void a_dossier_is_tried_on_a_draft_beside_the_law_in_force_and_becomes_its_example() {
        try (Visitor editor = comes(EDITOR, true)) {
            String draft = begun(editor);
            editor.page
                    .locator("#file")
                    .setInputFiles(new FilePayload(
                            Office.RECOGNITION,
                            "application/octet-stream",
                            Office.edited(workbook -> Office.put(
                                    workbook.getSheet("Điều kiện"),
                                    "R-P1-12",
                                    "Thời gian công tác trong lĩnh vực pháp luật",
                                    "≥ 600"))));
            editor.page.getByRole(AriaRole.BUTTON, named("Tải lên")).click();
            editor.page.locator("text=Bản sửa thứ 2").first().waitFor();
            editor.opens("/try?procedure=prov-legal-reporter-recognition&on=2024-10-16");
            editor.page.locator("summary:has-text('JSON')").click();
            editor.page
                    .locator("textarea")
                    .last()
                    .fill(Dossiers.lawfulRecognition()
                            .replace("T09:15:00", "T09:00:00")
                            .replace("T08:00:00", "T17:00:00"));
            editor.page.getByRole(AriaRole.BUTTON, named("Điền vào biểu mẫu")).click();
            editor.page.locator("#draft").selectOption(draft.substring(draft.lastIndexOf('/') + 1));
            editor.page.getByRole(AriaRole.BUTTON, named("Thẩm tra thử")).last().click();
            editor.page.waitForLoadState();
            assertThat(editor.page.locator("#verdict-result").textContent()).contains("Tiếp nhận");
            assertThat(editor.page.locator("#beside-result").textContent()).contains("Từ chối", "R-P1-12");
            assertThat(Html.faults(editor.page.content())).isEmpty();
            seen(editor, "try-beside");

            editor.page.locator("summary:has-text('làm ví dụ')").click();
            editor.page
                    .getByRole(AriaRole.BUTTON, named("Thêm vào trang Kiểm thử"))
                    .click();
            assertThat(editor.page.locator("[role=alert]").textContent()).contains("Chưa thêm ví dụ");
            editor.page.locator("#about").fill("Chưa đủ năm công tác");
            editor.page.locator("#outcome").selectOption("REFUSE");
            assertThat(editor.page.locator("#due").inputValue()).contains("R-P1-15 = 23/10/2024");
            editor.page
                    .getByRole(AriaRole.BUTTON, named("Thêm vào trang Kiểm thử"))
                    .click();

            editor.page.waitForURL("**" + draft);
            assertThat(editor.page.locator("text=Bản sửa thứ 3").count()).isPositive();
            editor.opens(draft + "/sheets/" + Office.RECOGNITION + "/Kiểm thử");
            assertThat(editor.page.locator("table.sheet").textContent()).contains("Chưa đủ năm công tác");
        }
    }

    @Test
    void the_keyboard_alone_goes_from_cell_to_cell_opens_one_and_saves() {
        try (Visitor editor = comes(EDITOR, true)) {
            String draft = begun(editor);
            String sheet = draft + "/sheets/" + Office.RECOGNITION + "/Điều kiện";
            editor.opens(sheet);
            assertThat(editor.page.locator(".keys").isVisible()).isTrue();
            choose(editor, "R-P1-12", "Thông báo khi đạt");
            String address = editor.page.locator("[name=cell]").inputValue();
            String below = address.charAt(0) + Integer.toString(Integer.parseInt(address.substring(1)) + 1);

            editor.page.locator("#to:focus").waitFor();
            editor.page.keyboard().press("Escape");
            editor.page.waitForURL(url -> !url.contains("cell="));
            editor.page.locator("a.cell:focus").waitFor();
            assertThat(focused(editor)).contains("cell=" + address);
            editor.page.keyboard().press("ArrowDown");
            assertThat(focused(editor)).contains("cell=" + below);
            editor.page.keyboard().press("ArrowLeft");
            editor.page.keyboard().press("ArrowRight");
            assertThat(focused(editor)).contains("cell=" + below);
            editor.page.keyboard().press("ArrowUp");
            editor.page.keyboard().press("F2");
            editor.page.locator("#to:focus").waitFor();
            editor.page.keyboard().press("ControlOrMeta+End");
            editor.page.keyboard().type(" Thêm.");
            editor.page.keyboard().press("Tab");
            editor.page.keyboard().press("Enter");

            editor.page.locator("text=Bản sửa thứ 2:").waitFor();
            assertThat(editor.page.locator("#to").inputValue()).endsWith(" Thêm.");
        }
    }

    private static String focused(Visitor visitor) {
        return String.valueOf(visitor.page.evaluate("String(document.activeElement.href)"));
    }

    private static void save(Visitor visitor, String text, int revision) {
        visitor.page.locator("#to").fill(text);
        visitor.page.getByRole(AriaRole.BUTTON, named("Lưu")).click();
        visitor.page.locator("text=Bản sửa thứ " + revision + ":").waitFor();
        // the line above stands before the table, which may still be on its way
        visitor.page.waitForLoadState();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_an_editor_changes_and_somebody_else_approves_decides(boolean scripts) {
        String words = "Đạt: xem bản " + (scripts ? "có" : "không") + " kịch bản <u>.";
        try (Visitor editor = comes(EDITOR, scripts);
                Visitor approver = comes("[\"APPROVER\"]", scripts)) {
            String draft = begun(editor);
            String sheet = draft + "/sheets/" + Office.RECOGNITION + "/Điều kiện";
            editor.opens(sheet);
            choose(editor, "R-P1-12", "Thông báo khi đạt");
            String before = editor.page.locator("#to").inputValue();
            save(editor, "", 2);
            assertThat(editor.page.locator("td.FAULT").first().textContent()).contains("lỗi");
            assertThat(editor.page.locator(".incell").textContent()).contains("lỗi");
            if (scripts) {
                seen(editor, "grid-fault");
                assertThat(Html.faults(editor.page.content())).isEmpty();
            }
            editor.page.getByRole(AriaRole.BUTTON, named("Hoàn tác")).click();
            editor.page.locator("text=Bản sửa thứ 3: 0 lỗi").waitFor();
            choose(editor, "R-P1-12", "Thông báo khi đạt");
            assertThat(editor.page.locator("#to").inputValue()).isEqualTo(before);
            save(editor, words, 4);
            assertThat(editor.page
                            .locator("text=Bản sửa thứ 4: 0 lỗi, 0 cảnh báo")
                            .count())
                    .isEqualTo(1);

            editor.opens(draft);
            editor.page.getByRole(AriaRole.BUTTON, named("Trình duyệt")).click();
            assertThat(editor.page.locator("[role=alert]").textContent()).contains("Chưa tính xong tác động");
            ordersImpact(editor, draft);
            editor.opens(draft);
            editor.page.getByRole(AriaRole.BUTTON, named("Trình duyệt")).click();
            editor.page.locator(".tag.SUBMITTED").waitFor();

            approves(approver);
            approver.page.locator(".tag.PUBLISHED").waitFor();
            assertThat(office.service
                            .caller(Role.INTAKE)
                            .post("/v1/evaluations", Dossiers.lawfulRecognition())
                            .text())
                    .contains(words);
        }
    }

    private static void ordersImpact(Visitor editor, String draft) {
        editor.opens(draft + "/impact");
        editor.page.getByRole(AriaRole.BUTTON, named("Tính tác động")).click();
        editor.page.locator("[role=status]").waitFor();
        while (!editor.page.locator("[role=status]").textContent().contains("Đã tính xong")) {
            editor.opens(draft + "/impact");
        }
        seen(editor, "impact-done");
    }

    /** At first with a wrong password: then nothing is lost and nothing is done. */
    private static void approves(Visitor approver) {
        approver.opens("/");
        approver.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sửa <b>lời văn</b>"))
                .first()
                .click();
        approver.page.getByRole(AriaRole.LINK, named("Xem để duyệt")).click();
        approver.page.waitForURL("**/approve");
        seen(approver, "approve");
        approver.page.locator("#effectiveFrom").fill("2024-10-01");
        approver.page.locator("#instrument").fill("854/QĐ-UBND");
        approver.page.locator("#clause").fill("Điều 1");
        approver.page.locator("#reason").fill("Đúng luật");
        approver.page.locator("#password").fill("không phải mật khẩu");
        approver.page.getByRole(AriaRole.BUTTON, named("Duyệt")).click();
        approver.page.locator("[role=alert]").waitFor();
        assertThat(approver.page.locator("[role=alert]").textContent()).contains("Mật khẩu không đúng");
        assertThat(approver.page.locator("#reason").inputValue()).isEqualTo("Đúng luật");
        assertThat(approver.page.locator("#password").inputValue()).isEmpty();
        approver.page.locator("#password").fill(Visitor.PASSWORD);
        approver.page.getByRole(AriaRole.BUTTON, named("Duyệt")).click();
    }

    @Test
    void a_form_from_elsewhere_does_nothing() {
        try (Visitor editor = comes(EDITOR, true)) {
            String draft = begun(editor);

            APIResponse answer = editor.context
                    .request()
                    .post(
                            office.service.address() + draft + "/withdraw",
                            RequestOptions.create()
                                    .setHeader("Accept", "text/html")
                                    .setMultipart(FormData.create()
                                            .set("revision", "1")
                                            .set("withdrawal", "Không phải tôi")));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("Biểu mẫu đã mở quá lâu");
            editor.opens(draft);
            assertThat(editor.page.locator(".tag.CHECKED").count()).isEqualTo(1);
        }
    }
}

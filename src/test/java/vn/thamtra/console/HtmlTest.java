package vn.thamtra.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="vi"><head><title>Trang</title></head><body>%s</body></html>
            """;

    @Test
    void a_page_is_told_its_own_faults_and_not_those_of_the_one_before() {
        String list = PAGE.formatted("<ul><div>a</div></ul>");
        String doubled = PAGE.formatted("<p id=\"a\">a</p><p id=\"a\">b</p>");
        String open = PAGE.formatted("<p><b>a</p>");

        assertThat(Html.faults(list)).hasSize(1).first().asString().contains("div", "ul");
        assertThat(Html.faults(PAGE.formatted("<p id=\"a\">a</p>"))).isEmpty();
        assertThat(Html.faults(doubled)).hasSize(1).first().asString().contains("Duplicate ID");
        assertThat(Html.faults(PAGE.formatted("<p id=\"a\">a</p>"))).isEmpty();
        assertThat(Html.faults(open)).isNotEmpty();
        assertThat(Html.faults("<p>a")).isNotEmpty();
        assertThat(Html.faults(PAGE.formatted("<p>a</p>"))).isEmpty();
    }
}

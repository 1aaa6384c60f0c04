package vn.thamtra.law;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which rule lives where, for people: Markdown made from the registers and the workbooks. */
final class CoverageReport {
    private static final String HEAD = """
            # Coverage: which rule lives where

            Made by `./mvnw test -Dtest=CoverageTest -Dcoverage.write` from the registers `quy-dinh.csv`,
            `chua-kiem-chung.csv` and `dien-giai.csv` beside the workbooks, and from the workbooks and DRL themselves. A test
            fails while it is not current.

            """;

    private final Places places;
    private final StringBuilder text = new StringBuilder(HEAD);

    private CoverageReport(Places places) {
        this.places = places;
    }

    static String of(Register rules, Places places) {
        CoverageReport report = new CoverageReport(places);
        report.numbers(rules, Register.read("dien-giai.csv"));
        report.rules(rules);
        report.unverified(Register.read("chua-kiem-chung.csv"));
        report.anomalies(Register.read("dien-giai.csv"));
        return report.text.toString();
    }

    private void numbers(Register rules, Register anomalies) {
        line("| ở đâu / where | quy định / rules |");
        line("| --- | --- |");
        counted(rules, "Ở đâu").forEach((where, number) -> line("| " + where + " | " + number + " |"));
        line("| **tổng / total** | " + rules.entries().size() + " |");
        line("");
        line("| chỗ chưa rõ, chạm kết luận hoặc ngày / anomalies that touch a verdict or a date | |");
        line("| --- | --- |");
        counted(anomalies, "Chạm kết luận hoặc ngày")
                .forEach((touched, number) -> line("| " + touched + " | " + number + " |"));
        line("| **tổng / total** | " + anomalies.entries().size() + " |");
    }

    private static Map<String, Long> counted(Register register, String heading) {
        return register.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> Register.value(entry, heading), TreeMap::new, Collectors.counting()));
    }

    private void rules(Register rules) {
        title("Quy định / Rules");
        line("| mã | điều khoản | ở đâu |");
        line("| --- | --- | --- |");
        for (Map<String, String> rule : rules.entries()) {
            line("| " + Register.value(rule, "Mã") + " | " + Register.value(rule, "Điều khoản") + " | " + where(rule)
                    + " |");
        }
    }

    private String where(Map<String, String> rule) {
        List<String> found = places.of(Register.value(rule, "Mã"));
        String why = Register.value(rule, "Vì sao");
        String named = (Register.value(rule, "Ở đâu") + " " + Register.value(rule, "Nơi")).strip();
        String place = found.isEmpty() ? "*" + named + "*" : String.join(" · ", found);
        return why.isEmpty() ? place : place + ": " + why;
    }

    private void unverified(Register register) {
        title("Chưa kiểm chứng, không phải quy định / Unverified, no rules");
        line("| mã | điều khoản | nội dung | trong bộ quy tắc |");
        line("| --- | --- | --- | --- |");
        register.entries().forEach(entry -> line("| " + String.join(" | ", entry.values()) + " |"));
    }

    private void anomalies(Register register) {
        title("Chỗ chưa rõ / Anomalies");
        line("| mã | điều khoản | mức | chạm | quy định nêu cách hiểu |");
        line("| --- | --- | --- | --- | --- |");
        for (Map<String, String> anomaly : register.entries()) {
            line("| " + Register.value(anomaly, "Mã") + " | " + Register.value(anomaly, "Điều khoản") + " | "
                    + Register.value(anomaly, "Mức") + " | " + Register.value(anomaly, "Chạm kết luận hoặc ngày")
                    + " | "
                    + (Register.value(anomaly, "Vì sao") + resting(anomaly)) + " |");
        }
    }

    private String resting(Map<String, String> anomaly) {
        return Register.list(anomaly, "Nêu qua").stream()
                .map(reading -> reading + ": "
                        + places.resting().getOrDefault(reading, List.of()).stream()
                                .map(place -> place.substring(place.lastIndexOf(' ') + 1))
                                .distinct()
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private void title(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

package vn.thamtra.check.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Inspected;
import vn.thamtra.check.finding.Inspection;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.verdict.Message;

/** Examples that fail, rows that none exercises, and mistakes that none would notice. */
public final class ExampleInspection implements Inspection {
    static final String FAILS = "EXAMPLE_FAILS";
    static final String ANSWERS = "kết quả trả lời: ";
    private static final String SHEET = "Kiểm thử";

    @Override
    public List<Finding> findings(Inspected inspected) {
        return of(new ExampleCheck(inspected.tables(), inspected.rulebook()).report());
    }

    @Override
    public Map<String, Message> codes() {
        return Map.of(
                "NO_EXAMPLES",
                new Message("Bảng chưa có ví dụ nào", "The workbook has no example"),
                FAILS,
                new Message(
                        "Bảng không trả lời như ví dụ chờ đợi", "The workbook does not answer as an example expects"),
                "ROW_WITHOUT_EXAMPLE",
                new Message("Không ví dụ nào làm cho dòng được áp dụng", "No example makes the row hold"),
                "NOT_ALL_TRIED",
                new Message(
                        "Bảng lớn: chỉ thử một phần các sai sót nhỏ",
                        "A large workbook: only some of the small mistakes were tried"),
                "MUTANTS_SURVIVE",
                new Message(
                        "Tỷ lệ sai sót nhỏ mà các ví dụ phát hiện được",
                        "The share of small mistakes the examples notice"),
                "MUTANT_SURVIVES",
                new Message("Một sai sót nhỏ mà không ví dụ nào phát hiện", "A small mistake that no example notices"));
    }

    static List<Finding> of(ExampleReport report) {
        if (report.examples() == 0) {
            return List.of(none(report));
        }
        List<Finding> findings = new ArrayList<>();
        report.failures().forEach(failure -> failure.deviations()
                .forEach(deviation -> findings.add(failing(report, failure, deviation))));
        report.rows().stream()
                .filter(row -> row.holding() == 0 && !row.missed() && report.tried() == report.mutants())
                .map(row -> unexercised(report, row))
                .forEach(findings::add);
        if (report.tried() < report.mutants()) {
            findings.add(sampled(report));
        }
        if (!report.survivors().isEmpty()) {
            findings.add(score(report));
            report.survivors().forEach(survivor -> findings.add(survivor(report, survivor)));
        }
        return findings;
    }

    private static Finding none(ExampleReport report) {
        Message message = new Message(
                "Chưa có ví dụ nào: thêm hồ sơ mẫu và kết quả đúng theo pháp luật vào trang Kiểm thử",
                "There is no example: add dossiers with the verdict the law gives them to the sheet Kiểm thử");
        return finding(Severity.FAULT, "NO_EXAMPLES", report, SHEET, "", "", "", message, null);
    }

    private static Finding failing(ExampleReport report, ExampleReport.Failure failure, Deviation deviation) {
        Message message = new Message(
                "Ví dụ %s, cột “%s”: chờ đợi “%s”, bảng trả lời “%s”. Sửa quy tắc nếu ví dụ đúng, sửa ví dụ nếu quy tắc đúng"
                        .formatted(failure.example(), deviation.part(), deviation.expected(), deviation.actual()),
                "Example %s, column “%s”: expected “%s”, the workbook answers “%s”. Mend the rules if the example is right, the example if the rules are"
                        .formatted(failure.example(), deviation.part(), deviation.expected(), deviation.actual()));
        Message shows = new Message(ANSWERS + deviation.actual(), "what is answered: " + deviation.actual());
        return finding(
                Severity.FAULT,
                FAILS,
                report,
                SHEET,
                deviation.cell(),
                failure.example(),
                deviation.expected(),
                message,
                new Showing(failure.trial().dossier(), failure.trial().asOf(), shows));
    }

    private static Finding unexercised(ExampleReport report, ExampleReport.RowCoverage row) {
        Message message = new Message(
                "Không có ví dụ nào làm cho dòng này được áp dụng; thêm một ví dụ vào trang Kiểm thử",
                "No example makes this row hold; add one to the sheet Kiểm thử");
        return finding(
                Severity.WARNING,
                "ROW_WITHOUT_EXAMPLE",
                report,
                row.sheet(),
                row.cell(),
                row.row(),
                row.row(),
                message,
                null);
    }

    /** Which rows no example exercises is told only where every row was tried without. */
    private static Finding sampled(ExampleReport report) {
        String share = report.tried() + "/" + report.mutants();
        Message message = new Message(
                "Bảng quá lớn để thử mọi sai sót nhỏ: đã thử %s, cách đều nhau; chưa xét dòng nào không có ví dụ. Hãy tách bảng nếu cần biết hết"
                        .formatted(share),
                "The workbook is too large for every small mistake to be tried: %s were, evenly spread; which rows no example exercises was not asked. Split it to know all"
                        .formatted(share));
        return finding(Severity.WARNING, "NOT_ALL_TRIED", report, SHEET, "", "", share, message, null);
    }

    private static Finding score(ExampleReport report) {
        String score = String.format(
                Locale.ROOT, "%d/%d (%.1f %%)", report.killed(), report.noticeable(), 100 * report.score());
        boolean enough = report.score() >= ExampleReport.ENOUGH;
        Message message = new Message(
                "Các ví dụ phát hiện được %s sai sót nhỏ thử đưa vào bảng; phải được ít nhất 95 %%%s"
                        .formatted(
                                score,
                                report.vain() == 0
                                        ? ""
                                        : ". Không kể " + report.vain()
                                                + " sai sót mà không hồ sơ thử nào cho kết quả khác"),
                "The examples notice %s of the small mistakes tried in the workbook; at least 95 %% are wanted%s"
                        .formatted(
                                score,
                                report.vain() == 0
                                        ? ""
                                        : ". Not counted: " + report.vain()
                                                + " mistakes that no dossier tried tells apart"));
        return finding(
                enough ? Severity.NOTE : Severity.WARNING,
                "MUTANTS_SURVIVE",
                report,
                SHEET,
                "",
                "",
                score,
                message,
                null);
    }

    private static Finding survivor(ExampleReport report, ExampleReport.Survivor survivor) {
        ExampleReport.@Nullable Proposal proposal = survivor.proposal();
        String vi = "Nếu dòng %s bị sửa thành “%s” thì không ví dụ nào phát hiện"
                .formatted(survivor.row(), survivor.change().vi());
        String en = "If row %s became “%s” no example would notice"
                .formatted(survivor.row(), survivor.change().en());
        Message message = proposal == null
                ? new Message(
                        vi
                                + "; chưa tìm ví dụ phân biệt, vì đã hết phần dành cho việc này: bổ sung các ví dụ đề xuất rồi kiểm tra lại",
                        en + "; no example was looked for any more: add those proposed and check again")
                : new Message(
                        vi + ". Ví dụ đề xuất để xem xét: " + row(proposal.cells()),
                        en + ". A proposed example to judge: " + row(proposal.cells()));
        return finding(
                Severity.NOTE,
                "MUTANT_SURVIVES",
                report,
                survivor.sheet(),
                survivor.cell(),
                survivor.row(),
                survivor.change().vi(),
                message,
                proposal == null ? null : showing(survivor, proposal));
    }

    private static Showing showing(ExampleReport.Survivor survivor, ExampleReport.Proposal proposal) {
        Message shows = new Message(
                "bảng hiện nay trả lời như đề xuất; với “%s” thì trả lời khác"
                        .formatted(survivor.change().vi()),
                "the workbook answers as proposed; with “%s” it would answer otherwise"
                        .formatted(survivor.change().en()));
        return new Showing(proposal.trial().dossier(), proposal.trial().asOf(), shows);
    }

    private static String row(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining(" | "));
    }

    private static Finding finding(
            Severity severity,
            String code,
            ExampleReport report,
            String sheet,
            String cell,
            String subject,
            String found,
            Message message,
            @Nullable Showing showing) {
        return new Finding(severity, code, report.workbook(), sheet, cell, subject, found, message, List.of(), showing);
    }
}

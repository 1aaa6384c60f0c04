package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thamtra.verdict.Reason;
import vn.thamtra.verdict.ReasonKind;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/**
 * No row of a workbook without an example that expects it, and no refusal without one that just escapes it: an example
 * of the same workbook that differs from one that is refused in a single fact, document, event or date, and in which
 * the row is certainly satisfied or certainly does not apply.
 */
class RowsTest {
    /** What the rows of these criteria can say at all; every other criterion can be met and can fail. */
    private static final Map<String, Set<ReasonKind>> SAID = Map.of(
            // the year evaluated is given, or it is not
            "R-D3-01", Set.of(ReasonKind.MET, ReasonKind.UNKNOWN),
            // applies only while the kind of request is not told
            "R-P9-16", Set.of(ReasonKind.UNKNOWN),
            // tells the track of a document, and every document has one
            "R-P8-01", Set.of(ReasonKind.MET, ReasonKind.UNKNOWN),
            // applies only once the authority has found the dossier ineligible
            "R-OSS-28", Set.of(ReasonKind.UNMET));

    private static final Set<ReasonKind> MET_AND_UNMET = Set.of(ReasonKind.MET, ReasonKind.UNMET);
    private static final Set<ReasonKind> REFUSALS =
            Set.of(ReasonKind.BARRED, ReasonKind.MISSING, ReasonKind.UNMET, ReasonKind.GROUND);
    private static final Set<ReasonKind> AGAINST =
            Stream.concat(REFUSALS.stream(), Stream.of(ReasonKind.UNKNOWN)).collect(Collectors.toUnmodifiableSet());

    @TestFactory
    Stream<DynamicTest> every_row_is_expected_by_an_example() {
        return Shipped.workbooks().stream()
                .map(workbook -> DynamicTest.dynamicTest(
                        workbook.file(), () -> assertThat(unexpected(workbook)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> every_refusal_has_an_example_that_just_escapes_it() {
        return Shipped.workbooks().stream()
                .map(workbook -> DynamicTest.dynamicTest(
                        workbook.file(), () -> assertThat(inescapable(workbook)).isEmpty()));
    }

    @Test
    void every_hand_written_finding_is_expected_by_an_example_or_tried_at_a_boundary() {
        Set<String> expected = Shipped.workbooks().stream()
                .flatMap(workbook -> Shipped.examples(workbook).stream())
                .flatMap(tried -> tried.example().reasons().stream().flatMap(wanted -> tried.reasons(wanted.rule())
                        .filter(reason -> reason.kind() == wanted.kind())))
                .map(Reason::source)
                .filter(Source.Rule.class::isInstance)
                .map(source -> ((Source.Rule) source).name())
                .collect(Collectors.toSet());

        assertThat(expected)
                .containsExactlyInAnyOrder(
                        "R-GEN-02 ngày nhận sau ngày rà soát",
                        "R-GEN-05 văn bản làm căn cứ đã hết hiệu lực trước ngày nhận",
                        "R-OSS-09 hết lượt yêu cầu bổ sung mà hồ sơ vẫn thiếu",
                        "R-OSS-09 yêu cầu bổ sung quá một lần",
                        "R-OSS-24 báo người đứng đầu Bộ phận Một cửa khi cơ quan được lấy ý kiến trả lời chậm",
                        "R-OSS-39 yêu cầu giấy tờ ngoài quy định");
    }

    /** Rows no example expects, as their place and what would have to be expected. */
    private static List<String> unexpected(ProcedureTables workbook) {
        List<String> lacking = new ArrayList<>();
        for (Row row : workbook.rows()) {
            kinds(row, workbook).stream()
                    .filter(kind -> examples(workbook, tried -> isExpected(row, kind, tried))
                            .isEmpty())
                    .forEach(kind -> lacking.add(place(row) + " " + kind));
        }
        ProcedureTables.@Nullable Overall overall = workbook.overall();
        if (overall != null && refused(overall.id(), workbook).isEmpty()) {
            lacking.add("Thủ tục!" + overall.cell() + " " + overall.id());
        }
        return lacking;
    }

    /** Everything a row can say when it speaks up. */
    private static Set<ReasonKind> kinds(Row row, ProcedureTables workbook) {
        if (row instanceof Row.Requirement) {
            return Set.of(ReasonKind.MISSING);
        } else if (row instanceof Row.Bar) {
            return Set.of(ReasonKind.BARRED);
        } else if (row instanceof Row.Notice notice) {
            return Set.of(notice.breach() ? ReasonKind.BREACH : ReasonKind.NOTICE);
        } else if (row instanceof Row.Limit limit) {
            return Set.of(limit.right() ? ReasonKind.NOTICE : ReasonKind.BREACH);
        }
        return workbook.overall() == null ? SAID.getOrDefault(row.id(), MET_AND_UNMET) : Set.of(ReasonKind.GROUND);
    }

    /**
     * A limit is expected with its date or, where it ends at an hour, with what is told of its lapse. That a criterion
     * fails or is open is said once for all its rows with one id.
     */
    private static boolean isExpected(Row row, ReasonKind kind, Tried tried) {
        if (row instanceof Row.Limit) {
            boolean dated = tried.example().due().containsKey(row.id()) || tried.expects(kind, row.id());
            return dated
                    && tried.deadline(row.id())
                            .filter(deadline -> isAt(row, deadline.source()))
                            .isPresent();
        }
        boolean ofAllRows = kind == ReasonKind.UNMET || kind == ReasonKind.UNKNOWN;
        return tried.expects(kind, row.id())
                && tried.reasons(row.id())
                        .anyMatch(reason -> reason.kind() == kind && (ofAllRows || isAt(row, reason.source())));
    }

    private static boolean isAt(Row row, Source source) {
        return source instanceof Source.Cell at
                && at.sheet().equals(row.sheet())
                && at.cell().equals(row.cell());
    }

    private static List<Tried> examples(ProcedureTables workbook, Predicate<Tried> which) {
        return Shipped.examples(workbook).stream().filter(which).toList();
    }

    private static String place(Row row) {
        return row.sheet() + "!" + row.cell() + " " + row.id();
    }

    private static List<Tried> refused(String rule, ProcedureTables workbook) {
        return examples(workbook, tried -> tried.expects(ReasonKind.UNMET, rule));
    }

    private static List<String> inescapable(ProcedureTables workbook) {
        List<String> lacking = new ArrayList<>();
        for (Row row : workbook.rows()) {
            if (kinds(row, workbook).stream().anyMatch(REFUSALS::contains) && !isEscaped(row, workbook)) {
                lacking.add(place(row));
            }
        }
        ProcedureTables.@Nullable Overall overall = workbook.overall();
        if (overall != null
                && !isEscaped(refused(overall.id(), workbook), silent(workbook, overall.id(), reason -> true))) {
            lacking.add(overall.id());
        }
        return lacking;
    }

    private static boolean isEscaped(Row row, ProcedureTables workbook) {
        if (row instanceof Row.Alternative && workbook.overall() == null) {
            return isEscaped(refused(row.id(), workbook), silent(workbook, row.id(), reason -> true));
        }
        List<Tried> caught = examples(
                workbook, tried -> kinds(row, workbook).stream().anyMatch(kind -> isExpected(row, kind, tried)));
        return isEscaped(caught, silent(workbook, row.id(), reason -> isAt(row, reason.source())));
    }

    private static boolean isEscaped(List<Tried> caught, List<Tried> free) {
        return caught.stream()
                .anyMatch(one -> free.stream().anyMatch(other -> Neighbours.areNext(one.example(), other.example())));
    }

    /** Examples in which a rule, asked where it is written, has nothing against the dossier and leaves nothing open. */
    private static List<Tried> silent(ProcedureTables workbook, String rule, Predicate<Reason> here) {
        return examples(
                workbook,
                tried -> tried.reasons(rule).filter(here).noneMatch(reason -> AGAINST.contains(reason.kind())));
    }
}

package vn.thamtra.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.Source;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;
import vn.thamtra.workbook.model.TestText;

/** The rule rows of a workbook; each tells its article and its cell. */
final class ShownRow {
    private ShownRow() {}

    /** What the law demands; {@code demanded} in the words of the workbook. */
    record Requirement(
            String rule,
            Scope scope,
            Operand.Kind kind,
            String subject,
            String demanded,
            List<ShownCondition> when,
            Message message,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Citation citation,
            List<String> readings,
            Source source) {
        static Requirement of(Row.Requirement row, String file) {
            return new Requirement(
                    row.id(),
                    row.scope(),
                    row.subject().kind(),
                    row.subject().subject(),
                    TestText.of(row.demanded(), Operand::subject),
                    ShownCondition.all(row.conditions()),
                    row.missing(),
                    row.days().from(),
                    row.days().to(),
                    row.citation(),
                    row.readings(),
                    cellOf(row, file));
        }
    }

    /** One way to meet a criterion, or for a ground to stand. */
    record Alternative(
            String rule,
            Scope scope,
            String sheet,
            String criterion,
            @Nullable ShownCondition appliesWhen,
            List<ShownCondition> when,
            Message met,
            Message unmet,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Citation citation,
            List<String> readings,
            Source source) {
        static Alternative of(Row.Alternative row, String file) {
            return new Alternative(
                    row.id(),
                    row.scope(),
                    row.sheet(),
                    row.criterion(),
                    row.appliesWhen() == null ? null : ShownCondition.of(row.appliesWhen()),
                    ShownCondition.all(row.conditions()),
                    row.met(),
                    row.unmet(),
                    row.days().from(),
                    row.days().to(),
                    row.citation(),
                    row.readings(),
                    cellOf(row, file));
        }
    }

    /** What bars a dossier, or is told without changing the outcome. */
    record Remark(
            String rule,
            Scope scope,
            @Nullable String subject,
            @Nullable Boolean breach,
            List<ShownCondition> when,
            Message message,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Citation citation,
            List<String> readings,
            Source source) {
        static Remark of(Row.Bar row, String file) {
            return new Remark(
                    row.id(),
                    row.scope(),
                    row.subject(),
                    null,
                    ShownCondition.all(row.conditions()),
                    row.message(),
                    row.days().from(),
                    row.days().to(),
                    row.citation(),
                    row.readings(),
                    cellOf(row, file));
        }

        static Remark of(Row.Notice row, String file) {
            return new Remark(
                    row.id(),
                    row.scope(),
                    row.subject(),
                    row.breach(),
                    ShownCondition.all(row.conditions()),
                    row.message(),
                    row.days().from(),
                    row.days().to(),
                    row.citation(),
                    row.readings(),
                    cellOf(row, file));
        }
    }

    static Source cellOf(Row row, String file) {
        return new Source.Cell(file, row.sheet(), row.cell());
    }
}

package vn.thamtra.check.example;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.TestText;
import vn.thamtra.workbook.model.UnaryTest;

/** What headings and cells of a workbook say, in its own notation. */
final class CellText {
    private final ProcedureTables tables;

    CellText(ProcedureTables tables) {
        this.tables = tables;
    }

    String test(UnaryTest test) {
        return TestText.of(test, this::heading);
    }

    /** The heading under which the operand is asked about. */
    String heading(Operand operand) {
        return Objects.requireNonNullElse(name(operand), operand.toString());
    }

    private @Nullable String name(Operand operand) {
        if (operand instanceof Operand.OfFact fact) {
            return vi(Objects.requireNonNull(tables.vocabulary().facts().get(fact.id()))
                    .name());
        } else if (operand instanceof Operand.OfDocument document) {
            return vi(Objects.requireNonNull(tables.vocabulary().documents().get(document.id()))
                    .name());
        } else if (operand instanceof Operand.OfEvent event) {
            return event(event.type());
        } else if (operand instanceof Operand.OfEventFact fact) {
            return eventFact(fact);
        } else if (operand instanceof Operand.OfTerm term) {
            return tables.terms().stream()
                    .filter(one -> one.id().equals(term.id()))
                    .map(one -> vi(one.name()))
                    .findFirst()
                    .orElse(null);
        }
        return ofTables(operand);
    }

    private @Nullable String ofTables(Operand operand) {
        if (operand instanceof Operand.OfCount count) {
            return tables.counts().stream()
                    .filter(one -> one.id().equals(count.id()))
                    .map(one -> vi(one.name()))
                    .findFirst()
                    .orElse(null);
        } else if (operand instanceof Operand.OfLapse lapse) {
            return tables.lapses().stream()
                    .filter(one -> one.id().equals(lapse.id()))
                    .map(one -> vi(one.name()))
                    .findFirst()
                    .orElse(null);
        } else if (operand instanceof Operand.OfOneStop) {
            return "Đang áp dụng cơ chế một cửa";
        }
        return operand instanceof Operand.OfChannel ? "Kênh nộp" : "Kết quả";
    }

    String event(String type) {
        return vi(declared(type).name());
    }

    EventDeclaration declared(String type) {
        return Objects.requireNonNull(tables.vocabulary().events().get(type), type);
    }

    private String eventFact(Operand.OfEventFact operand) {
        return declared(operand.type()).facts().stream()
                .filter(fact -> fact.id().equals(operand.fact()))
                .map(fact -> vi(fact.name()))
                .findFirst()
                .orElse(operand.fact());
    }

    private static String vi(Message message) {
        return message.vi();
    }
}

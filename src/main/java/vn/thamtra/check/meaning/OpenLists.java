package vn.thamtra.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Reading;
import vn.thamtra.workbook.model.Row;

/** Choices that are a closed list, while the words of a row that asks for them give only examples. */
final class OpenLists implements Look {
    private static final Pattern EXAMPLES = Pattern.compile(
            "(?iU)\\bnhư\\s*:|\\bchẳng hạn\\b|\\bvà các trường hợp khác\\b|\\bcác trường hợp khác theo\\b|\\bv\\.v\\b|\\bsuch as\\b|\\band other cases\\b");

    private final ProcedureTables tables;

    OpenLists(ProcedureTables tables) {
        this.tables = tables;
    }

    @Override
    public Message about() {
        return new Message("danh sách đóng làm từ ví dụ", "closed lists made of examples");
    }

    @Override
    public List<Finding> findings() {
        Map<String, Finding> byFact = new LinkedHashMap<>();
        for (Row row : tables.rows()) {
            @Nullable
            String words = words(row)
                    .filter(text -> EXAMPLES.matcher(text).find())
                    .findFirst()
                    .orElse(null);
            if (words != null) {
                for (Condition condition : row.conditions()) {
                    closed(condition.operand())
                            .ifPresent(
                                    fact -> byFact.computeIfAbsent(fact.id(), id -> told(row, condition, fact, words)));
                }
            }
        }
        return new ArrayList<>(byFact.values());
    }

    /** What the row says, and the readings it rests on. */
    private Stream<String> words(Row row) {
        Stream<Message> messages = row.<Stream<Message>>match(
                requirement -> Stream.of(requirement.missing()),
                alternative -> Stream.of(alternative.met(), alternative.unmet()),
                bar -> Stream.of(bar.message()),
                notice -> Stream.of(notice.message()),
                limit -> Stream.of(limit.label()),
                value -> Stream.of(value.message()));
        Stream<String> readings = tables.readings().stream()
                .filter(reading -> row.readings().contains(reading.id()))
                .map(Reading::applied);
        return Stream.concat(messages.flatMap(message -> Stream.of(message.vi(), message.en())), readings);
    }

    private Optional<FactDeclaration> closed(Operand operand) {
        return operand.asFact()
                .map(fact -> tables.vocabulary().facts().get(fact.id()))
                .filter(fact -> !fact.type().options().isEmpty()
                        && fact.type().options().stream().noneMatch(OpenLists::isOther));
    }

    private static boolean isOther(FactType.Option option) {
        return option.code().contains("OTHER")
                || option.label().toLowerCase(Locale.ROOT).contains("khác");
    }

    private Finding told(Row row, Condition condition, FactDeclaration fact, String words) {
        Message message = new Message(
                row.id() + ": “" + words + "” chỉ nêu ví dụ, còn “"
                        + fact.name().vi()
                        + "” là danh sách đóng; thêm lựa chọn cho trường hợp khác để cán bộ xem xét, nếu văn bản để ngỏ",
                row.id() + ": “" + words + "” gives examples only, while “"
                        + fact.name().en()
                        + "” is a closed list; add a choice for other cases, for an officer to judge, if the text leaves them open");
        return new Told(tables)
                .tell(
                        Severity.NOTE,
                        "OPEN_LIST",
                        Told.At.of(row),
                        message,
                        List.of(new Told.At(row.sheet(), condition.cell(), row.id())),
                        null);
    }
}

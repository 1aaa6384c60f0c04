package vn.thamtra.check.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.check.solver.Scene;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * Thresholds that the message of their row contradicts: “ít nhất 02 năm” beside ≥ 30 of a fact in months. Only amounts of
 * the same kind are compared, months with years; where a message names none there is nothing to contradict.
 */
final class AmountsInWords implements Look {
    private static final String THRESHOLD =
            "(?:ít nhất|tối thiểu|từ đủ|từ|đủ|trên|dưới|quá|tối đa|at least|less than|more than|under|over|fewer than|at most|within)"
                    + "(?: full| đủ)?";
    private static final Pattern AMOUNT = Pattern.compile("(?iU)\\b" + THRESHOLD
            + " (0*[0-9]+(?:[.][0-9]+)?|[a-z]+)(?: full)? (tháng|năm|months?|years?|tuổi|lần|times)\\b");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("eighteen", 18),
            Map.entry("twenty-four", 24),
            Map.entry("thirty", 30));
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final String MONTHS = "tháng";
    private static final Set<UnaryTest.Kind> BOUNDED =
            Set.of(UnaryTest.Kind.COMPARE, UnaryTest.Kind.BETWEEN, UnaryTest.Kind.ANY_OF);

    private final Sight sight;

    AmountsInWords(Sight sight) {
        this.sight = sight;
    }

    /** How much of what: months, ages, times. */
    private record Amount(String kind, BigDecimal number) {}

    @Override
    public Message about() {
        return new Message("ngưỡng mà thông báo nói khác", "thresholds that a message contradicts");
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Row row : sight.space().tables().rows()) {
            for (Condition condition : row.conditions()) {
                look(row, condition, findings);
            }
        }
        return findings;
    }

    private void look(Row row, Condition condition, List<Finding> findings) {
        Set<Amount> bounds = bounds(condition);
        if (bounds.isEmpty()) {
            return;
        }
        String kind = bounds.iterator().next().kind();
        Set<Amount> ofRow = new LinkedHashSet<>();
        row.conditions().forEach(other -> ofRow.addAll(bounds(other)));
        for (String sentence : sentences(row)) {
            Set<Amount> said = said(sentence, kind);
            if (!said.isEmpty() && said.stream().noneMatch(ofRow::contains)) {
                findings.add(told(row, condition, sentence));
                return;
            }
        }
    }

    /** What a test compares with, in the unit of its fact. */
    private Set<Amount> bounds(Condition condition) {
        @Nullable String kind = kind(condition);
        if (kind == null) {
            return Set.of();
        }
        Set<Amount> bounds = new LinkedHashSet<>();
        condition.test().asMonthsPassed().ifPresent(passed -> bounds.add(amount(MONTHS, passed.months())));
        if (BOUNDED.contains(condition.test().kind())) {
            condition.test().named().forEach(bound -> bound(kind, bound, bounds));
        }
        return bounds;
    }

    private static void bound(String kind, Object bound, Set<Amount> bounds) {
        if (bound instanceof BigDecimal number) {
            bounds.add(converted(kind, number));
        }
    }

    private static Amount amount(String kind, long number) {
        return new Amount(kind, BigDecimal.valueOf(number));
    }

    private static Amount converted(String unit, BigDecimal number) {
        boolean years = unit.equals("năm") || unit.startsWith("year");
        BigDecimal plain = (years ? number.multiply(YEAR) : number).stripTrailingZeros();
        String kind =
                years || unit.equals(MONTHS) || unit.startsWith("month") ? MONTHS : unit.equals("times") ? "lần" : unit;
        return new Amount(kind, plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private @Nullable String kind(Condition condition) {
        if (condition.test().asMonthsPassed().isPresent()) {
            return MONTHS;
        } else if (condition.operand().asCount().isPresent()) {
            return "lần";
        }
        return condition
                .operand()
                .asFact()
                .map(fact -> sight.space().tables().vocabulary().facts().get(fact.id()))
                .map(FactDeclaration::type)
                .map(type -> type.unit().toLowerCase(Locale.ROOT))
                .filter(unit -> Set.of(MONTHS, "năm", "tuổi", "lần").contains(unit))
                .orElse(null);
    }

    /** Amounts of one kind that a sentence names as a threshold. */
    private static Set<Amount> said(String sentence, String kind) {
        Set<Amount> said = new LinkedHashSet<>();
        Matcher amounts = AMOUNT.matcher(sentence);
        while (amounts.find()) {
            @Nullable BigDecimal number = number(amounts.group(1));
            if (number != null) {
                Amount amount = converted(amounts.group(2).toLowerCase(Locale.ROOT), number);
                if (amount.kind().equals(kind)) {
                    said.add(amount);
                }
            }
        }
        return said;
    }

    private static @Nullable BigDecimal number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return new BigDecimal(written);
        }
        @Nullable Integer word = WORDS.get(written.toLowerCase(Locale.ROOT));
        return word == null ? null : BigDecimal.valueOf(word);
    }

    private static Set<String> sentences(Row row) {
        List<Message> messages = row.<List<Message>>match(
                requirement -> List.of(requirement.missing()),
                alternative -> List.of(alternative.met(), alternative.unmet()),
                bar -> List.of(bar.message()),
                notice -> List.of(notice.message()),
                limit -> List.of(),
                value -> List.of(value.message()));
        Set<String> sentences = new LinkedHashSet<>();
        messages.forEach(message -> sentences.addAll(List.of(message.vi(), message.en())));
        return sentences;
    }

    private Finding told(Row row, Condition condition, String sentence) {
        Set<String> cells = new TreeSet<>(List.of(condition.cell()));
        Message message = new Message(
                row.id() + ": thông báo “" + sentence + "” nói một ngưỡng khác ô " + condition.cell()
                        + "; sửa ô hoặc sửa thông báo",
                row.id() + ": the message “" + sentence + "” names another threshold than the cell " + condition.cell()
                        + "; mend the cell or the message");
        Message shows = new Message(
                "Kết quả của hồ sơ này theo ô " + condition.cell() + ", không theo thông báo",
                "The verdict of this dossier goes by the cell " + condition.cell() + ", not by the message");
        return sight.told()
                .tell(
                        Severity.WARNING,
                        "THRESHOLD_IN_WORDS",
                        Told.At.of(row),
                        message,
                        cells.stream()
                                .map(cell -> new Told.At(row.sheet(), cell, row.id()))
                                .toList(),
                        sight.finder()
                                .find(List.of(sight.rows().holds(row)))
                                .map((Scene scene) -> scene.showing(shows))
                                .orElse(null));
    }
}

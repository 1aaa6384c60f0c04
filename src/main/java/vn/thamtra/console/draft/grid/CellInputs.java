package vn.thamtra.console.draft.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.blank.CellChoices;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellColumn;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.cell.WorkbookCells;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.ValueDeclaration;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;

/** What may stand in each cell of a workbook, by the fixed words of its columns and by what it declares itself. */
final class CellInputs {
    private static final String NONE = "-";
    private static final List<String> YES_NO = List.of(NONE, "có", "không");
    private static final List<SheetName> TRUE_OR_NOT =
            List.of(SheetName.DOCUMENTS, SheetName.EVENTS, SheetName.LAPSES, SheetName.TERMS);

    private final WorkbookCells workbook;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    CellInputs(WorkbookCells workbook) {
        this.workbook = workbook;
        sheet(SheetName.FACTS.title()).ifPresent(this::declare);
    }

    private record Fact(String type, String values, String unit) {}

    private void declare(CellSheet sheet) {
        for (CellRow row : sheet.rows()) {
            facts.put(
                    text(sheet, row, "Tên"),
                    new Fact(
                            text(sheet, row, "Loại").toLowerCase(Locale.ROOT),
                            text(sheet, row, "Giá trị"),
                            text(sheet, row, "Đơn vị")));
        }
    }

    private Optional<CellSheet> sheet(String title) {
        return workbook.sheets().stream()
                .filter(sheet -> sheet.title().equals(title))
                .findFirst();
    }

    private static String text(CellSheet sheet, CellRow row, String heading) {
        return sheet.columns().stream()
                .filter(column -> column.heading().equals(heading))
                .flatMap(column -> Optional.ofNullable(row.cell(column.index())).stream())
                .map(Cell::plain)
                .findFirst()
                .orElse("");
    }

    /** @param row the row it is in; of one that is not there yet, one that is like it */
    CellInput of(CellSheet sheet, CellRow row, CellColumn column) {
        @Nullable Cell cell = row.cell(column.index());
        Optional<CellChoices.Choices> choices = CellChoices.of(sheet.title(), column.heading(), row.key());
        @Nullable Fact fact = facts.get(column.heading());
        @Nullable
        Fact value = ValueDeclaration.Heading.parse(column.heading())
                .map(heading -> facts.get(heading.name()))
                .orElse(null);
        if (choices.isPresent()) {
            return byColumn(choices.get(), cell, column);
        } else if (fact != null) {
            return byFact(fact);
        } else if (value != null) {
            return byValue(value);
        } else if (TRUE_OR_NOT.stream().anyMatch(name -> isDeclared(name, column.heading()))) {
            return new CellInput(CellInput.Kind.LIST, YES_NO, "", "");
        }
        return plain(cell, column, "");
    }

    /** The hit policies that fit what the table gives: several values, and values that are no numbers, cannot be put together. */
    List<String> policies(CellSheet sheet) {
        Set<String> values = sheet.columns().stream()
                .flatMap(column -> ValueDeclaration.Heading.parse(column.heading()).stream())
                .map(ValueDeclaration.Heading::name)
                .collect(Collectors.toSet());
        boolean one = values.size() == 1;
        boolean number = one && values.stream().map(facts::get).allMatch(fact -> fact == null || isNumber(fact));
        return Words.HIT_POLICY.all().stream()
                .filter(word -> {
                    HitPolicy policy = Objects.requireNonNull(Words.HIT_POLICY.of(word));
                    return !policy.gathers() || number || (one && policy == HitPolicy.LIST);
                })
                .toList();
    }

    private static boolean isNumber(Fact fact) {
        return fact.type().startsWith("số");
    }

    private CellInput byColumn(CellChoices.Choices choices, @Nullable Cell cell, CellColumn column) {
        List<String> options = new ArrayList<>(choices.words());
        choices.from().ifPresent(from -> options.addAll(all(from)));
        return options.isEmpty()
                ? plain(cell, column, choices.note())
                : new CellInput(
                        choices.only() ? CellInput.Kind.CHOICE : CellInput.Kind.LIST, options, "", choices.note());
    }

    private List<String> all(CellChoices.Column from) {
        return sheet(from.sheet()).stream()
                .flatMap(sheet -> sheet.rows().stream().map(row -> text(sheet, row, from.heading())))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static CellInput byFact(Fact fact) {
        return switch (fact.type()) {
            case "có/không" -> new CellInput(CellInput.Kind.LIST, YES_NO, "", "");
            case "lựa chọn" -> new CellInput(CellInput.Kind.LIST, labels(fact.values()), "", "");
            case "số", "số thập phân" ->
                new CellInput(
                        CellInput.Kind.NUMBER,
                        List.of(),
                        fact.unit().equals(NONE) ? "" : fact.unit(),
                        "≥ 2 · < 5 · 2 .. 5 · thiếu · -"
                                + (fact.values().equals(NONE) ? "" : " (" + fact.values() + ")"));
            case "ngày" -> new CellInput(CellInput.Kind.DAY, List.of(), "", "");
            default -> new CellInput(CellInput.Kind.TEXT, List.of(), "", "");
        };
    }

    /** What a table gives is a value, and no condition. */
    private static CellInput byValue(Fact value) {
        String unit = value.unit().equals(NONE) ? "" : value.unit();
        return isNumber(value) ? new CellInput(CellInput.Kind.NUMBER, List.of(), unit, value.values()) : byFact(value);
    }

    /** {@code CODE = Label; CODE = Label}. */
    private static List<String> labels(String values) {
        List<String> labels = new ArrayList<>(List.of(NONE));
        Arrays.stream(values.split(";", -1))
                .map(value -> value.substring(value.indexOf('=') + 1).strip())
                .filter(label -> !label.isEmpty())
                .forEach(labels::add);
        return labels;
    }

    private boolean isDeclared(SheetName name, String heading) {
        return sheet(name.title()).stream()
                .flatMap(sheet -> sheet.rows().stream().map(row -> text(sheet, row, "Tên")))
                .anyMatch(heading::equals);
    }

    private static CellInput plain(@Nullable Cell cell, CellColumn column, String note) {
        boolean day = column.heading().endsWith("ngày") || column.heading().startsWith("Ngày");
        if (day || (cell != null && cell.kind() == Cell.Kind.DATE)) {
            return new CellInput(CellInput.Kind.DAY, List.of(), "", note);
        } else if (cell != null && cell.kind() == Cell.Kind.NUMBER) {
            return new CellInput(CellInput.Kind.NUMBER, List.of(), "", note);
        }
        return new CellInput(CellInput.Kind.TEXT, List.of(), "", note);
    }
}

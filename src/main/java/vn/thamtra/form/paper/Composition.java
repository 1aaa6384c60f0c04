package vn.thamtra.form.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormLine;
import vn.thamtra.workbook.form.FormPlace;
import vn.thamtra.workbook.form.FormTemplate;
import vn.thamtra.workbook.model.Template;

/** Fills the lines of a form. What is not known is a dotted line; nothing is made up. */
public final class Composition {
    /** What a person writes on. */
    public static final String DOTS = "…".repeat(12);

    private static final String SHORT_DOTS = "…".repeat(4);
    /** Rows of a control slip that are still to be written. */
    private static final int ROWS_TO_WRITE = 5;

    private final FormTemplate form;
    private final List<Contents> dossiers;
    private final Contents own;
    private final Set<FormPlace> open = new LinkedHashSet<>();

    private Composition(FormTemplate form, Contents own, List<Contents> dossiers) {
        this.form = form;
        this.own = own;
        this.dossiers = dossiers;
    }

    /**
     * A form of one dossier.
     *
     * @param open where the paper has a dotted line
     */
    public record Composed(Paper paper, Set<FormPlace> open) {}

    public static Composed of(FormTemplate form, Contents contents) {
        Composition composition = new Composition(form, contents, List.of());
        Paper paper = composition.paper();
        return new Composed(paper, Set.copyOf(composition.open));
    }

    /** A register: a row a dossier. */
    public static Paper register(FormTemplate form, Contents contents, List<Contents> dossiers) {
        return new Composition(form, contents, dossiers).paper();
    }

    private Paper paper() {
        List<FormLine> lines = form.lines().stream().filter(this::stands).toList();
        return new Paper(
                form.title(),
                form.kind() == FormKind.REGISTER,
                lines.stream()
                        .filter(line -> line.part() == FormLine.Part.HEAD)
                        .map(this::head)
                        .toList(),
                own.value(FormPlace.DOSSIER_CODE).orElse(null),
                lines.stream()
                        .filter(line -> line.part() == FormLine.Part.BODY || line.part() == FormLine.Part.TABLE)
                        .map(this::block)
                        .toList(),
                lines.stream()
                        .filter(line -> line.part() == FormLine.Part.SIGNATURES)
                        .map(this::box)
                        .toList(),
                foot(lines),
                own.value(FormPlace.PROOF_ADDRESS).orElse(null));
    }

    private boolean stands(FormLine line) {
        FormLine.Condition condition = line.condition();
        return condition == null || own.isGiven(condition.place()) == condition.given();
    }

    private Paper.Head head(FormLine line) {
        List<String> columns = line.columns();
        String office = columns.get(0);
        boolean named = office.contains(FormPlace.SUPERIOR.braced()) || office.contains(FormPlace.OFFICE.braced());
        return new Paper.Head(
                named ? filled(office).toUpperCase(Locale.ROOT) : filled(office),
                columns.size() > 1 ? filled(columns.get(1)) : "");
    }

    private Paper.Block block(FormLine line) {
        return switch (line.kind()) {
            case TITLE -> new Paper.Title(filled(line.text()));
            case PARAGRAPH, SIGNATURE -> new Paper.Paragraph(filled(line.text()));
            case DATA -> new Paper.Data(filled(line.text()));
            case BULLET ->
                new Paper.Bullets(
                        rows(line).map(row -> filled(line.text(), row::value)).toList());
            case TABLE -> table(line);
        };
    }

    private Paper.Table table(FormLine line) {
        List<Column> columns = line.columns().stream().map(Column::of).toList();
        List<List<String>> rows = new ArrayList<>();
        rows(line)
                .forEach(row -> rows.add(columns.stream()
                        .map(column -> filled(column.cell(), row::value).strip())
                        .toList()));
        if (form.kind() == FormKind.CONTROL_SLIP) {
            for (int left = 0; left < ROWS_TO_WRITE; left++) {
                rows.add(columns.stream().map(column -> "").toList());
            }
        }
        return new Paper.Table(columns.stream().map(Column::heading).toList(), List.copyOf(rows));
    }

    /** A column as its cell says it: the heading up to the first place, without its colon. */
    private record Column(String heading, String cell) {
        static Column of(String text) {
            int brace = text.indexOf('{');
            String heading = brace < 0 ? text : text.substring(0, brace);
            return new Column(heading.strip().replaceAll(":$", ""), brace < 0 ? "" : text.substring(brace));
        }
    }

    private Stream<Row> rows(FormLine line) {
        List<Row> rows = new ArrayList<>();
        if (form.kind() == FormKind.REGISTER) {
            dossiers.forEach(dossier -> rows.add(new Row(rows.size() + 1, Map.of(), dossier)));
        } else {
            list(line).map(own::rows).stream()
                    .flatMap(Collection::stream)
                    .forEach(values -> rows.add(new Row(rows.size() + 1, values, own)));
        }
        return rows.stream();
    }

    private record Row(int number, Map<FormPlace, String> values, Contents of) {
        /** A cell with nothing to say is empty: somebody may write in it. */
        String value(FormPlace place) {
            return place == FormPlace.ROW
                    ? Integer.toString(number)
                    : place.list().isPresent()
                            ? values.getOrDefault(place, "")
                            : of.value(place).orElse("");
        }
    }

    private static Optional<FormPlace.List> list(FormLine line) {
        return Template.places(line.text()).stream()
                .flatMap(braced -> place(braced).list().stream())
                .filter(list -> list != FormPlace.List.EACH)
                .findFirst();
    }

    private Paper.Box box(FormLine line) {
        List<String> lines = line.columns();
        List<String> said = new ArrayList<>();
        for (String each : lines) {
            boolean nobody = each.equals(FormPlace.SIGNER.braced()) && !own.isGiven(FormPlace.SIGNER);
            if (!nobody) {
                said.add(filled(each));
            }
        }
        return new Paper.Box(List.copyOf(said));
    }

    private List<String> foot(List<FormLine> lines) {
        List<String> foot = new ArrayList<>();
        lines.stream().filter(line -> line.part() == FormLine.Part.FOOT).forEach(line -> foot.add(filled(line.text())));
        if (!form.compared()) {
            foot.add("Mẫu số " + form.number() + " theo " + form.instrument() + "; chưa đối chiếu với phụ lục.");
        }
        return List.copyOf(foot);
    }

    private String filled(String text) {
        return filled(text, place -> own.value(place).orElseGet(() -> dots(place)));
    }

    /** In one pass: what is filled in is text, whatever it looks like. */
    private static String filled(String text, Function<FormPlace, String> values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (String braced : Template.places(text)) {
            int at = text.indexOf(braced, from);
            filled.append(text, from, at).append(values.apply(place(braced)));
            from = at + braced.length();
        }
        return filled.append(text, from, text.length()).toString();
    }

    private String dots(FormPlace place) {
        open.add(place);
        return place == FormPlace.NUMBER || place == FormPlace.COPIES ? SHORT_DOTS : DOTS;
    }

    private static FormPlace place(String braced) {
        return FormPlace.ofWord(braced.substring(1, braced.length() - 1)).orElseThrow();
    }
}

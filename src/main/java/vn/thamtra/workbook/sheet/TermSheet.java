package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.Table;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.file.Characters;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Term;

/** {@code Khái niệm}: terms, each with one row or several alternatives. */
public final class TermSheet {

    /** A term while its rows are still coming. */
    private static final class Begun {
        private final Message name;
        private final int row;
        private final List<Term.Definition> definitions = new ArrayList<>();

        Begun(Message name, int row) {
            this.name = name;
            this.row = row;
        }
    }

    private static final Headings HEADINGS = Headings.of("Mã", "Tên", "Tên tiếng Anh");

    private final Sheets sheets;
    private final Names names;
    private final Map<String, Begun> named = new LinkedHashMap<>();
    private final Map<Conditions.Asked, Integer> rows = new HashMap<>();

    public TermSheet(Sheets sheets, Names names) {
        this.sheets = sheets;
        this.names = names;
    }

    public List<Term> read() {
        Table table = sheets.table(SheetName.TERMS.title(), HEADINGS.withNames(headings(), names.open()));
        Map<Line, String> ids = new LinkedHashMap<>();
        table.lines().forEach(line -> ids.put(line, declared(line)));
        Map<String, Names.Named> known = names.conditions(false);
        ids.forEach((line, id) -> define(line, id, known));
        List<Term> terms = new ArrayList<>();
        named.forEach((id, begun) -> terms.add(new Term(id, begun.name, List.copyOf(begun.definitions))));
        TermCycles.tell(terms, table);
        TermSizes.tell(terms, table);
        return List.copyOf(terms);
    }

    /** A term may be a condition of another one, so that its name is needed before the headings are understood. */
    private Set<String> headings() {
        Set<String> all = new LinkedHashSet<>(names.all());
        all.add(Names.CHANNEL);
        all.add(Names.ONE_STOP);
        all.addAll(sheets.peek(SheetName.TERMS.title(), "Tên"));
        return all;
    }

    private String declared(Line line) {
        String id = IdForm.TERM.read(line.slot(Headings.ID));
        Begun earlier = named.get(id);
        if (id.isEmpty()) {
            names.lost();
            line.slot("Tên").name();
            line.slot("Tên tiếng Anh").text();
        } else if (earlier == null) {
            String name = names.declare(line.slot("Tên"), new Operand.OfTerm(id), TestType.TERM);
            named.put(id, new Begun(new Message(name, line.slot("Tên tiếng Anh").text()), line.number()));
        } else {
            agree(line, "Tên", line.slot("Tên").name(), earlier.name.vi(), earlier.row);
            agree(line, "Tên tiếng Anh", line.slot("Tên tiếng Anh").text(), earlier.name.en(), earlier.row);
        }
        line.readRemark();
        return id;
    }

    private static void agree(Line line, String heading, String here, String there, int row) {
        if (!here.equals(there) && !here.isEmpty() && !there.isEmpty()) {
            line.slot(heading).fault(FaultCode.CONTRADICTORY_ROWS, row, heading);
        }
    }

    private void define(Line line, String id, Map<String, Names.Named> known) {
        Begun begun = named.get(id);
        if (begun == null) {
            return;
        }
        if (asksNothing(line)) {
            line.slot(Headings.ID).fault(FaultCode.ASKS_NOTHING);
        }
        Conditions conditions = Conditions.read(line, known);
        conditions.repeated(rows, id, line.number(), line.slot(Headings.ID));
        begun.definitions.add(new Term.Definition(conditions.list(), line.address()));
    }

    private static boolean asksNothing(Line line) {
        return line.columns().named().stream()
                .map(column -> line.slot(column).raw())
                .allMatch(cell -> cell != null && Characters.shown(cell.text()).equals(Slot.NONE));
    }
}

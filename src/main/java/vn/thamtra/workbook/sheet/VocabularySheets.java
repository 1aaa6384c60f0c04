package vn.thamtra.workbook.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.DocumentDeclaration;
import vn.thamtra.dossier.EventDeclaration;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.Vocabulary;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.ValueDeclaration;

/** {@code Giấy tờ}, {@code Sự kiện} and {@code Dữ liệu}: what a dossier may hold. */
public final class VocabularySheets {

    private final Sheets sheets;
    private final VocabularyNames names;
    private List<ValueDeclaration> values = List.of();

    public VocabularySheets(Sheets sheets, VocabularyNames names) {
        this.sheets = sheets;
        this.names = names;
    }

    public Vocabulary read(String procedure) {
        Map<String, EventDeclaration> events = events();
        Map<String, DocumentDeclaration> documents = documents();
        Map<String, FactDeclaration> facts = new LinkedHashMap<>();
        Map<String, List<FactDeclaration>> ofEvents = new LinkedHashMap<>();
        List<ValueDeclaration> ofTables = new ArrayList<>();
        for (FactSheet.Owned owned : new FactSheet().read(sheets, names, events.keySet())) {
            if (owned.owner().equals(FactSheet.OF_DOSSIER)) {
                facts.put(owned.fact().id(), owned.fact());
            } else if (owned.owner().equals(FactSheet.OF_TABLE)) {
                FactDeclaration value = owned.fact();
                ofTables.add(new ValueDeclaration(value.id(), value.name(), value.type(), owned.cell()));
            } else {
                ofEvents.computeIfAbsent(owned.owner(), unused -> new ArrayList<>())
                        .add(owned.fact());
            }
        }
        events.replaceAll((type, event) -> new EventDeclaration(
                type, event.name(), event.told(), List.copyOf(ofEvents.getOrDefault(type, List.of()))));
        values = List.copyOf(ofTables);
        return new Vocabulary(
                procedure,
                Collections.unmodifiableMap(facts),
                Collections.unmodifiableMap(documents),
                Collections.unmodifiableMap(events));
    }

    /** What the tables of values give; known once the vocabulary is read. */
    public List<ValueDeclaration> values() {
        return values;
    }

    private Map<String, EventDeclaration> events() {
        UniqueIds ids = new UniqueIds();
        Map<String, EventDeclaration> events = new LinkedHashMap<>();
        Headings headings = Headings.of("Mã", "Tên", "Tên tiếng Anh", "Thời điểm");
        for (Line line : sheets.table(SheetName.EVENTS.title(), headings).lines()) {
            String type = IdForm.EVENT.read(line.slot(Headings.ID));
            ids.claim(line.slot(Headings.ID), type);
            Message name = name(line, new Operand.OfEvent(type), TestType.HAPPENED);
            events.put(type, new EventDeclaration(type, name, Words.TOLD.read(line.slot("Thời điểm")), List.of()));
            line.readRemark();
        }
        return events;
    }

    private Map<String, DocumentDeclaration> documents() {
        UniqueIds ids = new UniqueIds();
        Map<String, DocumentDeclaration> documents = new LinkedHashMap<>();
        Headings headings = Headings.of("Mã", "Tên", "Tên tiếng Anh");
        for (Line line : sheets.table(SheetName.DOCUMENTS.title(), headings).lines()) {
            String id = IdForm.DOCUMENT.read(line.slot(Headings.ID));
            ids.claim(line.slot(Headings.ID), id);
            documents.put(id, new DocumentDeclaration(id, name(line, new Operand.OfDocument(id), TestType.COPIES)));
            line.readRemark();
        }
        return documents;
    }

    private Message name(Line line, Operand operand, TestType type) {
        String name = names.dossier().declare(line.slot("Tên"), operand, type);
        return new Message(name, line.slot("Tên tiếng Anh").text());
    }
}

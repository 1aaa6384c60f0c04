package vn.thamtra.workbook.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.Change;
import vn.thamtra.dossier.FactDeclaration;
import vn.thamtra.dossier.FactType;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.IdForm;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Parts;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.TestType;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.cell.Words;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.SheetName;

/** {@code Dữ liệu}: the facts of the dossier and of its events. */
public final class FactSheet {

    enum Kind {
        TEXT,
        NUMBER,
        DECIMAL,
        YES_NO,
        DATE,
        CHOICE
    }

    public static final String OF_DOSSIER = "hồ sơ";

    /** What no dossier gives, and a table of values does. */
    public static final String OF_TABLE = "bảng kết quả";

    private static final Headings HEADINGS = Headings.of(
                    "Mã", "Tên", "Tên tiếng Anh", "Thuộc", "Loại", "Giá trị", "Đơn vị", "Nguồn", "Khi vắng")
            .withOptional(Headings.CHANGE);
    public static final Words<Kind> KIND = new Words<Kind>()
            .with("văn bản", Kind.TEXT)
            .with("số", Kind.NUMBER)
            .with("số thập phân", Kind.DECIMAL)
            .with("có/không", Kind.YES_NO)
            .with("ngày", Kind.DATE)
            .with("lựa chọn", Kind.CHOICE);
    private static final Pattern BOUNDS =
            Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,6})?) *\\.\\. *(-?[0-9]{1,15}(?:\\.[0-9]{1,6})?)");
    private static final Set<String> TEST_WORDS = Set.of("có", "không", "thiếu", "đã có", "-");

    private static final FactType UNCLEAR = new FactType.Choice(List.of());
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Message OWNER =
            new Message("“hồ sơ”, “bảng kết quả” hoặc mã sự kiện", "“hồ sơ”, “bảng kết quả” or the id of an event");

    private final UniqueIds ids = new UniqueIds();

    /** A fact with the event it belongs to, {@link #OF_DOSSIER}, or {@link #OF_TABLE}. */
    record Owned(String owner, FactDeclaration fact, String cell) {}

    List<Owned> read(Sheets sheets, VocabularyNames names, Set<String> events) {
        List<Owned> facts = new ArrayList<>();
        for (Line line : sheets.table(SheetName.FACTS.title(), HEADINGS).lines()) {
            facts.add(fact(line, names, events));
        }
        return facts;
    }

    private Owned fact(Line line, VocabularyNames names, Set<String> events) {
        String owner = owner(line.slot("Thuộc"), events);
        boolean ofTable = owner.equals(OF_TABLE);
        if (!owner.equals(OF_DOSSIER) && !ofTable && !events.contains(owner)) {
            events.forEach(event -> names.ofEvent(event).lost());
        }
        String id = IdForm.FACT.read(line.slot(Headings.ID));
        ids.claim(line.slot(Headings.ID), id, ofTable ? OF_DOSSIER : owner);
        FactType type = type(line);
        Slot nameSlot = line.slot("Tên");
        String name = declare(owner, id, nameSlot, type, names);
        Message both = new Message(name, line.slot("Tên tiếng Anh").text());
        if (ofTable) {
            nothing(line.slot("Nguồn"));
            nothing(line.slot("Khi vắng"));
        }
        boolean attestation = !ofTable && Words.ATTESTATION.read(line.slot("Nguồn"));
        Absence absence = ofTable ? Absence.NO_EFFECT : Words.ABSENCE.read(line.slot("Khi vắng"));
        FactDeclaration fact = new FactDeclaration(id, both, type, attestation, absence, change(line, type));
        line.readRemark();
        return new Owned(owner, fact, line.address());
    }

    /** Time changes numbers and dates only. */
    private static Change change(Line line, FactType type) {
        Change change = Words.CHANGE.find(line, Headings.CHANGE);
        if (change == Change.BY_TIME && type.asNumber().isEmpty() && type.kind() != FactType.Kind.DATE) {
            line.slot(Headings.CHANGE).fault(FaultCode.UNKNOWN_WORD, "-; bởi người nộp; không", "");
        }
        return change == null ? Change.BY_APPLICANT : change;
    }

    /** A fact of an event has a name of its own in the event and, of the last such event, in the dossier. */
    private static String declare(String owner, String id, Slot slot, FactType type, VocabularyNames names) {
        if (owner.equals(OF_DOSSIER)) {
            return names.dossier().declare(slot, new Operand.OfFact(id), TestType.of(type));
        }
        if (owner.equals(OF_TABLE)) {
            TestType asked = TestType.of(type).unrelated();
            return names.dossier().declare(slot, new Operand.OfValue(id), asked);
        }
        names.ofEvent(owner).declare(slot, new Operand.OfFact(id), TestType.of(type));
        return names.dossier().declare(slot, new Operand.OfEventFact(owner, id), TestType.of(type));
    }

    private static String owner(Slot slot, Set<String> events) {
        String owner = slot.code(OWNER);
        String word = owner.toLowerCase(Locale.ROOT);
        if (word.equals(OF_DOSSIER) || word.equals(OF_TABLE)) {
            return word;
        }
        if (!events.contains(owner) && !owner.isEmpty()) {
            Set<String> known = new HashSet<>(events);
            known.add(OF_DOSSIER);
            known.add(OF_TABLE);
            slot.fault(FaultCode.UNKNOWN_NAME, new Message("sự kiện (mã)", "event (id)"), Nearest.hint(owner, known));
        }
        return owner;
    }

    private static FactType type(Line line) {
        Kind kind = KIND.find(line.slot("Loại"));
        Slot values = line.slot("Giá trị");
        Slot unit = line.slot("Đơn vị");
        if (kind == null) {
            values.loose();
            unit.loose();
            return UNCLEAR;
        } else if (kind == Kind.NUMBER || kind == Kind.DECIMAL) {
            return number(values, kind == Kind.DECIMAL, unit.none() ? "" : unit.text());
        }
        nothing(unit);
        if (kind == Kind.CHOICE) {
            return new FactType.Choice(options(values));
        }
        nothing(values);
        return kind == Kind.DATE
                ? new FactType.Date()
                : kind == Kind.YES_NO ? new FactType.YesNo() : new FactType.Text();
    }

    /** What the type has no use for must say so. */
    private static void nothing(Slot slot) {
        if (!slot.none() && slot.demanded(Wanted.both("-")) != null) {
            slot.fault(FaultCode.UNKNOWN_WORD, "-", "");
        }
    }

    private static FactType number(Slot slot, boolean decimals, String unit) {
        String text = slot.code(new Message("khoảng giá trị, 0 .. 1200", "a range, 0 .. 1200"));
        Matcher bounds = BOUNDS.matcher(text);
        if (!bounds.matches()) {
            if (!text.isEmpty()) {
                slot.fault(FaultCode.BAD_BOUNDS);
            }
            return new FactType.Number(LEAST, MOST, decimals, unit);
        }
        BigDecimal min = new BigDecimal(bounds.group(1));
        BigDecimal max = new BigDecimal(bounds.group(2));
        if (min.compareTo(max) > 0) {
            slot.fault(FaultCode.RANGE_UPSIDE_DOWN);
            return new FactType.Number(LEAST, MOST, decimals, unit);
        } else if (!decimals && (min.scale() > 0 || max.scale() > 0)) {
            slot.fault(FaultCode.BAD_BOUNDS);
            return new FactType.Number(LEAST, MOST, decimals, unit);
        }
        return new FactType.Number(min, max, decimals, unit);
    }

    /** Empty where the list is at fault. */
    private static List<FactType.Option> options(Slot slot) {
        List<FactType.Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        for (String part : Parts.of(slot.name())) {
            int equals = part.indexOf('=');
            String code = equals < 0 ? part : part.substring(0, equals).strip();
            String label = equals < 0 ? "" : part.substring(equals + 1).strip();
            sound &= IdForm.CODE.fits(code) && !label.isEmpty() && !TEST_WORDS.contains(label.toLowerCase(Locale.ROOT));
            sound &= seen.add(code) && (label.equals(code) || seen.add(label));
            options.add(new FactType.Option(code, label));
        }
        if (!sound && slot.hasText()) {
            slot.fault(FaultCode.BAD_OPTIONS);
        }
        return sound ? List.copyOf(options) : List.of();
    }
}

package vn.thamtra.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.cell.Headings;
import vn.thamtra.workbook.cell.Line;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.cell.Slot;
import vn.thamtra.workbook.cell.UniqueIds;
import vn.thamtra.workbook.cell.Wanted;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Meaning;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.file.RawCell;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.SheetScanner;
import vn.thamtra.workbook.model.OutcomeForms;
import vn.thamtra.workbook.model.Sentence;
import vn.thamtra.workbook.model.SheetName;
import vn.thamtra.workbook.model.Template;

/** Reads {@code loi-van.xlsx}: the sentences the system puts together, with their places, English names, and forms. */
public final class SentenceReader {
    /** What a sentence that a hand-written rule says begins its id with. */
    public static final String OF_RULE = "R-";

    private static final String SENTENCES = "Lời văn";
    private static final String NAMES = "Tên gọi";
    private static final String VI = "Tiếng Việt";
    private static final String EN = "Tiếng Anh";
    private static final String WHEN = "Dùng khi";
    private static final Headings SENTENCE_HEADINGS = Headings.of("Mã", WHEN, VI, EN);
    private static final Headings NAME_HEADINGS = Headings.of("Mã", VI, EN);

    private final Account account;
    private final @Nullable Set<String> asked;
    private final UniqueIds ids = new UniqueIds();
    private final UniqueIds named = new UniqueIds();

    private SentenceReader(Account account, @Nullable Set<String> asked) {
        this.account = account;
        this.asked = asked;
    }

    /**
     * Every fault of the file at once, or its words.
     *
     * @param fileName how faults call the file
     */
    public static ParsedSentences read(String fileName, byte[] xlsx) {
        return new SentenceReader(new Account(fileName), null).read(xlsx);
    }

    /**
     * The same, of words that may have been in use before.
     *
     * @param asked ids that hand-written rules name: others of theirs are told
     */
    public static ParsedSentences read(String fileName, byte[] xlsx, Set<String> asked, Strictness strictness) {
        return new SentenceReader(new Account(fileName, strictness), asked).read(xlsx);
    }

    /** What each cell that is not empty is taken to say; without those at fault. */
    public static List<Meaning> meanings(String fileName, byte[] xlsx) {
        Account account = new Account(fileName);
        new SentenceReader(account, null).read(xlsx);
        return account.meanings();
    }

    private ParsedSentences read(byte[] xlsx) {
        List<RawSheet> scanned = SheetScanner.scan(xlsx, account);
        if (scanned.isEmpty() && !account.faultless()) {
            return new ParsedSentences.Refused(account.faults());
        }
        Sheets sheets = Sheets.sort(
                scanned, List.of(SENTENCES, NAMES, OutcomeFormsReader.FORMS, SheetName.REMARKS.title()), account);
        sheets.demand(SENTENCES);
        sheets.demand(NAMES);
        Map<String, Message> texts = texts(sheets);
        Map<String, String> names = names(sheets);
        OutcomeForms forms = OutcomeFormsReader.read(sheets);
        sheets.everyCellRead();
        return account.faultless()
                ? new ParsedSentences.Accepted(texts, names, forms)
                : new ParsedSentences.Refused(account.faults());
    }

    private Map<String, Message> texts(Sheets sheets) {
        Map<String, Message> texts = new LinkedHashMap<>();
        for (Line line : sheets.table(SENTENCES, SENTENCE_HEADINGS).lines()) {
            Slot slot = line.slot(Headings.ID);
            String id = slot.code(Wanted.TEXT);
            ids.claim(slot, id);
            Optional<Sentence> sentence = Sentence.of(id);
            if (sentence.isEmpty() && !id.isEmpty()) {
                ofRule(slot, id);
            }
            line.slot(WHEN).text();
            @Nullable List<String> places = places(id, sentence, line.slot(VI));
            texts.put(id, new Message(template(line.slot(VI), places), template(line.slot(EN), places)));
            line.readRemark();
        }
        if (sheets.has(SENTENCES)) {
            known().stream()
                    .filter(id -> !texts.containsKey(id))
                    .forEach(id -> account.faultOfSheet(sheets.nameOf(SENTENCES), FaultCode.MISSING_KEY, id, id));
        }
        return Collections.unmodifiableMap(texts);
    }

    private void ofRule(Slot slot, String id) {
        if (!id.startsWith(OF_RULE)) {
            slot.fault(FaultCode.UNKNOWN_KEY, Nearest.hint(id, known()));
        } else if (asked != null && !asked.contains(id)) {
            slot.fault(FaultCode.UNUSED_SENTENCE, Nearest.hint(id, asked));
        }
    }

    private static List<String> known() {
        return Stream.of(Sentence.values()).map(Sentence::id).toList();
    }

    /** What is filled into a sentence; null where nobody knows which sentence it is. */
    private static @Nullable List<String> places(String id, Optional<Sentence> sentence, Slot vi) {
        return sentence.isEmpty() && !id.startsWith(OF_RULE)
                ? null
                : sentence.map(Sentence::places).orElseGet(() -> ofRule(vi)).stream()
                        .map(Sentence.Place::braced)
                        .toList();
    }

    /** What a hand-written rule names in Vietnamese of what it may, it names in English too. */
    private static List<Sentence.Place> ofRule(Slot vi) {
        @Nullable RawCell cell = vi.content();
        String text = cell == null ? "" : cell.text();
        return Sentence.ofRules().stream()
                .filter(place -> text.contains(place.braced()))
                .toList();
    }

    /** A text that names each of its places, and no other. */
    private static String template(Slot slot, @Nullable List<String> wanted) {
        String text = slot.text();
        if (text.isEmpty() || wanted == null) {
            return text;
        }
        if (!Template.isBalanced(text)) {
            slot.fault(FaultCode.UNCLOSED_BRACE);
            return text;
        }
        List<String> places = Template.places(text);
        places.stream()
                .filter(place -> !wanted.contains(place))
                .distinct()
                .forEach(place -> slot.fault(FaultCode.UNKNOWN_PLACE, place, listed(wanted)));
        wanted.stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> slot.fault(FaultCode.MISSING_PLACE, place));
        return text;
    }

    private static Message listed(List<String> places) {
        return places.isEmpty()
                ? new Message("không chỗ nào", "none")
                : new Message(String.join(", ", places), String.join(", ", places));
    }

    private Map<String, String> names(Sheets sheets) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Line line : sheets.table(NAMES, NAME_HEADINGS).lines()) {
            Slot id = line.slot(Headings.ID);
            ids.claim(id, id.code(Wanted.TEXT));
            String vi = line.slot(VI).text();
            named.claim(line.slot(VI), vi);
            names.put(vi, line.slot(EN).text());
            line.readRemark();
        }
        return Collections.unmodifiableMap(names);
    }
}

package vn.thamtra.workbook.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Absence;
import vn.thamtra.dossier.Change;
import vn.thamtra.dossier.EventDeclaration.Told;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.verdict.SpecialDay;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.code.CodeKind;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormLine;
import vn.thamtra.workbook.model.Reading;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.Scope;
import vn.thamtra.workbook.model.ValueTable.HitPolicy;
import vn.thamtra.workbook.model.WhichEvent;

/** The fixed words a column allows, and what each stands for. Capitals make no difference. */
public final class Words<T> {

    public static final Words<Boolean> YES_NO =
            new Words<Boolean>().with("có", true).with("không", false);
    public static final Words<Scope> SCOPE =
            new Words<Scope>().with("hồ sơ", Scope.DOSSIER).with("từng mục", Scope.ITEM);
    public static final Words<Told> TOLD =
            new Words<Told>().with("giờ", Told.AT).with("ngày", Told.ON);
    public static final Words<Boolean> ATTESTATION =
            new Words<Boolean>().with("người nộp", false).with("cán bộ xác nhận", true);
    public static final Words<Absence> ABSENCE = new Words<Absence>()
            .with("thiếu", Absence.MISSING)
            .with("chưa rõ", Absence.UNKNOWN)
            .with("không ảnh hưởng", Absence.NO_EFFECT);
    public static final Words<Change> CHANGE = new Words<Change>()
            .with("bởi người nộp", Change.BY_APPLICANT)
            .with("theo thời gian", Change.BY_TIME)
            .with("không", Change.NEVER);
    public static final Words<Boolean> BREACH =
            new Words<Boolean>().with("thông tin", false).with("vi phạm", true);
    public static final Words<Boolean> RIGHT =
            new Words<Boolean>().with("nghĩa vụ", false).with("quyền", true);
    public static final Words<WhichEvent> WHICH_EVENT =
            new Words<WhichEvent>().with("cuối cùng", WhichEvent.LAST).with("đầu tiên", WhichEvent.FIRST);
    public static final Words<Row.Exists> EXISTS = new Words<Row.Exists>()
            .with("luôn", Row.Exists.ALWAYS)
            .with("hồ sơ chưa đủ", Row.Exists.INCOMPLETE)
            .with("đã quá thời hạn làm mốc", Row.Exists.START_LAPSED)
            .also("đã quá hạn gốc", Row.Exists.START_LAPSED);
    public static final Words<Direction> DIRECTION =
            new Words<Direction>().with("Trước", Direction.BEFORE).with("Sau", Direction.AFTER);
    public static final Words<TimeUnit> UNIT = new Words<TimeUnit>()
            .with("ngày làm việc", TimeUnit.WORKING_DAY)
            .with("ngày", TimeUnit.DAY)
            .with("tháng", TimeUnit.MONTH)
            .with("năm", TimeUnit.YEAR)
            .with("giờ", TimeUnit.HOUR)
            .with("giờ làm việc", TimeUnit.WORKING_HOUR)
            .with("ngày cố định", TimeUnit.FIXED_DATE);
    public static final Words<Reading.Status> STATUS = new Words<Reading.Status>()
            .with("đã chốt", Reading.Status.SETTLED)
            .with("còn ngỏ", Reading.Status.OPEN)
            .with("mâu thuẫn", Reading.Status.CONTRADICTORY);
    public static final Words<Boolean> ONE_GROUND =
            new Words<Boolean>().with("mọi điều kiện", false).with("một căn cứ", true);
    public static final Words<SpecialDay.Kind> SPECIAL_DAY = new Words<SpecialDay.Kind>()
            .with("nghỉ lễ", SpecialDay.Kind.HOLIDAY)
            .with("nghỉ bù", SpecialDay.Kind.COMPENSATORY)
            .with("nghỉ hoán đổi", SpecialDay.Kind.SWAP_OFF)
            .with("làm bù", SpecialDay.Kind.SWAP_WORKED);
    public static final Words<Integer> DAY_OFF_A_WEEK =
            new Words<Integer>().with("thứ bảy", 6).with("chủ nhật", 7);
    public static final Words<Boolean> AT_ONE_STOP =
            new Words<Boolean>().with("mọi hồ sơ", false).with("một cửa", true);
    public static final Words<HitPolicy> HIT_POLICY = new Words<HitPolicy>()
            .with("duy nhất", HitPolicy.UNIQUE)
            .with("đầu tiên", HitPolicy.FIRST)
            .with("bất kỳ", HitPolicy.ANY)
            .with("tổng", HitPolicy.SUM)
            .with("nhỏ nhất", HitPolicy.LEAST)
            .with("lớn nhất", HitPolicy.GREATEST)
            .with("đếm", HitPolicy.COUNT)
            .with("danh sách", HitPolicy.LIST);
    public static final Words<FormKind> FORM_KIND = each(FormKind.values(), FormKind::word);
    public static final Words<FormLine.Part> FORM_PART = each(FormLine.Part.values(), FormLine.Part::word);
    public static final Words<FormLine.Kind> FORM_LINE = each(FormLine.Kind.values(), FormLine.Kind::word);
    public static final Words<CodeKind> CODE_KIND = each(CodeKind.values(), CodeKind::word);
    public static final Words<Boolean> COMPARED =
            new Words<Boolean>().with("chưa", false).with("có", true);
    public static final Words<Outcome> OUTCOME = outcomes();

    private final Map<String, T> meanings = new LinkedHashMap<>();
    private final Map<String, String> spelling = new LinkedHashMap<>();

    /** What a word is offered as, where that is more than the word. */
    private final Map<String, String> offered = new LinkedHashMap<>();

    public Words<T> with(String word, T meaning) {
        meanings.put(word.toLowerCase(Locale.ROOT), meaning);
        spelling.put(word.toLowerCase(Locale.ROOT), word);
        return this;
    }

    /** Another word that may stand for the same, and is not offered. */
    private Words<T> also(String word, T meaning) {
        meanings.put(word.toLowerCase(Locale.ROOT), meaning);
        return this;
    }

    /** Whether the text is one of them. */
    public boolean has(String text) {
        return meanings.containsKey(text.toLowerCase(Locale.ROOT));
    }

    /** What a word means; null where it is none of them. */
    public @Nullable T of(String word) {
        return meanings.get(word.toLowerCase(Locale.ROOT));
    }

    /** Every word, as it is to be written. */
    public List<String> all() {
        return List.copyOf(spelling.values());
    }

    private static <T> Words<T> each(T[] meanings, Function<T, String> word) {
        Words<T> words = new Words<>();
        for (T meaning : meanings) {
            words.with(word.apply(meaning), meaning);
        }
        return words;
    }

    private static Words<Outcome> outcomes() {
        Words<Outcome> words = new Words<>();
        for (Outcome outcome : Outcome.values()) {
            words.with(outcome.name(), outcome);
        }
        words.offered.put(Outcome.ACCEPT.name(), "ACCEPT (Tiếp nhận)");
        words.offered.put(Outcome.SUPPLEMENT.name(), "SUPPLEMENT (Yêu cầu bổ sung)");
        words.offered.put(Outcome.REFUSE.name(), "REFUSE (Từ chối)");
        words.offered.put(Outcome.REVIEW.name(), "REVIEW (Cán bộ xem xét)");
        return words.also("tiếp nhận", Outcome.ACCEPT)
                .also("tiếp nhận, giải quyết", Outcome.ACCEPT)
                .also("bổ sung", Outcome.SUPPLEMENT)
                .also("yêu cầu bổ sung", Outcome.SUPPLEMENT)
                .also("từ chối", Outcome.REFUSE)
                .also("xem xét", Outcome.REVIEW)
                .also("cán bộ xem xét", Outcome.REVIEW);
    }

    /** The first word's meaning stands for a cell at fault. */
    public T read(Slot slot) {
        T meaning = find(slot);
        return meaning == null ? meanings.values().iterator().next() : meaning;
    }

    /** What a column says that may be left out; null where it is, says nothing with {@code -}, or is at fault. */
    @Nullable
    public T find(Line line, String heading) {
        boolean silent = !line.columns().fixed().containsKey(heading)
                || line.slot(heading).none();
        return silent ? null : find(line.slot(heading), Slot.NONE + "; ");
    }

    /** Null for a cell at fault. */
    @Nullable
    public T find(Slot slot) {
        return find(slot, "");
    }

    private @Nullable T find(Slot slot, String besides) {
        String all = besides
                + spelling.values().stream()
                        .map(word -> offered.getOrDefault(word, word))
                        .collect(Collectors.joining("; "));
        String word = slot.code(Wanted.both(all));
        T meaning = meanings.get(word.toLowerCase(Locale.ROOT));
        if (meaning == null && !word.isEmpty()) {
            slot.fault(FaultCode.UNKNOWN_WORD, all, Nearest.hint(word, spelling.values()));
        }
        return meaning;
    }
}

package vn.thamtra.check.kept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Severity;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.Place;
import vn.thamtra.workbook.model.WorkbookName;

/**
 * Codes whose meaning is another than in the published workbook. A warning names code and new meaning ({@code position.HEAD =
 * Trưởng phòng}), so that accepting one meaning in writing accepts no other.
 */
public final class KeptMeanings {
    /** The code of every finding. */
    public static final String CODE = "CODE_CHANGES_MEANING";

    public static final Map<String, Message> CODES = Map.of(
            CODE,
            new Message(
                    "Một mã có nghĩa khác với nghĩa trong bộ quy tắc đã công bố",
                    "A code means something else than in the published rulebook"));

    private final String file;
    private final MeantCodes old;
    private final MeantCodes fresh;
    private final List<Finding> findings = new ArrayList<>();

    private KeptMeanings(String file, MeantCodes old, MeantCodes fresh) {
        this.file = file;
        this.old = old;
        this.fresh = fresh;
    }

    /**
     * What became of the codes of one workbook. A version that was not published is held against the last one that was.
     *
     * @param files the rulebook the workbook stands in
     * @param base what is published
     */
    public static List<Finding> changed(String file, RulebookFiles files, RulebookFiles base) {
        Optional<byte[]> before = published(file, base);
        byte[] now = files.files().getOrDefault(RulebookFiles.TABLES + file, new byte[0]);
        if (before.isEmpty() || Arrays.equals(before.get(), now)) {
            return List.of();
        }
        KeptMeanings kept = new KeptMeanings(file, MeantCodes.of(file, before.get()), MeantCodes.of(file, now));
        kept.fresh.all().forEach(kept::compare);
        return kept.findings;
    }

    /** What a waiver may have accepted of what the workbook says now. */
    public static Set<String> accepted(String file, RulebookFiles files) {
        byte[] now = files.files().getOrDefault(RulebookFiles.TABLES + file, new byte[0]);
        return MeantCodes.of(file, now).all().stream()
                .flatMap(code -> Stream.of(subject(code, code.meaning()), subject(code, code.english())))
                .collect(Collectors.toSet());
    }

    private static Optional<byte[]> published(String file, RulebookFiles base) {
        byte[] same = base.files().get(RulebookFiles.TABLES + file);
        return same != null
                ? Optional.of(same)
                : base.files().entrySet().stream()
                        .filter(one -> one.getKey().startsWith(RulebookFiles.TABLES)
                                && WorkbookName.procedure(one.getKey().substring(RulebookFiles.TABLES.length()))
                                        .equals(WorkbookName.procedure(file)))
                        .max(Comparator.comparingInt((Map.Entry<String, byte[]> one) ->
                                        one.getKey().length())
                                .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getValue);
    }

    private void compare(Meant now) {
        Optional<Meant> before = old.find(now.key());
        if (before.isEmpty()) {
            moved(now);
        } else if (!now.isNamed(before.get().name())) {
            tell(now, now.cell(), now.meaning(), before.get().meaning());
        } else if (!now.isMeasuredIn(before.get().unit())) {
            tell(
                    now,
                    now.unitCell().isEmpty() ? now.cell() : now.unitCell(),
                    now.meaning(),
                    before.get().meaning());
        } else if (isOfAnother(now, before.get())) {
            tell(now, now.englishCell(), now.english(), before.get().english());
        }
    }

    /** A name that was another code's, which has it no longer. */
    private void moved(Meant now) {
        old.all().stream()
                .filter(one -> one.space().equals(now.space()) && now.isNamed(one.name()))
                .filter(one -> fresh.find(one.key())
                        .filter(still -> still.isNamed(one.name()))
                        .isEmpty())
                .findFirst()
                .ifPresent(one -> tell(
                        now,
                        now.cell(),
                        now.meaning(),
                        new Message(
                                "tên “" + now.name() + "” đổi nghĩa: trước là của mã " + one.shown()
                                        + ", nay là của mã " + now.shown(),
                                "the name “" + now.name() + "” changes its meaning: it was that of " + one.shown()
                                        + " and is that of " + now.shown())));
    }

    /** English names are only put in better words, unless they are taken from another code. */
    private boolean isOfAnother(Meant now, Meant before) {
        return !now.english().isEmpty()
                && !Meant.alike(now.english(), before.english())
                && old.all().stream()
                        .anyMatch(one -> one.space().equals(now.space())
                                && !one.key().equals(now.key())
                                && Meant.alike(one.english(), now.english()));
    }

    private void tell(Meant code, String cell, String now, String before) {
        tell(
                code,
                cell,
                now,
                new Message(
                        "mã " + code.shown() + " đổi nghĩa: “" + before + "” → “" + now + "”",
                        "the code " + code.shown() + " changes its meaning: “" + before + "” → “" + now + "”"));
    }

    private void tell(Meant code, String cell, String now, Message what) {
        String subject = subject(code, now);
        Message message = new Message(
                what.vi()
                        + "; dòng và ví dụ cùng nói bằng tên nên không ví dụ nào phát hiện. Nếu đúng là muốn đổi, chấp nhận ở trang “Chấp nhận”, cột Dòng ghi: "
                        + subject,
                what.en()
                        + "; rows and examples both speak names, so that no example notices. If it is meant, accept it on the sheet “Chấp nhận”, in the column Dòng: "
                        + subject);
        findings.add(new Finding(
                Severity.WARNING,
                CODE,
                file,
                code.sheet(),
                Place.parse(cell) == null ? "" : cell,
                subject,
                now,
                message,
                List.of(),
                null));
    }

    private static String subject(Meant code, String meaning) {
        return code.shown() + " = " + meaning;
    }
}

package vn.thamtra.console.draft;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thamtra.console.TypedForm;
import vn.thamtra.draft.Citation;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.draft.Revision;

/** What the authors want, and the files they choose, as they are typed. */
public final class WantedForm {
    private static final int LINE = 300;

    private WantedForm() {}

    static Revision.Wanted read(TypedForm form) {
        String title = form.needed("title", LINE);
        if (title.indexOf('\n') >= 0) {
            form.fault("title", "Tên chỉ được một dòng.", "A title has one line.");
        }
        return new Revision.Wanted(
                title,
                form.words("why", DraftStepPages.TEXT).orElse(null),
                citation(form, "instrument", "clause").orElse(null));
    }

    /** Both of them, or neither. */
    public static Optional<Citation> citation(TypedForm form, String instrument, String clause) {
        Optional<String> number = form.words(instrument, LINE);
        Optional<String> article = form.words(clause, LINE);
        if (number.isPresent() != article.isPresent()) {
            form.fault(
                    number.isPresent() ? clause : instrument,
                    "Ghi cả số văn bản và điều khoản, hoặc để trống cả hai.",
                    "Give both the instrument and the clause, or neither.");
        }
        return number.flatMap(known -> article.map(where -> new Citation(known, where)));
    }

    /** By their paths in the rulebook. */
    static Map<String, byte[]> files(TypedForm form) {
        Map<String, byte[]> files = new TreeMap<>();
        form.files().forEach((name, content) -> DraftFiles.path(name)
                .ifPresentOrElse(
                        path -> files.put(path, content),
                        () -> form.fault(
                                "file",
                                "«" + name + "» không phải tên tệp của bộ quy tắc: chữ không dấu, số, gạch"
                                        + " nối, kết thúc bằng .xlsx.",
                                "«" + name + "» is no file of a rulebook: letters, digits and hyphens, ending"
                                        + " in .xlsx.")));
        return files;
    }
}

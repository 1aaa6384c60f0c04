package vn.thamtra.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.thamtra.form.html.HtmlForms;
import vn.thamtra.form.paper.Composition;
import vn.thamtra.form.paper.Contents;
import vn.thamtra.form.paper.Paper;
import vn.thamtra.form.pdf.PdfForms;
import vn.thamtra.form.word.WordForms;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.form.FormPlace;
import vn.thamtra.workbook.form.FormTemplate;

/** What printing a thousand forms costs, and by one hash of all of them whether two platforms print the same bytes. */
public final class FormBench {
    private static final int FORMS = 1_000;
    private static final int SECONDS = 60;
    private static final int REASONS = 4;

    private FormBench() {}

    public static void main(String[] arguments) throws Exception {
        Rulebook.Opening opening = Rulebook.open(
                RulebookFiles.fromDirectory(Path.of("")), CompileCache.in(Path.of("target/compiled-rules")));
        List<FormTemplate> templates =
                ((Rulebook.Opening.Opened) opening).rulebook().forms().forms();
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        long begun = processorTime();
        for (int form = 0; form < FORMS; form++) {
            Paper paper = Composition.of(templates.get(form % 5), contents(form)).paper();
            all.update(PdfForms.write(paper));
            if (form % 100 == 0) {
                all.update(WordForms.write(paper));
                all.update(HtmlForms.write(paper).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                System.gc();
                System.out.printf("%d forms: %d MB in use%n", form, used());
            }
        }
        double seconds = (processorTime() - begun) / 1e9;
        System.out.printf(
                "%d forms: %.1f s of processor time (bar: %d), %d MB in use, Java %s%nsha256 %s%n",
                FORMS, seconds, SECONDS, used(), Runtime.version(), HexFormat.of().formatHex(all.digest()));
        if (seconds > SECONDS) {
            System.exit(1);
        }
    }

    private static Contents contents(int form) {
        List<Map<FormPlace, String>> missing = new ArrayList<>();
        List<Map<FormPlace, String>> reasons = new ArrayList<>();
        for (int reason = 0; reason < REASONS; reason++) {
            String said = "Thiếu văn bản số " + reason + " mà hồ sơ đề nghị công nhận báo cáo viên pháp luật phải có.";
            missing.add(Map.of(FormPlace.MISSING, said, FormPlace.MISSING_CITATION, "854/QĐ-UBND, Phần II, mục 1.3"));
            reasons.add(Map.of(FormPlace.REASON, said, FormPlace.REASON_CITATION, "854/QĐ-UBND, Phần II, mục 1.3"));
        }
        return new Contents()
                .put(FormPlace.APPLICANT, "Nguyễn Văn Ẩn " + form)
                .put(FormPlace.DOSSIER_CODE, "H42.10-241016-" + form)
                .put(FormPlace.PROCEDURE, "Công nhận báo cáo viên pháp luật")
                .put(FormPlace.PROOF_ADDRESS, "https://thamtra.ninhbinh.gov.vn/prove/" + form)
                .put(FormPlace.List.MISSING, missing)
                .put(FormPlace.List.REASONS, reasons);
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long used() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}

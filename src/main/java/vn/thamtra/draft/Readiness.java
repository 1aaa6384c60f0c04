package vn.thamtra.draft;

import java.util.ArrayList;
import java.util.List;
import vn.thamtra.dossier.Fault;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.replay.ShownJob;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;

/** Whether a draft can be submitted: all that is lacking is told at once. */
final class Readiness {
    private final DraftFiles files;
    private final Impacts impacts;

    Readiness(DraftFiles files, Impacts impacts) {
        this.files = files;
        this.impacts = impacts;
    }

    /** @throws vn.thamtra.problem.ProblemException when it changes nothing, or is not ready */
    void require(Drafts.Whole whole) {
        Revision revision = whole.revision();
        RulebookFiles base = files.of(revision.base());
        RulebookFiles fresh = files.of(revision.rulebook());
        if (DraftFiles.sayTheSame(base, fresh)) {
            throw Refusals.of(ProblemType.NOTHING_CHANGED);
        }
        List<Fault> lacking = new ArrayList<>();
        check(revision.check(), lacking);
        wanted(revision.wanted(), lacking, base, fresh);
        if (impacts.find(whole).filter(ShownJob::hasJudgedAll).isEmpty()) {
            lacking.add(fault(
                    "/impact",
                    "IMPACT",
                    "Chưa tính xong tác động của bản sửa này đối với hồ sơ đã thẩm tra",
                    "The impact of this revision on recorded decisions is not there yet"));
        }
        if (whole.stale()) {
            lacking.add(fault(
                    "",
                    "STALE",
                    "Sau khi soạn dự thảo đã có bộ quy tắc khác được công bố; hãy ghép dự thảo với bộ mới",
                    "Another rulebook was published since the draft was begun; rebase it"));
        }
        if (!lacking.isEmpty()) {
            throw Refusals.notReady(lacking);
        }
    }

    private static void check(CheckCounts check, List<Fault> lacking) {
        if (check.faults() > 0) {
            lacking.add(fault(
                    "/check/faults",
                    "FAULTS",
                    "Còn " + check.faults() + " lỗi phải sửa",
                    "Faults to be mended: " + check.faults()));
        }
        if (check.warnings() > 0) {
            lacking.add(fault(
                    "/check/warnings",
                    "WARNINGS",
                    "Còn " + check.warnings() + " cảnh báo phải sửa, hoặc chấp nhận ở trang “Chấp nhận”",
                    "Warnings to be mended, or accepted on the sheet “Chấp nhận”: " + check.warnings()));
        }
    }

    private static void wanted(Revision.Wanted wanted, List<Fault> lacking, RulebookFiles base, RulebookFiles fresh) {
        if (wanted.why() == null) {
            lacking.add(fault("/why", "WHY", "Chưa ghi vì sao sửa", "It is not said why"));
        }
        Citation amendment = wanted.amendment();
        if (amendment == null) {
            lacking.add(fault(
                    "/amendment",
                    "AMENDMENT",
                    "Chưa ghi văn bản, điều khoản yêu cầu việc sửa",
                    "The clause that demands the change is not given"));
        } else if (!DraftFiles.isRegistered(amendment.instrument(), base, fresh)) {
            lacking.add(fault(
                    "/amendment/instrument",
                    "AMENDMENT_UNKNOWN",
                    "Danh mục văn bản không có " + amendment.instrument(),
                    "The register has no instrument " + amendment.instrument()));
        }
    }

    /** Whether the register of the draft or of its base knows the instrument. */
    boolean isRegistered(Drafts.Whole whole, Citation citation) {
        return DraftFiles.isRegistered(
                citation.instrument(),
                files.of(whole.revision().base()),
                files.of(whole.revision().rulebook()));
    }

    private static Fault fault(String pointer, String code, String vi, String en) {
        return new Fault(pointer, code, new Message(vi, en));
    }
}

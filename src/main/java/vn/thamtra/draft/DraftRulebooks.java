package vn.thamtra.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.Fault;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.workbook.fault.CellFault;

/** Drafts opened to be tried out; the last few stay open, for whoever tries one tries it again. */
public final class DraftRulebooks {
    private static final int MOST_OPEN = 3;

    private final Drafts drafts;
    private final DraftFiles files;
    private final Map<RulebookId, Rulebook> open = new LinkedHashMap<>(MOST_OPEN * 2, 0.75f, true);

    DraftRulebooks(Drafts drafts, DraftFiles files) {
        this.drafts = drafts;
        this.files = files;
    }

    /**
     * The rulebook that the newest revision of a draft is.
     *
     * @throws ProblemException while it has faults that no dossier can be judged with
     */
    public synchronized Rulebook of(Drafts.Whole whole) {
        RulebookId id = whole.revision().rulebook();
        Rulebook rulebook = open.get(id);
        if (rulebook == null) {
            rulebook = opened(drafts.files(whole.revision()));
            open.put(id, rulebook);
            open.keySet()
                    .removeAll(open.keySet().stream()
                            .limit(Math.max(0, open.size() - MOST_OPEN))
                            .toList());
        }
        return rulebook;
    }

    private Rulebook opened(RulebookFiles content) {
        Rulebook.Opening opening = files.open(content);
        if (!(opening instanceof Rulebook.Opening.Opened opened)) {
            throw refused(((Rulebook.Opening.Refused) opening).faults());
        }
        List<CellFault> faults = opened.rulebook().faultsOfRules();
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return opened.rulebook();
    }

    private static ProblemException refused(List<CellFault> faults) {
        return new ProblemException(Problem.of(
                        ProblemType.DRAFT_NOT_READY,
                        "Dự thảo có lỗi nên chưa thẩm tra thử được; hãy sửa các ô đã nêu",
                        "The draft has faults, so nothing can be judged by it; mend the cells that are named")
                .with(faults.stream().map(DraftRulebooks::fault).toList()));
    }

    /** At its place, of file, sheet and cell. */
    private static Fault fault(CellFault fault) {
        String pointer =
                "/" + Fault.step(fault.workbook()) + "/" + Fault.step(fault.sheet()) + "/" + Fault.step(fault.cell());
        return new Fault(pointer, fault.code(), fault.detail());
    }
}

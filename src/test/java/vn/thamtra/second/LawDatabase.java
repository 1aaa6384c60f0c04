package vn.thamtra.second;

import java.util.List;
import vn.thamtra.dossier.Channel;

/** Cập nhật Cơ sở dữ liệu quốc gia về pháp luật: 854/QĐ-UBND, Phần II, I.8. */
final class LawDatabase implements Law {
    private static final String TRACK = "R-P8-01";

    private static List<Row> shortened(Case one) {
        return List.of(
                Row.of(TRACK, one.yes("emergencyMeasure")),
                Row.of(TRACK, one.yes("disasterResponse")),
                Row.of(TRACK, one.yes("effectiveOnIssue")));
    }

    @Override
    public void judgeOnce(Case letter, Findings found) {
        Channel channel = letter.channel();
        if (channel != null && channel != Channel.DOCUMENT_SYSTEM) {
            found.tell("NOTICE", "R-P8-07", "channel");
        }
    }

    @Override
    public void judge(Case one, Findings found) {
        if (Findings.either(shortened(one)) == Truth.UNKNOWN) {
            found.demandWhen(TRACK, "", false, shortened(one));
        }
        found.demand("R-P8-06", "cover-letter", one.has("cover-letter"), one.no("justiceDeptInRecipients"));
        found.demand("R-P8-07", "electronic-copy-word", one.has("electronic-copy-word"));
        found.demand("R-P8-07", "electronic-copy-pdf", one.has("electronic-copy-pdf"));
    }

    @Override
    public void limits(Case letter, Terms terms) {
        Truth shortened = Findings.either(shortened(letter));
        if (shortened == Truth.FALSE) {
            terms.working("R-P8-02", 2, terms.last("DOCUMENT_ISSUED"), "DOCUMENT_SENT");
            terms.working("R-P8-04", 15, terms.received(), "POSTED");
        } else if (shortened == Truth.TRUE) {
            terms.calendar("R-P8-03", 0, terms.last("DOCUMENT_ISSUED"), "DOCUMENT_SENT");
            terms.working("R-P8-05", 2, terms.received(), "POSTED");
        }
    }
}

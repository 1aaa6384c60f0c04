package vn.thamtra.second;

import java.util.List;

/** Cấp Phiếu lý lịch tư pháp by the law of 2009. */
final class CriminalRecord2009 implements Law {
    static final String[] INDIVIDUAL = {"CITIZEN", "FOREIGNER", "STATELESS", "UNDETERMINED_VN_ORIGIN"};

    @Override
    public void judgeOnce(Case letter, Findings found) {
        if (letter.first("DOCUMENT_FOUND_FORGED").isPresent()) {
            found.tell("BARRED", "R-LLTP-19", "DOCUMENT_FOUND_FORGED");
        }
    }

    @Override
    public void judge(Case one, Findings found) {
        found.bar("R-LLTP-17", "receivingBody", one.is("receivingBody", "POLICE", "OTHER"));
        Condition individual = one.is("requesterKind", INDIVIDUAL);
        Condition agency = one.is("requesterKind", "PROCEDURAL_AGENCY", "STATE_AGENCY");
        found.demand("R-LLTP-12", "declaration-form", one.has("declaration-form"), individual);
        found.demand("R-LLTP-12", "identity-copy", one.has("identity-copy"), individual);
        found.demand("R-LLTP-12", "agency-request", one.has("agency-request"), agency);
        found.demand(
                "R-LLTP-13",
                "authorisation",
                one.has("authorisation"),
                individual,
                one.is("requesterRelation", "GUARDIAN", "OTHER"));
        found.criterion(
                Row.of("R-LLTP-10", one.is("requesterKind", "CITIZEN")),
                Row.of("R-LLTP-10", one.is("requesterKind", "FOREIGNER"), one.yes("foreignerResided")),
                Row.of("R-LLTP-11", one.is("requesterKind", "PROCEDURAL_AGENCY")),
                Row.of("R-LLTP-11", one.is("requesterKind", "STATE_AGENCY"), one.is("certificateType", "NO_1")));
    }

    @Override
    public void limits(Case letter, Terms terms) {
        boolean isUrgent =
                letter.is("requesterKind", "PROCEDURAL_AGENCY").truth() == Truth.TRUE && letter.said("urgent");
        boolean isLong = letter.is("requesterKind", "FOREIGNER").truth() == Truth.TRUE
                || List.of("multipleResidences", "livedAbroad", "mustVerifyExpungement").stream()
                        .anyMatch(letter::said);
        if (isUrgent) {
            terms.hours(
                    "R-LLTP-16",
                    24,
                    "HOUR",
                    letter.receivedAt(),
                    letter.receivedAt().plusHours(24),
                    "RESULT_ISSUED",
                    "REFUSED_IN_WRITING");
        } else {
            terms.calendar(
                    isLong ? "R-LLTP-15" : "R-LLTP-14",
                    isLong ? 15 : 10,
                    terms.complete(),
                    "RESULT_ISSUED",
                    "REFUSED_IN_WRITING");
        }
        if (terms.isIncomplete() && OneStop.binds(letter)) {
            terms.working("R-OSS-21", 3, terms.received(), "SUPPLEMENT_REQUESTED");
        }
    }
}

package vn.thamtra.second;

import java.util.List;
import vn.thamtra.dossier.Channel;

/** Cấp Phiếu lý lịch tư pháp by the law of 2025 and 216/2026/NĐ-CP. */
record CriminalRecord2026(Days days) implements Law {

    @Override
    public void judgeOnce(Case letter, Findings found) {
        found.notice("R-LLTP26-17");
    }

    @Override
    public void judge(Case one, Findings found) {
        Condition individual = one.is("requesterKind", CriminalRecord2009.INDIVIDUAL);
        Condition another = one.is("requesterRelation", "OTHER");
        Condition online = Condition.known(one.isBy(Channel.ONLINE));
        Condition byPost = Condition.known(one.isBy(Channel.POST));
        found.bar("R-LLTP26-01", "receivingBody", one.isNot("receivingBody", "POLICE"));
        found.bar("R-LLTP26-07", "requesterRelation", online, individual, another);
        found.demand(declaration(one), "declaration-form", one.has("declaration-form"), individual);
        if (one.has("declaration-form")) {
            found.demand(
                    "R-LLTP26-04",
                    "declarationSignatureCertified",
                    one.said("declarationSignatureCertified"),
                    byPost,
                    individual);
        }
        found.demand(
                "R-LLTP26-07",
                "authorisation",
                one.has("authorisation"),
                Condition.known(!one.isBy(Channel.ONLINE)),
                individual,
                another);
        found.demand(
                "R-LLTP26-08", "travel-document", one.has("travel-document"), one.is("requesterKind", "STATELESS"));
        found.demand(
                "R-LLTP26-08",
                "identity-certificate",
                one.has("identity-certificate"),
                one.is("requesterKind", "UNDETERMINED_VN_ORIGIN"));
        found.demand(
                "R-LLTP26-11",
                "fee-reduction-proof",
                one.has("fee-reduction-proof"),
                Condition.known(one.said("feeReductionClaimed")));
        found.criterionWhen(List.of(individual), Row.of("R-LLTP26-02", one.least("requesterAge", 16)));
        found.criterionWhen(
                List.of(one.is("requesterKind", "PROCEDURAL_AGENCY", "STATE_AGENCY")),
                Row.of("R-LLTP26-18", one.yes("agencyRequestValid")));
    }

    private static String declaration(Case one) {
        if (one.isBy(Channel.ONLINE)) {
            return "R-LLTP26-03";
        }
        return one.isBy(Channel.POST) ? "R-LLTP26-04" : "R-LLTP26-05";
    }

    @Override
    public void limits(Case letter, Terms terms) {
        if (letter.isBy(Channel.ONLINE)) {
            terms.hours(
                    "R-LLTP26-12",
                    8,
                    "WORKING_HOUR",
                    letter.receivedAt(),
                    days.plusOfficeHours(letter.receivedAt(), 8),
                    "INTAKE_NOTIFIED");
        } else if (letter.isBy(Channel.IN_PERSON)) {
            terms.hours(
                    "R-LLTP26-13",
                    1,
                    "HOUR",
                    letter.receivedAt(),
                    letter.receivedAt().plusHours(1),
                    "INTAKE_NOTIFIED");
        } else if (letter.isBy(Channel.POST)) {
            terms.working("R-LLTP26-13", 1, terms.received(), "INTAKE_NOTIFIED");
        }
    }
}

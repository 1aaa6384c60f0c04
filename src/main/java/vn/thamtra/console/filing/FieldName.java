package vn.thamtra.console.filing;

import vn.thamtra.dossier.Fault;

/** What the fields of a form are called: the JSON Pointer of the value they tell, so that a fault finds its field. */
final class FieldName {
    static final String RECEIVED = "/receivedAt";
    static final String AS_OF = "/asOf";
    static final String CHANNEL = "/channel";
    static final String CODE = "/dossierCode";
    static final String AGENCY = "/agencyCode";
    static final String APPLICANT = "/applicant/name";
    static final String NEW_EVENT = "/events/new";
    static final String JSON = "/json";

    private FieldName() {}

    /** @param holder the item or event that the fact is of; empty for the dossier */
    static String fact(String holder, String id) {
        return holder + "/facts/" + Fault.step(id);
    }

    /** In the JSON a paper has a number; on the form it has its kind. */
    static String paper(String holder, String type) {
        return holder + "/documents/" + Fault.step(type);
    }

    static String copies(String paper) {
        return paper + "/copies";
    }

    static String item(int number) {
        return "/items/" + number;
    }

    static String ref(String item) {
        return item + "/ref";
    }

    static String event(int number) {
        return "/events/" + number;
    }

    static String type(String event) {
        return event + "/type";
    }

    /** Where the day of a moment is typed. */
    static String day(String moment) {
        return moment + "/day";
    }

    /** Where the time of a moment is typed. */
    static String time(String moment) {
        return moment + "/time";
    }
}

package vn.thamtra;

/** Lawful dossiers to start from. */
public final class Dossiers {
    private Dossiers() {}

    /** A nominee of a provincial department who meets every criterion, received and judged in October 2024. */
    public static String lawfulRecognition() {
        return """
                {"procedure": "prov-legal-reporter-recognition", "dossierCode": "H42.10-241016-0001",
                 "receivedAt": "2024-10-16T09:15:00+07:00", "channel": "DOCUMENT_SYSTEM",
                 "documents": [{"type": "proposal-letter"}],
                 "facts": {"applicantLevel": "PROVINCE", "fullName": "Nguyễn Văn An", "hasPosition": true,
                   "positionTitle": "Chuyên viên", "workUnit": "Sở Y tế tỉnh Ninh Bình",
                   "qualification": "Cử nhân luật", "legalSpecialty": "Pháp luật về khám bệnh, chữa bệnh",
                   "employmentStatus": "CIVIL_SERVANT", "goodMorals": true, "firmPoliticalStance": true,
                   "prestige": true, "communicationAbility": true, "lawDegree": true, "legalFieldMonths": 48},
                 "asOf": "2024-10-17T08:00:00+07:00"}
                """;
    }

    /** The same with another code, to tell dossiers apart. */
    public static String lawfulRecognition(String dossierCode) {
        return lawfulRecognition().replace("H42.10-241016-0001", dossierCode);
    }

    /** The same in one line, for a batch. */
    public static String line(String dossierCode) {
        return lawfulRecognition(dossierCode).replace("\n", " ");
    }
}

package vn.thamtra.dossier;

import vn.thamtra.verdict.Message;

/** How a dossier was handed in. */
public enum Channel {
    IN_PERSON("Trực tiếp", "In person"),
    POST("Bưu chính", "By post"),
    ONLINE("Trực tuyến", "Online"),
    DOCUMENT_SYSTEM("Hệ thống quản lý văn bản", "Document system");

    private final Message label;

    Channel(String vi, String en) {
        this.label = new Message(vi, en);
    }

    public Message label() {
        return label;
    }
}

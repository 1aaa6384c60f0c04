package vn.thamtra.check.output;

import vn.thamtra.verdict.Message;

/** The language a person reads. */
public enum Language {
    VI,
    EN;

    public String of(Message message) {
        return this == VI ? message.vi() : message.en();
    }

    public String of(String vi, String en) {
        return this == VI ? vi : en;
    }
}

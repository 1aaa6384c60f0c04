package vn.thamtra.dossier.fault;

import vn.thamtra.verdict.Message;

/** What kind of JSON value should stand somewhere, in words. */
public enum Wanted {
    TEXT("một chuỗi ký tự đặt trong dấu nháy kép", "a string in double quotes"),
    YES_NO("true hoặc false, không có dấu nháy", "true or false without quotes"),
    NUMBER("một số, không có dấu nháy", "a number without quotes"),
    DATE("ngày dạng \"2024-10-16\"", "a day as \"2024-10-16\""),
    MOMENT("thời điểm dạng \"2024-10-16T09:15:00+07:00\"", "a moment as \"2024-10-16T09:15:00+07:00\""),
    CODE("một mã trong danh sách, đặt trong dấu nháy kép", "one of the listed codes in double quotes"),
    OBJECT("một đối tượng { … }", "an object { … }"),
    LIST("một danh sách [ … ]", "a list [ … ]");

    private final Message words;

    Wanted(String vi, String en) {
        this.words = new Message(vi, en);
    }

    Message words() {
        return words;
    }
}

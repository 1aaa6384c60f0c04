package vn.thamtra.dossier;

import java.util.List;
import java.util.stream.Stream;

/** JSON texts at the edges of what is lawful, on both sides. */
final class NastyValues {
    static final List<String> EARLY_MOMENTS = List.of(
            "\"2024-10-16T09:15:00+07:00\"",
            "\"1900-01-01T00:00:00Z\"",
            "\"2024-02-29T23:59:59.999999999-18:00\"",
            "\"2020-01-31T00:00:00.5+00:00\"",
            "\"2000-02-29T12:00:00+05:45\"");

    static final List<String> LATE_MOMENTS = List.of(
            "null",
            "\"2200-12-31T23:59:59Z\"",
            "\"2024-10-18T11:00:00+07:00\"",
            "\"2100-02-28T11:00:00.123456789+18:00\"");

    static final List<String> DATES =
            List.of("\"2024-10-16\"", "\"1900-01-01\"", "\"2200-12-31\"", "\"2000-02-29\"", "\"2024-02-29\"");

    static final List<String> TEXTS = List.of(
            "\"Nguyễn Văn An\"",
            "\"\"",
            "\" \\u00a0\"",
            "\"\\ud83d\\ude00\"",
            "\"😀" + "x".repeat(199) + "\"",
            "\"a\\\"b\\\\c\\/d\"");

    static final List<String> APPLICANTS = List.of(
            "null", "{}", "{\"name\": \"Sở Y tế\"}", "{\"a\": [1, {\"\": null}], \"b\": -0.0e-7, \"c\": [[[]]]}");

    static final List<String> NAMES = List.of(
            "procedure",
            "receivedAt",
            "asOf",
            "type",
            "at",
            "on",
            "facts",
            "documents",
            "items",
            "events",
            "ref",
            "copies",
            "fullName",
            "convicted",
            "votesFor",
            "beyondLaw",
            "",
            "null",
            "x",
            "Facts",
            "__proto__",
            "a/b~c",
            "tên");

    private static final List<String> MOMENTS_AND_NOT = List.of(
            "\"2024-10-16T09:15:00\"",
            "\"2024-10-16T09:15:00-00:00\"",
            "\"2024-10-16T09:15+07:00\"",
            "\"2024-10-16t09:15:00Z\"",
            "\"2024-10-16T09:15:00z\"",
            "\"2024-10-16 09:15:00Z\"",
            "\"2024-10-16T24:00:00Z\"",
            "\"2024-10-16T09:60:00Z\"",
            "\"2016-12-31T23:59:60Z\"",
            "\"2024-10-16T09:15:00+18:01\"",
            "\"2024-10-16T09:15:00+19:00\"",
            "\"2024-10-16T09:15:00+7:00\"",
            "\"2024-10-16T09:15:00+0700\"",
            "\"2024-10-16T09:15:00.Z\"",
            "\"2024-10-16T09:15:00,5Z\"",
            "\"2024-10-16T09:15:00.1234567890Z\"",
            "\"2023-02-29T09:15:00Z\"",
            "\"1899-12-31T23:59:59Z\"",
            "\"2201-01-01T00:00:00Z\"",
            "\"2024-10-16T09:15:00Z\\n\"",
            "\" 2024-10-16T09:15:00Z\"",
            "\"+2024-10-16T09:15:00Z\"",
            "\"２０２４-10-16T09:15:00Z\"");

    private static final List<String> DATES_AND_NOT = List.of(
            "\"2024-02-30\"",
            "\"2023-02-29\"",
            "\"2100-02-29\"",
            "\"2200-02-29\"",
            "\"2024-04-31\"",
            "\"2024-00-10\"",
            "\"2024-13-10\"",
            "\"2024-10-00\"",
            "\"1899-12-31\"",
            "\"2201-01-01\"",
            "\"0000-01-01\"",
            "\"2024-1-01\"",
            "\"2024-10-16\\n\"",
            "\"2024-10-16Z\"",
            "\"16/10/2024\"",
            "\"20241016\"",
            "\"-2024-10-16\"",
            "\"٢٠٢٤-١٠-١٦\"");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "0.0",
            "-0.0",
            "-1",
            "1",
            "1.0",
            "1.5",
            "1e0",
            "15e-1",
            "10e-1",
            "24",
            "100",
            "100.0",
            "1e2",
            "100.00000000000000000000000001",
            "99.99999999999999999999999999",
            "1200",
            "1201",
            "1.2e3",
            "12001e-1",
            "10000",
            "10001",
            "1999",
            "2000",
            "2100",
            "2101",
            "12.5",
            "-12.5",
            "12.50000",
            "-12.5000001",
            "1000000000000",
            "1000000000001",
            "1e12",
            "1e13",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551617",
            "-9223372036854775809",
            "1e100",
            "-1e100",
            "1e-100",
            "123456789012345678901234567890");

    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "false",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"type\": null}",
            "\"true\"",
            "\"24\"",
            "\"null\"",
            "\"ONLINE\"",
            "\"online\"",
            "\"HEALTH\"",
            "\"Health\"",
            "\"every-type\"",
            "\"prov-legal-reporter-recognition\"",
            "\"SUPPLEMENT_REQUESTED\"",
            "\"REFUSED_ASSIGNMENT\"",
            "\"DECISION_ISSUED\"",
            "\"photos-2x3\"",
            "\"proposal-letter\"",
            "\"số 0\"",
            "\"\\t\"",
            "\"\\u0000\"",
            "\"a\\u0085b\"",
            "\"\\u200b\"",
            "\"\\ufeff\"",
            "\"\\u2060\"",
            "\"\\u2028\"",
            "\"\\u180e\"",
            "\"x\\n\"",
            "\"" + "x".repeat(200) + "\"",
            "\"" + "x".repeat(201) + "\"",
            "\"" + "😀".repeat(200) + "\"",
            "\"" + "😀".repeat(201) + "\"",
            "\"" + "ạ".repeat(10_000) + "\"",
            "\"" + "ạ".repeat(10_001) + "\"",
            "\"" + "😀".repeat(10_000) + "\"",
            "{\"" + "n".repeat(10_000) + "\": 0}",
            "{\"" + "n".repeat(10_001) + "\": 0}",
            "[" + "0,".repeat(999) + "0]",
            "[" + "0,".repeat(1_000) + "0]",
            "{\"ref\": \"9\"}",
            "{\"ref\": \" \"}",
            "{\"type\": \"photos-2x3\"}",
            "{\"type\": \"SUPPLEMENT_RECEIVED\", \"at\": \"2024-10-16T09:15:00+07:00\"}",
            "{\"type\": \"REFUSED_ASSIGNMENT\", \"on\": \"2024-10-16\", \"facts\": {\"legitimateReason\": false}}");

    static final List<String> WHEN = Stream.of(
                    EARLY_MOMENTS,
                    EARLY_MOMENTS,
                    EARLY_MOMENTS,
                    LATE_MOMENTS,
                    DATES,
                    DATES,
                    DATES,
                    MOMENTS_AND_NOT,
                    DATES_AND_NOT)
            .flatMap(List::stream)
            .toList();

    static final List<String> ANY = Stream.of(
                    EARLY_MOMENTS,
                    LATE_MOMENTS,
                    DATES,
                    TEXTS,
                    MOMENTS_AND_NOT,
                    DATES_AND_NOT,
                    NUMBERS,
                    NUMBERS,
                    OTHERS,
                    OTHERS)
            .flatMap(List::stream)
            .toList();

    private NastyValues() {}
}

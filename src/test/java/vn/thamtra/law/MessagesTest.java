package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.ParsedSentences;
import vn.thamtra.workbook.SentenceReader;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.Row;

/** What the rulebook says is written as an official writes: whole sentences, no codes, no dates of a machine. */
class MessagesTest {
    private static final Pattern DRL_MESSAGE = Pattern.compile("@(?:vi|en)\\(\"(.*?)\"\\)");
    private static final Pattern CODE =
            Pattern.compile("\\b(?:[A-Z]{2,}_[A-Z_0-9]+|R-[A-Z0-9]+-\\d+\\w?|[a-z]+[A-Z]\\w*"
                    + "|ACCEPT|SUPPLEMENT|REFUSE|REVIEW|LOST|BARRED|MISSING|UNMET|UNKNOWN|GROUND|BREACH|NOTICE)\\b");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SPACING = Pattern.compile("\\s{2}|^\\s|\\s$|\\s[,.;:]|\\u00A0");

    private final List<String> sentences = sentences();

    @Test
    void every_message_is_a_sentence_with_its_full_stop() {
        assertThat(sentences).hasSizeGreaterThan(500).allMatch(text -> text.endsWith(".") && !text.endsWith(".."));
    }

    @Test
    void no_message_holds_a_code_or_a_date_of_a_machine_or_odd_spaces() {
        assertThat(Stream.concat(sentences.stream(), labels())).noneMatch(MessagesTest::isOdd);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Thẻ là LOST.", "Xem R-P1-15.", "Nhận ngày 2024-10-09.", "Hai  dấu cách.", "Thiếu hasPosition ."
            })
    void a_message_that_does_is_found(String text) {
        assertThat(isOdd(text)).isTrue();
    }

    /** The name of a limit's act is no sentence. */
    @Test
    void the_act_of_a_limit_has_no_full_stop() {
        assertThat(labels()).isNotEmpty().noneMatch(text -> text.endsWith("."));
    }

    @Test
    void every_text_of_the_rulebook_is_composed() {
        Shipped.FILES.files().forEach((path, bytes) -> assertThat(texts(path, bytes))
                .as(path)
                .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC)));
    }

    static boolean isOdd(String text) {
        return Stream.of(CODE, ISO_DATE, SPACING)
                .anyMatch(pattern -> pattern.matcher(text).find());
    }

    private static List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        Shipped.workbooks().stream()
                .map(ProcedureTables::rows)
                .flatMap(List::stream)
                .flatMap(MessagesTest::messages)
                .forEach(message -> sentences.addAll(List.of(message.vi(), message.en())));
        Shipped.workbooks().stream()
                .map(ProcedureTables::overall)
                .filter(Objects::nonNull)
                .forEach(overall -> sentences.addAll(
                        List.of(overall.unmet().vi(), overall.unmet().en())));
        sentencesOfRules().forEach(message -> sentences.addAll(List.of(message.vi(), message.en())));
        Shipped.FILES.files().forEach((path, bytes) -> {
            if (path.endsWith(".drl")) {
                DRL_MESSAGE
                        .matcher(new String(bytes, StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> sentences.add(found.group(1)));
            }
        });
        return sentences;
    }

    private static Stream<Message> sentencesOfRules() {
        byte[] words = Objects.requireNonNull(Shipped.FILES.files().get("decision-tables/loi-van.xlsx"));
        return ((ParsedSentences.Accepted) SentenceReader.read("loi-van.xlsx", words))
                .texts().entrySet().stream()
                        .filter(text -> text.getKey().startsWith("R-"))
                        .map(Map.Entry::getValue);
    }

    private static Stream<Message> messages(Row row) {
        return row.match(
                requirement -> Stream.of(requirement.missing()),
                alternative -> Stream.of(alternative.met(), alternative.unmet()),
                bar -> Stream.of(bar.message()),
                notice -> Stream.of(notice.message()),
                limit -> Stream.empty(),
                value -> Stream.of(value.message()));
    }

    private static Stream<String> labels() {
        return Shipped.workbooks().stream()
                .flatMap(workbook -> workbook.limits().stream())
                .flatMap(limit -> Stream.of(limit.label().vi(), limit.label().en()));
    }

    private static List<String> texts(String path, byte[] bytes) {
        if (!path.endsWith(".xlsx")) {
            return List.of(new String(bytes, StandardCharsets.UTF_8));
        }
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith(".xml")) {
                    parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parts;
    }
}

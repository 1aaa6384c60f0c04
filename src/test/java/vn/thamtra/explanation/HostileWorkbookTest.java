package vn.thamtra.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.damage.HostileWords;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.verdict.VerdictWriter;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.ProcedureTables;

/** Whatever a workbook says in words stays words: in the rules, the verdict, the explanation and the page. */
class HostileWorkbookTest {
    private static final String PROCEDURE = "prov-legal-reporter-recognition";
    private static final String WORKBOOK = RulebookFiles.TABLES + PROCEDURE + ".xlsx";
    private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2024-11-18T11:00:00+07:00");

    /** What the same words are told for where nobody has published them yet. */
    private static List<CellFault> told;

    private static Rulebook rulebook;
    private static Verdict verdict;
    private static Pages pages;

    @BeforeAll
    static void judgeByHostileWorkbook() throws IOException {
        Map<String, byte[]> files =
                new TreeMap<>(RulebookFiles.fromDirectory(Path.of("")).files());
        files.computeIfPresent(WORKBOOK, (path, xlsx) -> HostileWords.writtenInto(PROCEDURE + ".xlsx", xlsx));
        CompileCache cache = CompileCache.in(Path.of("target", "compiled-rules"));
        Rulebook.Opening opening = Rulebook.reopen(new RulebookFiles(files), cache);
        told = Rulebook.open(new RulebookFiles(files), cache) instanceof Rulebook.Opening.Refused refused
                ? refused.faults()
                : List.of();
        assertThat(opening).isInstanceOf(Rulebook.Opening.Opened.class);
        rulebook = ((Rulebook.Opening.Opened) opening).rulebook();
        verdict = rulebook.evaluate(dossier(), AS_OF);
        pages = Pages.of(rulebook, dossier(), AS_OF);
    }

    /** Something is missing and something else fails, so that many rows have their say. */
    private static Dossier dossier() throws IOException {
        String example = Files.readString(Path.of("examples", PROCEDURE + ".json"))
                .replaceFirst("\"legalFieldMonths\": *[0-9]+", "\"legalFieldMonths\": 1")
                .replaceFirst("\"fullName\": *\"[^\"]*\",", "");
        ParsedDossier parsed = DossierReader.read(example.getBytes(StandardCharsets.UTF_8), rulebook()::vocabulary);
        return ((ParsedDossier.Read) parsed).dossier();
    }

    private static Rulebook rulebook() {
        return rulebook;
    }

    @Test
    void braces_that_name_no_value_are_told_before_they_can_be_published() {
        assertThat(told)
                .isNotEmpty()
                .allMatch(fault -> fault.code().equals("UNKNOWN_VALUE_NAMED")
                        && String.valueOf(fault.found()).contains("{"));
    }

    @Test
    void the_verdict_says_the_words_and_only_says_them() {
        JsonNode json = JsonMapper.shared().readTree(VerdictWriter.write(verdict, null, null));

        List<String> messages = new ArrayList<>();
        json.path("reasons")
                .forEach(
                        reason -> messages.add(reason.path("message").path("vi").stringValue("")));
        assertThat(messages).hasSizeGreaterThan(2).anyMatch(HostileWords.WORDS::contains);
        assertThat(json.toString()).doesNotContain("\u001b", "\u0007", "\u202e", "\u2066", "\\u001b", "\\u0007");
    }

    @Test
    void nothing_on_the_page_is_a_tag_that_the_page_did_not_write() {
        String page = pages.html(Language.VI) + pages.html(Language.EN);

        assertThat(page)
                .contains("&lt;script&gt;", "${jndi:ldap", "=cmd|")
                .doesNotContain("<script", "<img", "<b>tên", "<i> {{", "\u001b", "\u202e", "onerror=alert(1)>");
    }

    @Test
    void the_explanation_is_json_with_the_words_in_it() {
        JsonNode json = JsonMapper.shared().readTree(ExplanationJson.write(pages.decision()));

        List<String> texts = new ArrayList<>();
        collect(json, texts);
        assertThat(texts).anyMatch(HostileWords::namesIn).anyMatch(HostileWords.WORDS::contains);
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.forEach(child -> collect(child, texts));
    }

    @Test
    void what_the_procedure_says_of_itself_is_text() {
        ProcedureTables tables = rulebook.versions(PROCEDURE).get(0);

        assertThat(HostileWords.WORDS).anyMatch(tables.name().vi()::startsWith);
        assertThat(tables.properties().values()).anyMatch(HostileWords.WORDS::contains);
    }
}

package vn.thamtra.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thamtra.form.Papers.squeezed;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.thamtra.check.example.Trial;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.Event;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.verdict.Outcome;
import vn.thamtra.workbook.form.FormKind;
import vn.thamtra.workbook.form.FormTemplate;
import vn.thamtra.workbook.model.Example;
import vn.thamtra.workbook.model.ProcedureTables;

/** Every example of every workbook, printed: the paper says what was decided, in words, and no more. */
class FormsOfExamplesTest {
    private static final Pattern CODE =
            Pattern.compile("\\b(ACCEPT|SUPPLEMENT|REFUSE|REVIEW|BARRED|MISSING|UNMET|UNKNOWN|BREACH)\\b"
                    + "|\\bR-[A-Z0-9]+-[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}|\\bnull\\b|\\{|\\}");

    static List<ProcedureTables> workbooks() {
        return Papers.RULEBOOK.procedures().stream()
                .flatMap(id -> Papers.RULEBOOK.versions(id).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void a_form_says_each_reason_with_its_article_and_no_code(ProcedureTables tables) {
        for (Example example : tables.examples()) {
            Trial trial = Trial.of(tables, example);
            DueForms due = Papers.due(tables, trial.dossier(), trial.asOf());
            for (FormTemplate template : due.due()) {
                DecidedForms.Form form = Papers.form(due, template);
                for (FormMedia media : FormMedia.values()) {
                    assertTold(due, template, Papers.text(form.as(media), media), example.id() + " " + media);
                }
            }
        }
    }

    private static void assertTold(DueForms due, FormTemplate template, String text, String what) {
        String told = squeezed(text);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(what).isTrue();
        assertThat(CODE.matcher(text).results().map(found -> found.group()).toList())
                .as("%s: %s", what, text)
                .isEmpty();
        assertThat(told).as(what).contains(squeezed("chưa đối chiếu với phụ lục"), squeezed("Sở Y tế tỉnh Ninh Bình"));
        for (JsonNode reason : reasons(due, template)) {
            assertThat(told)
                    .as("%s of %s", what, reason)
                    .contains(
                            squeezed(reason.path("message").path("vi").stringValue()),
                            squeezed(FormWords.citation(reason)));
        }
        if (template.kind() == FormKind.RECEIPT) {
            due.decided()
                    .limitOfResult()
                    .map(limit -> FormWords.told(limit.path("due")))
                    .ifPresent(day -> assertThat(told).as(what).contains(squeezed("Thời gian trả kết quả: " + day)));
        }
    }

    private static List<JsonNode> reasons(DueForms due, FormTemplate template) {
        return switch (template.kind()) {
            case SUPPLEMENT -> due.decided().reasons("MISSING", "UNMET");
            case REFUSAL -> due.decided().reasons("BARRED", "UNMET");
            default -> List.of();
        };
    }

    @Test
    void each_outcome_has_its_form_up_to_the_last_day_of_the_set_and_none_has_after_it() {
        Map<Outcome, TreeSet<String>> before = new EnumMap<>(Outcome.class);
        List<String> after = new ArrayList<>();
        for (ProcedureTables tables : workbooks()) {
            for (Example example : tables.examples()) {
                Trial trial = Trial.of(tables, example);
                DueForms due = Papers.due(tables, trial.dossier(), trial.asOf());
                List<String> numbers =
                        due.due().stream().map(FormTemplate::number).toList();
                if (due.decided().receivedOn().getYear() < 2025) {
                    before.computeIfAbsent(due.decided().outcome(), unused -> new TreeSet<>())
                            .addAll(numbers);
                } else if (due.decided().receivedOn().isAfter(java.time.LocalDate.of(2025, 6, 30))) {
                    after.addAll(numbers);
                }
            }
        }
        assertThat(before.get(Outcome.ACCEPT)).contains("01", "05");
        assertThat(before.get(Outcome.SUPPLEMENT)).contains("02").doesNotContain("01", "03", "05");
        assertThat(before.get(Outcome.REFUSE)).contains("03").doesNotContain("01", "02", "05");
        assertThat(before.getOrDefault(Outcome.REVIEW, new TreeSet<>())).doesNotContain("01", "02", "03", "05");
        assertThat(after).isEmpty();
    }

    @Test
    void each_form_of_a_dossier_is_due_somewhere_and_twice_the_same_bytes() throws IOException {
        Map<String, DueForms> first = new TreeMap<>();
        for (ProcedureTables tables : workbooks()) {
            for (Example example : tables.examples()) {
                Trial trial = Trial.of(tables, example);
                DueForms due = Papers.due(tables, trial.dossier(), trial.asOf());
                due.due().forEach(form -> first.merge(form.number(), due, FormsOfExamplesTest::fuller));
            }
        }

        assertThat(first.keySet()).containsExactly("01", "02", "03", "04", "05");
        for (Map.Entry<String, DueForms> each : first.entrySet()) {
            FormTemplate template = each.getValue().find(each.getKey());
            for (FormMedia media : FormMedia.values()) {
                byte[] file = Papers.form(each.getValue(), template).as(media);
                assertThat(Papers.form(each.getValue(), template).as(media)).isEqualTo(file);
                Papers.keep(template.number() + "." + media.extension(), file);
            }
        }
    }

    @Test
    void a_day_is_given_anew_once_and_no_acknowledgement_gives_another() {
        DueForms once = late(1);
        DueForms twice = late(2);
        FormTemplate apology = once.find("04");

        DecidedForms.refuseSecond(once, apology, false);

        for (boolean acknowledged : new boolean[] {false, true}) {
            assertThatThrownBy(() -> DecidedForms.refuseSecond(twice, apology, acknowledged))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("was given a new day before");
        }
    }

    /** The first example that an apology is due for, given a new day so many times. */
    private static DueForms late(int times) {
        for (ProcedureTables tables : workbooks()) {
            for (Example example : tables.examples()) {
                Trial trial = Trial.of(tables, example);
                DueForms due = Papers.due(tables, trial.dossier(), trial.asOf());
                if (due.due().stream().anyMatch(form -> form.kind() == FormKind.APOLOGY)) {
                    return new DueForms(reappointed(due.decided(), times), due.sets());
                }
            }
        }
        throw new AssertionError("No example is late");
    }

    private static DecidedDossier reappointed(DecidedDossier decided, int times) {
        Dossier late = decided.dossier();
        List<Event> events = new ArrayList<>(late.events());
        events.removeIf(event -> event.type().equals("REAPPOINTED"));
        events.addAll(Collections.nCopies(times, new Event("REAPPOINTED", late.receivedAt(), null, Map.of())));
        Dossier again = new Dossier(
                late.procedure(),
                late.dossierCode(),
                late.receivedAt(),
                late.channel(),
                late.documents(),
                late.facts(),
                events,
                late.items(),
                late.asOf());
        return new DecidedDossier(decided.summary(), decided.request(), decided.answer(), again, decided.tables());
    }

    /** The one with more to say. */
    private static DueForms fuller(DueForms one, DueForms other) {
        return one.decided().answer().toString().length()
                        >= other.decided().answer().toString().length()
                ? one
                : other;
    }
}

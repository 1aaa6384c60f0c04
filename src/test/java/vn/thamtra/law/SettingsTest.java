package vn.thamtra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Deadline;
import vn.thamtra.verdict.Verdict;
import vn.thamtra.workbook.CalendarReader;
import vn.thamtra.workbook.ParsedCalendar;

/** What the operator may set is part of the rulebook: another setting is another rulebook, with another answer. */
class SettingsTest {
    private static final String CALENDAR = "decision-tables/lich.xlsx";

    @Test
    void the_settings_are_as_the_law_is_read_by_default() {
        byte[] calendar = Objects.requireNonNull(Shipped.FILES.files().get(CALENDAR));

        ParsedCalendar parsed = CalendarReader.read("lich.xlsx", calendar);

        assertThat(((ParsedCalendar.Accepted) parsed).settings())
                .isEqualTo(Map.of(
                        "afterCutoff", "TRANSFER_ONLY", "countSwapSaturdays", "có", "criminalRecordUnit", "DAY"));
    }

    @ParameterizedTest
    @CsvSource({
        // received after three in the afternoon: seven working days from 09/10, or from 10/10 on
        "afterCutoff,SHIFT_CLOCK,one-stop-intake,2024-10-08T15:30:00+07:00,R-OSS-28,2024-10-17,2024-10-18",
        // the Saturday 26/4 was worked in exchange for 02/5
        "countSwapSaturdays,không,prov-legal-reporter-recognition,2025-04-23T09:00:00+07:00,R-P1-15,2025-04-29,2025-05-05",
        // fifteen plain days end on Tuesday 18/6; fifteen working days on Monday 24/6
        "criminalRecordUnit,WORKING_DAY,criminal-record-certificate-v1,2024-06-03T09:00:00+07:00,R-LLTP-15,2024-06-18,2024-06-24"
    })
    void another_setting_is_another_rulebook_with_another_date(
            String setting,
            String value,
            String example,
            OffsetDateTime received,
            String limit,
            LocalDate byDefault,
            LocalDate otherwise)
            throws IOException {
        Rulebook other = Shipped.open(with(setting, value));
        Received dossier = Received.example(example);

        Verdict first = dossier.at(Shipped.RULEBOOK, received);
        Verdict second = dossier.at(other, received);

        assertThat(due(first, limit)).isEqualTo(byDefault);
        assertThat(due(second, limit)).isEqualTo(otherwise);
        assertThat(second.outcome()).isEqualTo(first.outcome());
        assertThat(other.id()).isNotEqualTo(Shipped.RULEBOOK.id());
        assertThat(second.rulebook()).isEqualTo(other.id());
        assertThat(dossier.at(Shipped.RULEBOOK, received)).isEqualTo(first);
    }

    @Test
    void the_transfer_of_a_late_dossier_is_the_same_under_both_readings_of_the_cutoff() throws IOException {
        Rulebook shifting = Shipped.open(with("afterCutoff", "SHIFT_CLOCK"));
        Received dossier = Received.example("one-stop-intake");
        OffsetDateTime late = OffsetDateTime.parse("2024-10-08T15:30:00+07:00");

        assertThat(due(dossier.at(shifting, late), "R-OSS-15"))
                .isEqualTo(due(dossier.at(Shipped.RULEBOOK, late), "R-OSS-15"))
                .isEqualTo(OffsetDateTime.parse("2024-10-09T07:00:00+07:00"));
    }

    private static Object due(Verdict verdict, String limit) {
        return verdict.deadlines().stream()
                .filter(deadline -> deadline.id().equals(limit))
                .map(Deadline::due)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }

    /** The shipped files with one cell of {@code Thiết lập} changed, as an operator would. */
    private static RulebookFiles with(String setting, String value) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Shipped.FILES.files());
        byte[] calendar = Objects.requireNonNull(files.get(CALENDAR));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(calendar))) {
            for (Row row : book.getSheet("Thiết lập")) {
                if (row.getCell(0).getStringCellValue().equals(setting)) {
                    row.createCell(2).setCellValue(value);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            files.put(CALENDAR, bytes.toByteArray());
        }
        return new RulebookFiles(files);
    }
}

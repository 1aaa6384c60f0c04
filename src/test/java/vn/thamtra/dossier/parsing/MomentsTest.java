package vn.thamtra.dossier.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void every_day_of_leap_years_and_others_and_no_other_is_a_date() {
        List<String> wrong = new ArrayList<>();

        for (int year = 1896; year <= 2204; year += year % 4 == 0 ? 3 : 1) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
                    if (!Objects.equals(Moments.date(text), calendarDay(year, month, day))) {
                        wrong.add(text);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static @Nullable LocalDate calendarDay(int year, int month, int day) {
        boolean lawful = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return lawful ? LocalDate.of(year, month, day) : null;
    }

    @Test
    void a_moment_reads_back_as_it_is_written() {
        Random random = new Random(9);

        for (int i = 0; i < 3_000; i++) {
            String text = String.format(
                    Locale.ROOT,
                    "%04d-%02d-%02dT%02d:%02d:%02d.%09d+%02d:%02d",
                    1900 + random.nextInt(301),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(24),
                    random.nextInt(60),
                    random.nextInt(60),
                    random.nextInt(1_000_000_000),
                    random.nextInt(18),
                    random.nextInt(60));
            assertThat(Moments.moment(text)).isEqualTo(OffsetDateTime.parse(text));
        }
    }

    @Test
    void changing_one_character_never_throws_and_never_moves_the_notation() {
        String lawful = "2024-10-16T09:15:00.25-07:30";
        for (int i = 0; i < lawful.length(); i++) {
            for (char c : "0129T Zz:.+-,\u0660\uff11".toCharArray()) {
                String text = lawful.substring(0, i) + c + lawful.substring(i + 1);
                OffsetDateTime moment = Moments.moment(text);
                if (moment != null) {
                    assertThat(moment).isEqualTo(OffsetDateTime.parse(text));
                }
            }
            assertThat(Moments.moment(lawful.substring(0, i))).isNull();
        }
    }
}

package vn.thamtra.console.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.RegisterName;

/** What the files of a rulebook are about, for who knows procedures and not files. */
@Component
final class FilesInWords {
    private static final Map<String, Message> REGISTERS = Map.of(
            RegisterName.CALENDAR, new Message("Lịch làm việc, ngày nghỉ", "Working calendar, days off"),
            RegisterName.INSTRUMENTS, new Message("Danh mục văn bản", "Register of instruments"),
            RegisterName.SENTENCES, new Message("Lời văn chung", "Common sentences"),
            RegisterName.FORMS, new Message("Biểu mẫu in", "Printed forms"),
            RegisterName.CODES, new Message("Dạng của mã", "Forms of codes"));

    private final PublishedRulebooks published;
    private final Clock clock;

    FilesInWords(PublishedRulebooks published, Clock clock) {
        this.published = published;
        this.clock = clock;
    }

    /** What each file is about, by its name; nothing for a file that is new or no workbook. */
    record Words(Map<String, Message> byFile) {
        public @Nullable Message of(String file) {
            return byFile.get(file);
        }
    }

    /** As the rulebook that decides today names them. */
    Words now() {
        Rulebook rulebook = published.inForce(LocalDate.ofInstant(clock.instant(), CivilTime.ZONE));
        Map<String, Message> words = new HashMap<>(REGISTERS);
        for (String procedure : rulebook.procedures()) {
            for (ProcedureTables version : rulebook.versions(procedure)) {
                words.put(version.identity().file(), version.name());
            }
        }
        return new Words(words);
    }
}

package vn.thamtra.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thamtra.ledger.database.Transactions;
import vn.thamtra.ledger.journal.Erasures;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Subject;
import vn.thamtra.workbook.form.FormKind;

/** What was printed, of which decision and by whom: the journal seals it. What an officer filled in is not kept. */
final class PrintedForms implements Erasures.CopyEraser {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final InstantSource clock;

    PrintedForms(DataSource dataSource, InstantSource clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = Transactions.on(dataSource);
        this.journal = new Journal(dataSource);
        this.clock = clock;
    }

    /**
     * One printing.
     *
     * @param text SHA-256, in lower-case hex, of what the form says before anything was filled in; null once erased
     * @param file SHA-256 of what was handed over; null once erased
     * @param acknowledged whether it was printed in spite of a breach
     */
    record Printed(
            long index,
            Instant at,
            String caller,
            FormKind kind,
            String number,
            FormMedia media,
            @Nullable String text,
            @Nullable String file,
            boolean acknowledged) {}

    /** What is printed just now. */
    Printed now(
            long index,
            String caller,
            FormKind kind,
            String number,
            FormMedia media,
            String text,
            String file,
            boolean acknowledged) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Printed(index, at, caller, kind, number, media, text, file, acknowledged);
    }

    /** Before it is handed over. */
    void write(Printed printed) {
        transaction.executeWithoutResult(
                status -> journal.enter(Subject.PRINTED_FORM, entry -> insert(printed, entry)));
    }

    private void insert(Printed printed, long entry) {
        jdbc.sql(
                        "insert into printed_form (leaf_index, printed_at, caller, kind, number, media, text_sha256, file_sha256,"
                                + " acknowledged, entry) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(printed.index())
                .param(printed.at().atOffset(ZoneOffset.UTC))
                .param(printed.caller())
                .param(printed.kind().name())
                .param(printed.number())
                .param(printed.media().name())
                .param(printed.text())
                .param(printed.file())
                .param(printed.acknowledged())
                .param(entry)
                .update();
    }

    /** Of one decision, the oldest first. */
    List<Printed> of(long index) {
        return jdbc.sql("select * from printed_form where leaf_index = ? order by id")
                .param(index)
                .query(PrintedForms::printed)
                .list();
    }

    private static Printed printed(ResultSet row, int number) throws SQLException {
        return new Printed(
                row.getLong("leaf_index"),
                row.getObject("printed_at", OffsetDateTime.class).toInstant(),
                row.getString("caller"),
                FormKind.valueOf(row.getString("kind")),
                row.getString("number"),
                FormMedia.valueOf(row.getString("media")),
                row.getString("text_sha256"),
                row.getString("file_sha256"),
                row.getBoolean("acknowledged"));
    }

    /** A hash of what somebody may guess is not kept either. */
    @Override
    public int erase(long index, UUID id) {
        List<Long> rows = jdbc.sql("select id from printed_form where leaf_index = ?")
                .param(index)
                .query(Long.class)
                .list();
        rows.forEach(row -> journal.change(Subject.PRINTED_FORM, row, entry -> jdbc.sql(
                        "update printed_form set text_sha256 = null, file_sha256 = null, entry = ? where id = ?")
                .param(entry)
                .param(row)
                .update()));
        return rows.size();
    }
}

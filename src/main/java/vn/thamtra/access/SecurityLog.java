package vn.thamtra.access;

import java.sql.Types;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thamtra.ledger.journal.Journal;
import vn.thamtra.ledger.journal.Subject;

/**
 * Who came and went and who may do what: a row that the journal seals, in the transaction of the change, and a line of the
 * log {@code vn.thamtra.security} once that is done.
 */
public final class SecurityLog {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final InstantSource clock;

    public SecurityLog(DataSource dataSource, InstantSource clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.journal = new Journal(dataSource);
        this.clock = clock;
    }

    /** In the transaction there has to be. */
    public void write(SecurityLine line) {
        journal.enter(Subject.SECURITY_LOG, entry -> insert(line, entry));
        line.line().onceCommitted();
    }

    private void insert(SecurityLine line, long entry) {
        jdbc.sql(
                        "insert into security_log (happened_at, kind, caller, person, api_key, login, address, session, detail,"
                                + " entry) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param(line.kind().name())
                .param(3, line.caller(), Types.VARCHAR)
                .param(4, line.person(), Types.OTHER)
                .param(5, line.key(), Types.OTHER)
                .param(6, line.login(), Types.VARCHAR)
                .param(7, line.address(), Types.VARCHAR)
                .param(8, line.session(), Types.VARCHAR)
                .param(9, line.detail(), Types.VARCHAR)
                .param(entry)
                .update();
    }
}

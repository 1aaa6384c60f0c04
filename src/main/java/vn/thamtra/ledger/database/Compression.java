package vn.thamtra.ledger.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How PostgreSQL compresses what was recorded: by lz4, which takes a fraction of the processor time of its own, wherever the server was
 * built with it. What was written before stays as it is, and is read as before.
 */
public final class Compression {
    /** An lz4 column is marked l; servers before 14 have no such mark. */
    private static final String PLAIN = """
            select a.attname from pg_attribute a
            where a.attrelid = 'record_content'::regclass and a.attname in ('request', 'answer') and a.attcompression <> 'l'
              and exists (select 1 from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals))
            order by a.attname""";

    private static final int FIRST_WITH_CHOICE = 140_000;

    private Compression() {}

    /** Done once; whoever starts later finds it done, and locks nothing. */
    public static void choose(DataSource dataSource) {
        if (Vendor.of(dataSource) != Vendor.POSTGRESQL) {
            return;
        }
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        Integer version = jdbc.queryForObject("select current_setting('server_version_num')::int", Integer.class);
        if (version != null && version >= FIRST_WITH_CHOICE) {
            jdbc.queryForList(PLAIN, String.class)
                    .forEach(column ->
                            jdbc.execute("alter table record_content alter column " + column + " set compression lz4"));
        }
    }
}

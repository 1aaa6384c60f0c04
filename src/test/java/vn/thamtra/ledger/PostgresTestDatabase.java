package vn.thamtra.ledger;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of its own on the shared test server. */
final class PostgresTestDatabase extends TestDatabase {
    private final Postgres server;
    private final String name;

    private PostgresTestDatabase(Postgres server, String name) {
        super(server.url(name), server.user(), server.password());
        this.server = server;
        this.name = name;
    }

    static PostgresTestDatabase create() {
        Postgres server = Postgres.shared();
        String name = freshName();
        server.sql()
                .sql("create database " + name + " template " + server.template())
                .update();
        return new PostgresTestDatabase(server, name);
    }

    static String freshName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public void crash() {
        JdbcClient admin = server.sql();
        admin.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(name)
                .query(Boolean.class)
                .list();
    }

    @Override
    void drop() {
        server.sql().sql("drop database " + name + " with (force)").update();
    }
}

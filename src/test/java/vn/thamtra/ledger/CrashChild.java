package vn.thamtra.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import vn.thamtra.ledger.database.FileUpkeep;
import vn.thamtra.ledger.database.OrderedPath;

/** Appends from many threads until it is killed; prints id, index and leaf hash of every record it was told is stored. */
final class CrashChild {
    private static final int THREADS = 32;

    private final Ledger ledger;
    private final PrintStream acknowledged =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private CrashChild(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Arguments: URL, user, password. */
    public static void main(String[] args) {
        OrderedPath.register();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setPassword(args[2]);
        config.setMinimumIdle(1);
        HikariDataSource pool = new HikariDataSource(config);
        FileUpkeep.start(pool);
        CrashChild child = new CrashChild(new Ledger(pool, Clock.systemUTC(), new Idempotency(pool)));
        for (int thread = 0; thread < THREADS; thread++) {
            new Thread(child::appendForEver).start();
        }
    }

    private void appendForEver() {
        while (true) {
            NewRecord record = Samples.record(ledger.stamp());
            if (ledger.append(record).join() instanceof Appended.Stored stored) {
                acknowledged.println(line(stored.entry()));
            }
        }
    }

    static String line(Entry entry) {
        return entry.id() + " " + entry.index() + " " + HexFormat.of().formatHex(entry.leafHash());
    }
}

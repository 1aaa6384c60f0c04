package vn.thamtra.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thamtra.access.LostAdministrator;
import vn.thamtra.ledger.database.DataDirectory;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.ledger.signing.LedgerRefused;

/** Carries out what an operator has ordered while the service stands still; false where that failed, which was told. */
public final class Recovery {
    private Recovery() {}

    /** Another key signs from now on. */
    public static boolean rotateKey(InstantSource clock, String reason, Consumer<String> teller, String... settings)
            throws IOException {
        return with(teller, settings, ledger -> new KeyRotation(ledger, clock).carryOut(reason, teller));
    }

    /** One more administrator's key, whose secret is told once. */
    public static boolean administratorsKey(
            InstantSource clock, String reason, Consumer<String> teller, String... settings) throws IOException {
        return with(teller, settings, ledger -> {
            String secret = LostAdministrator.newKey(
                    ledger.getBean(DataSource.class), ledger.getBean(Seals.class), clock, reason);
            teller.accept(
                    "Khóa API quản trị mới (chỉ hiện một lần) / The new administrator's API key (shown only once): "
                            + secret);
        });
    }

    /** The ledger in a data directory goes to the database that the settings name. */
    public static boolean move(Consumer<String> teller, String... settings) throws IOException {
        return with(teller, settings, ledger -> new LedgerMove(
                        DataDirectory.of(ledger.getEnvironment().getProperty("thamtra.data-dir", "data")),
                        ledger.getBean(DataSource.class),
                        teller)
                .carryOut());
    }

    /**
     * A whole ledger on the embedded database, with keys and checkpoints, from one folder to another.
     *
     * @param kept checkpoints from elsewhere, which it has to continue
     */
    public static boolean copy(Path from, Path to, List<String> kept, Consumer<String> teller) throws IOException {
        return told(teller, () -> new LedgerCopy(
                        from.toAbsolutePath().normalize(), to.toAbsolutePath().normalize())
                .carryOut(kept, teller));
    }

    /** What is done with the open database. */
    private interface Order {
        void carryOut(ConfigurableApplicationContext ledger) throws IOException;
    }

    private static boolean with(Consumer<String> teller, String[] settings, Order order) throws IOException {
        ConfigurableApplicationContext opened;
        try {
            opened = new SpringApplicationBuilder(StoredLedger.class)
                    .web(WebApplicationType.NONE)
                    .properties(
                            "spring.main.banner-mode=off",
                            "logging.level.root=warn",
                            "logging.level.vn.thamtra.security=info")
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .run(settings);
        } catch (RuntimeException told) {
            return false;
        }
        try (ConfigurableApplicationContext ledger = opened) {
            return told(teller, () -> order.carryOut(ledger));
        }
    }

    private interface Work {
        void carryOut() throws IOException;
    }

    private static boolean told(Consumer<String> teller, Work work) throws IOException {
        try {
            work.carryOut();
            return true;
        } catch (LedgerRefused refused) {
            teller.accept(refused.getMessage());
            teller.accept(refused.advice());
            return false;
        }
    }
}

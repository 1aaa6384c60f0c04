package vn.thamtra.ledger.damage;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The ledger among the health of the service: down when it contradicts what was signed or nothing can be stored, with every damage by its place. */
public final class LedgerHealth implements HealthIndicator {
    private final Damages damages;
    private final Supplier<Optional<String>> storage;

    /** @param storage says why nothing can be stored now */
    public LedgerHealth(Damages damages, Supplier<Optional<String>> storage) {
        this.damages = damages;
        this.storage = storage;
    }

    @Override
    public Health health() {
        Optional<String> unstorable = storage.get();
        Health.Builder health = damages.isContradicted() || unstorable.isPresent() ? Health.down() : Health.up();
        unstorable.ifPresent(why -> health.withDetail("storage", why));
        damages.all().forEach(health::withDetail);
        return health.build();
    }
}

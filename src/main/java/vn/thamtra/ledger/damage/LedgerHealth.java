package vn.thamtra.ledger.damage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The ledger among the health of the service: down when it contradicts what was signed, with every damage by its place. */
public final class LedgerHealth implements HealthIndicator {
    private final Damages damages;

    public LedgerHealth(Damages damages) {
        this.damages = damages;
    }

    @Override
    public Health health() {
        Health.Builder health = damages.isContradicted() ? Health.down() : Health.up();
        damages.all().forEach(health::withDetail);
        return health.build();
    }
}

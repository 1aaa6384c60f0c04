package vn.thamtra.publication;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The rulebooks among the health of the service: down while one that decides cannot be opened. Tells what was published
 * last, and whether the process was started with something else, which decides nothing.
 */
final class RulebookHealth implements HealthIndicator {
    private final PublishedRulebooks rulebooks;
    private final Brought brought;

    RulebookHealth(PublishedRulebooks rulebooks, Brought brought) {
        this.rulebooks = rulebooks;
        this.brought = brought;
    }

    @Override
    public Health health() {
        Health.Builder health = rulebooks.notReady().isEmpty() ? Health.up() : Health.down();
        rulebooks.newest().ifPresent(newest -> health.withDetail("sequence", newest.sequence())
                .withDetail("rulebook", newest.rulebook()));
        rulebooks.notReady().forEach((sequence, why) -> health.withDetail("publication " + sequence, why));
        if (rulebooks.decidesNothing(brought)) {
            health.withDetail(
                    "notPublished",
                    NotPublished.told(brought).vi() + " / "
                            + NotPublished.told(brought).en());
        }
        return health.build();
    }
}

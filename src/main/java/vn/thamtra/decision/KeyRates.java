package vn.thamtra.decision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How fast each key may send: a bucket of a few seconds' worth for each, filled steadily. */
final class KeyRates {
    private static final int SECONDS_SAVED = 5;

    private final double perNano;
    private final double most;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param rate a second; 0: no bound */
    KeyRates(int rate, LongSupplier nanos) {
        this.perNano = (double) rate / TimeUnit.SECONDS.toNanos(1);
        this.most = (double) rate * SECONDS_SAVED;
        this.nanos = nanos;
    }

    boolean admits(String key) {
        return most == 0
                || buckets.computeIfAbsent(key, unknown -> new Bucket(most, nanos.getAsLong()))
                        .take();
    }

    private final class Bucket {
        private double left;
        private long filled;

        Bucket(double left, long filled) {
            this.left = left;
            this.filled = filled;
        }

        synchronized boolean take() {
            long now = nanos.getAsLong();
            left = Math.min(most, left + (now - filled) * perNano);
            filled = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}

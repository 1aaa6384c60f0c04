package vn.thamtra.access;

/** A key just made, with its secret: the only moment anyone can see it. */
public record NewApiKey(ApiKey key, String secret) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "NewApiKey[" + key + ", secret not shown]";
    }
}

package vn.thamtra.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes bundles at random, sometimes clumsily and sometimes with every checksum put right again. */
final class Forger {
    private static final List<String> SMALL = List.of(
            "statement.html",
            "request.json",
            "answer.json",
            "salt",
            "leaf.json",
            "proof.json",
            "consistency.json",
            "checkpoint",
            "key",
            "rulebook/manifest",
            "SHA256SUMS");

    private final Random random;

    Forger(long seed) {
        this.random = new Random(seed);
    }

    /** What was done, and the bundle after it. */
    record Forged(String how, byte[] bundle) {}

    Forged forge(byte[] bundle) {
        int way = random.nextInt(16);
        byte[] forged = way < 6 ? bytes(way, bundle) : entries(way, Unpacked.of(bundle));
        return Arrays.equals(forged, bundle) ? forge(bundle) : new Forged("way " + way, forged);
    }

    private byte[] bytes(int way, byte[] bundle) {
        int at = random.nextInt(bundle.length);
        return switch (way) {
            case 0, 1 -> flipped(bundle, at);
            case 2 -> flipped(bundle, bundle.length - 1 - random.nextInt(4_000));
            case 3 -> spliced(bundle, at, 1 + random.nextInt(40), new byte[0]);
            case 4 -> spliced(bundle, at, 0, noise());
            default -> random.nextBoolean() ? Arrays.copyOf(bundle, at) : spliced(bundle, bundle.length, 0, noise());
        };
    }

    private byte[] entries(int way, Unpacked bundle) {
        int one = random.nextInt(bundle.entries.size());
        int other = random.nextInt(bundle.entries.size());
        switch (way) {
            case 6, 7 -> mutateSmall(bundle);
            case 8 -> bundle.set(one, flipped(bundle.entries.get(one).getValue()));
            case 9 -> bundle.entries.remove(one);
            case 10 -> bundle.entries.add(one, bundle.entries.get(other));
            case 11 -> Collections.swap(bundle.entries, one, other);
            case 12 -> bundle.entries.add(one, Map.entry(hostileName(), noise()));
            case 13 -> bundle.set(one, bundle.entries.get(other).getValue());
            case 14 -> proof(bundle);
            default -> reword(bundle);
        }
        return random.nextInt(4) == 0 ? bundle.asItIs() : bundle.packed();
    }

    private void mutateSmall(Unpacked bundle) {
        int index = -1;
        while (index < 0) {
            index = bundle.indexOf(SMALL.get(random.nextInt(SMALL.size() - 1)));
        }
        byte[] content = bundle.entries.get(index).getValue();
        int at = random.nextInt(content.length);
        bundle.set(
                index,
                switch (random.nextInt(4)) {
                    case 0 -> spliced(content, at, 1, new byte[0]);
                    case 1 -> spliced(content, at, 0, new byte[] {content[at]});
                    default -> flipped(content, at);
                });
    }

    private void proof(Unpacked bundle) {
        String proof = bundle.text("proof.json");
        String[] hashes = proof.split("\"(?=[A-Za-z0-9+/]{43}=)", -1);
        int hash = 1 + random.nextInt(hashes.length - 1);
        String changed = (hashes[hash].charAt(5) == 'A' ? "B" : "A") + hashes[hash].substring(1);
        bundle.set(
                "proof.json",
                switch (random.nextInt(3)) {
                    case 0 -> proof.replace(hashes[hash], changed);
                    case 1 -> proof.replaceFirst("\"index\":\\d+", "\"index\":" + random.nextInt(50));
                    default -> proof.replaceFirst("\"size\":\\d+", "\"size\":" + random.nextInt(50));
                });
    }

    private void reword(Unpacked bundle) {
        switch (random.nextInt(5)) {
            case 0 -> bundle.set("answer.json", bundle.text("answer.json").replace("\"ACCEPT\"", "\"REFUSE\""));
            case 1 -> bundle.set("request.json", bundle.text("request.json").replace("48", "49"));
            case 2 -> bundle.set("statement.html", bundle.text("statement.html").replace("ACCEPT", "REFUSE"));
            case 3 -> bundle.set("leaf.json", bundle.text("leaf.json").replace("Z\"", "Z\" "));
            default -> bundle.set("checkpoint", bundle.text("checkpoint").replaceFirst("\n\\d+\n", "\n1\n"));
        }
    }

    private String hostileName() {
        return List.of("../evil", "/etc/passwd", "extra.txt", "a/../../b", "C:\\x", "salt ", "SALT", ".", "a//b")
                .get(random.nextInt(9));
    }

    private byte[] noise() {
        return "thêm".repeat(1 + random.nextInt(5)).getBytes(UTF_8);
    }

    private byte[] flipped(byte[] bytes) {
        return flipped(bytes, random.nextInt(bytes.length));
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
        int rest = Math.min(bytes.length, at + removed);
        byte[] result = Arrays.copyOf(bytes, at + added.length + bytes.length - rest);
        System.arraycopy(added, 0, result, at, added.length);
        System.arraycopy(bytes, rest, result, at + added.length, bytes.length - rest);
        return result;
    }
}

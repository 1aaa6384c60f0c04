package vn.thamtra.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.wire.StoredZip;

/** A bundle in the hands of somebody who knows how to pack it again. */
public final class Unpacked {
    private static final String SUMS = "SHA256SUMS";

    final List<Map.Entry<String, byte[]>> entries = new ArrayList<>();

    public static Unpacked of(byte[] zip) {
        Unpacked bundle = new Unpacked();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                bundle.entries.add(Map.entry(entry.getName(), in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    int indexOf(String name) {
        return names().indexOf(name);
    }

    List<String> names() {
        return entries.stream().map(Map.Entry::getKey).toList();
    }

    byte[] get(String name) {
        return entries.get(indexOf(name)).getValue();
    }

    public String text(String name) {
        return new String(get(name), UTF_8);
    }

    Unpacked set(int index, byte[] content) {
        entries.set(index, Map.entry(entries.get(index).getKey(), content));
        return this;
    }

    public Unpacked set(String name, String content) {
        return set(indexOf(name), content.getBytes(UTF_8));
    }

    /** With checksums that are right again. */
    public byte[] packed() {
        StringBuilder sums = new StringBuilder();
        entries.stream().filter(entry -> !entry.getKey().equals(SUMS)).forEach(entry -> sums.append(
                        RulebookFiles.sha256(entry.getValue()))
                .append("  ")
                .append(entry.getKey())
                .append('\n'));
        if (indexOf(SUMS) >= 0) {
            set(SUMS, sums.toString());
        }
        return asItIs();
    }

    byte[] asItIs() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            StoredZip zip = new StoredZip(out);
            for (Map.Entry<String, byte[]> entry : entries) {
                zip.add(entry.getKey(), entry.getValue());
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As any other program would pack it. */
    byte[] compressed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package vn.thamtra.workbook.cell;

import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was read of the last files, as long as there is memory for it: a file that is edited is looked at five times over
 * until it is checked, and then by everybody who leafs through it.
 */
final class RecentlyRead<T> {
    private static final int MOST = 8;
    private static final int LARGEST_BYTES = 1 << 20;

    private final Map<FileContent, SoftReference<T>> read = new LinkedHashMap<>(MOST * 2, 0.75f, true);

    /** A file by what it is called and what stands in it. */
    private record FileContent(String name, ByteBuffer content) {}

    /** What is remembered of a file, or read now. */
    T find(String name, byte[] xlsx, Supplier<T> reading) {
        if (xlsx.length > LARGEST_BYTES) {
            return reading.get();
        }
        FileContent file = new FileContent(name, ByteBuffer.wrap(xlsx));
        return remembered(file).orElseGet(() -> {
            T fresh = reading.get();
            remember(file, fresh);
            return fresh;
        });
    }

    private synchronized Optional<T> remembered(FileContent file) {
        return Optional.ofNullable(read.get(file)).map(SoftReference::get);
    }

    private synchronized void remember(FileContent file, T cells) {
        read.put(file, new SoftReference<>(cells));
        if (read.size() > MOST) {
            read.remove(read.keySet().iterator().next());
        }
    }
}

package vn.thamtra.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that keeps what was forced to it, and of the rest, when the power fails, some blocks and not others:
 * {@code jdbc:h2:power:/…}, one database at a time.
 */
public final class PowerPath extends FilePathWrapper {
    private static final int BLOCK = 4096;

    private static byte[] forced = new byte[0];
    private static int length;
    private static final List<Change> PENDING = new ArrayList<>();
    private static Runnable onWrite = () -> {};

    static synchronized void register() {
        FilePath.register(new PowerPath());
        onWrite = () -> {};
        forced = new byte[0];
        length = 0;
        PENDING.clear();
    }

    /** @param watcher is run at everything that is written */
    static synchronized void watch(Runnable watcher) {
        onWrite = watcher;
    }

    /** What is on the disk when the power fails now. */
    static synchronized byte[] cut(Random random) {
        byte[] whole = forced;
        int size = length;
        forced = forced.clone();
        PENDING.stream().filter(change -> random.nextBoolean()).forEach(change -> change.apply(random::nextBoolean));
        byte[] left = Arrays.copyOf(forced, length);
        forced = whole;
        length = size;
        return left;
    }

    @Override
    public String getScheme() {
        return "power";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static synchronized void change(Change change) {
        PENDING.add(change);
        onWrite.run();
    }

    private static synchronized void force() {
        PENDING.forEach(change -> change.apply(() -> true));
        PENDING.clear();
    }

    /** Bytes at a place, or none: the file ends there. */
    private record Change(int position, byte[] bytes) {
        void apply(BooleanSupplier survives) {
            if (bytes.length == 0) {
                length = Math.min(length, position);
                return;
            }
            int end = position + bytes.length;
            if (forced.length < end) {
                forced = Arrays.copyOf(forced, end * 2);
            }
            if (length < end) {
                Arrays.fill(forced, length, end, (byte) 0);
                length = end;
            }
            boolean whole = survives.getAsBoolean();
            for (int at = 0; at < bytes.length; at += BLOCK) {
                if (whole || survives.getAsBoolean()) {
                    System.arraycopy(bytes, at, forced, position + at, Math.min(BLOCK, bytes.length - at));
                }
            }
        }
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            return real.read(into, position);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            change(new Change((int) position, bytes));
            return real.write(from, position);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            change(new Change((int) size, new byte[0]));
            real.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            real.force(metaData);
            PowerPath.force();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}

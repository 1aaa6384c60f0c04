package vn.thamtra.ledger.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file of H2 in which nothing is overwritten before all that was written earlier is on the disk: {@code ordered:…}. H2 takes space
 * again that the last commit has freed, and names the newest commit in the head of the file; should the power fail in between, and the
 * disk have the later of two writes alone, it would fall back behind what was acknowledged.
 */
public final class OrderedPath extends FilePathWrapper {
    /** What the path of a database begins with. */
    public static final String SCHEME = "ordered";

    private static final String SHARED_VALUES = "h2.objectCache";

    /** Both copies of the head. */
    private static final long HEAD_BYTES = 2 * 4096;

    /**
     * Makes the scheme known to H2, before anything of it runs; and H2 keeps no values to share: looking for each that is read or
     * written takes a quarter of the time of reading records, of which hardly two values are the same.
     */
    public static void register() {
        System.getProperties().putIfAbsent(SHARED_VALUES, "false");
        FilePath.register(new OrderedPath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Ordered(getBase().open(mode));
    }

    /** H2 writes under a lock of its own; readers must not wait while something is forced. */
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    private static final class Ordered extends FileBaseDefault {
        private final FileChannel file;
        private volatile boolean unforced;

        Ordered(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            if (unforced && position < file.size()) {
                force(false);
            }
            int written = file.write(from, position);
            unforced = true;
            if (position < HEAD_BYTES) {
                force(false);
            }
            return written;
        }

        /** Whoever finds that there is nothing to do has waited for the one who did it. */
        @Override
        public synchronized void force(boolean metaData) throws IOException {
            if (unforced) {
                unforced = false;
                try {
                    file.force(metaData);
                } catch (IOException e) {
                    unforced = true;
                    throw e;
                }
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            force(true);
            file.truncate(size);
            unforced = true;
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}

package vn.thamtra.decision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Lines on their way to a client that does not read yet: the first in memory, the rest in a file nobody else can open. */
final class Spool implements AutoCloseable {
    private static final int IN_MEMORY = 256 * 1024;
    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private long inFile;

    Spool(Path folder) {
        this.folder = folder;
    }

    void add(byte[] line) throws IOException {
        memory.writeBytes(line);
        memory.write('\n');
        if (memory.size() > IN_MEMORY) {
            moveToFile();
        }
    }

    long size() {
        return inFile + memory.size();
    }

    private void moveToFile() throws IOException {
        FileChannel to = opened();
        ByteBuffer bytes = ByteBuffer.wrap(memory.toByteArray());
        while (bytes.hasRemaining()) {
            inFile += to.write(bytes, inFile);
        }
        memory.reset();
    }

    /** Removed from its folder at once where the system allows it, otherwise when it is closed. */
    private FileChannel opened() throws IOException {
        @Nullable FileChannel known = file;
        if (known != null) {
            return known;
        }
        Path path = Files.createTempFile(folder, "batch", ".ndjson");
        FileChannel made = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        file = made;
        return made;
    }

    /** Writes everything out and is empty again. */
    void drainTo(OutputStream out) throws IOException {
        @Nullable FileChannel from = file;
        if (from != null && inFile > 0) {
            copy(from, out);
            from.truncate(0);
            inFile = 0;
        }
        memory.writeTo(out);
        memory.reset();
    }

    private void copy(FileChannel from, OutputStream out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long at = 0; at < inFile; at += block.position()) {
            block.clear();
            if (from.read(block, at) < 0) {
                throw new IOException("The spool file is shorter than what was written to it");
            }
            out.write(block.array(), 0, block.position());
        }
    }

    @Override
    public void close() throws IOException {
        @Nullable FileChannel known = file;
        if (known != null) {
            known.close();
        }
    }
}

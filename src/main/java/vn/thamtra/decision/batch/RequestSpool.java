package vn.thamtra.decision.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What a client has sent and nobody has read yet: the first of it in memory, the rest in a file nobody else can open. */
final class RequestSpool implements AutoCloseable {
    private static final int IN_MEMORY = 512 * 1024;
    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final Queue<byte[]> memory = new ArrayDeque<>();
    private int inMemory;
    private @Nullable FileChannel file;
    private long readTo;
    private long writtenTo;

    RequestSpool(Path folder) {
        this.folder = folder;
    }

    void put(byte[] block) throws IOException {
        if (writtenTo == 0 && inMemory < IN_MEMORY) {
            memory.add(block);
            inMemory += block.length;
        } else {
            FileChannel to = opened();
            for (ByteBuffer rest = ByteBuffer.wrap(block); rest.hasRemaining(); ) {
                writtenTo += to.write(rest, writtenTo);
            }
        }
    }

    /** The next bytes, in the order in which they were put; null when there are none now. */
    byte @Nullable [] poll() throws IOException {
        byte @Nullable [] block = memory.poll();
        if (block != null) {
            inMemory -= block.length;
            return block;
        }
        @Nullable FileChannel from = file;
        return from == null || writtenTo == 0 ? null : read(from);
    }

    private byte[] read(FileChannel from) throws IOException {
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK, writtenTo - readTo));
        while (block.hasRemaining()) {
            int count = from.read(block, readTo);
            if (count < 0) {
                throw new IOException("The file of a batch is shorter than what was written to it");
            }
            readTo += count;
        }
        if (readTo == writtenTo) {
            from.truncate(0);
            readTo = 0;
            writtenTo = 0;
        }
        return block.array();
    }

    long size() {
        return inMemory + writtenTo - readTo;
    }

    /** Removed from its folder when it is closed, whatever happens. */
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

    @Override
    public void close() throws IOException {
        @Nullable FileChannel known = file;
        if (known != null) {
            known.close();
        }
    }
}

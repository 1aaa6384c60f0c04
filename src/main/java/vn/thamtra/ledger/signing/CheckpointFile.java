package vn.thamtra.ledger.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thamtra.ledger.database.OwnerOnly;

/**
 * Checkpoints one after the other in a plain file, a blank line after each, larger and larger: to be copied to where the
 * owner of the database cannot write. Several processes may append to one file.
 */
public final class CheckpointFile {
    /** The name of the file in the data directory, for the leaves and for the journal. */
    public static final String OF_LEAVES = "checkpoints.txt";

    public static final String OF_JOURNAL = "journal-checkpoints.txt";

    private static final int TAIL = 1 << 14;

    /** Byte by byte: a dash is three of them in UTF-8. */
    private static final Pattern NOTE = Pattern.compile("(?:[^\\n]+\\n){3,}\\n(?:\\xe2\\x80\\x94 [^\\n]+\\n)+(?=\\n)");

    private final Path file;

    public CheckpointFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** Empty if there is no file yet; throws if there is one without a checkpoint. */
    Optional<SignedNote> last() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return last(channel).map(Place::note);
        }
    }

    /** Puts it on the disk, unless the last one is as large already. */
    void append(SignedNote note) throws IOException {
        OwnerOnly.present(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Optional<Place> last = last(channel);
            if (last.isEmpty() || size(last.get().note()) < size(note)) {
                write(channel, last.map(Place::end).orElse(0L), note);
            }
            lock.release();
        }
    }

    /** What a crash has left behind the last whole checkpoint goes. */
    private static void write(FileChannel channel, long end, SignedNote note) throws IOException {
        channel.truncate(end);
        channel.position(end);
        ByteBuffer bytes = ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).head().size();
    }

    private Optional<Place> last(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - TAIL);
        String tail = tail(channel, from);
        Optional<Place> last = Optional.empty();
        for (Matcher notes = NOTE.matcher(tail); notes.find(); ) {
            last = Optional.of(new Place(note(notes.group()), from + notes.end() + 1));
        }
        if (last.isEmpty() && channel.size() > 0) {
            throw new LedgerRefused(
                    "Không có checkpoint nào đọc được trong / there is no checkpoint that can be read in " + file,
                    "Cất tệp này đi nơi khác rồi khởi động lại / Move this file away and start again.");
        }
        return last;
    }

    /** One character for each byte. */
    private static String tail(FileChannel channel, long from) throws IOException {
        ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from));
        int read = 0;
        while (tail.hasRemaining() && read >= 0) {
            read = channel.read(tail, from + tail.position());
        }
        return new String(tail.array(), StandardCharsets.ISO_8859_1);
    }

    private static SignedNote note(String bytes) {
        return SignedNote.parse(new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** A checkpoint and the position after it. */
    private record Place(SignedNote note, long end) {}
}

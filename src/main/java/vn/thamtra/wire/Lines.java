package vn.thamtra.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits newline-delimited JSON into its lines without ever holding more than one of them. The last line may
 * do without a line break.
 */
public final class Lines {
    private static final int BLOCK = 16 * 1024;

    private final InputStream in;
    private final int most;
    private final byte[] block = new byte[BLOCK];
    private int next;
    private int end;
    private byte[] line = new byte[BLOCK];
    private int length;

    /** @param most the longest line in bytes */
    public Lines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    public Line next() throws IOException {
        length = 0;
        boolean blank = true;
        while (next < end || fill()) {
            byte b = block[next++];
            if (b != '\n') {
                append(b);
                blank &= b == ' ' || b == '\t' || b == '\r';
            } else {
                return taken(blank);
            }
        }
        return length == 0 ? new Line.End() : taken(blank);
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(block));
        return end > 0;
    }

    /** One byte beyond the bound is kept, which tells that there were more. */
    private void append(byte b) {
        if (length > most) {
            return;
        } else if (length == line.length) {
            line = Arrays.copyOf(line, (int) Math.min(2L * length, most + 1L));
        }
        line[length++] = b;
    }

    private Line taken(boolean blank) {
        if (length > most) {
            return new Line.TooLong();
        } else if (blank) {
            return new Line.Blank();
        }
        boolean carriageReturn = line[length - 1] == '\r';
        return new Line.Text(Arrays.copyOf(line, carriageReturn ? length - 1 : length));
    }
}

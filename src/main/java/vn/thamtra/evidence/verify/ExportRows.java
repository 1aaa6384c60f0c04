package vn.thamtra.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rows of an export: one JSON object a line, and last the number of lines and the SHA-256 of all that precedes. */
final class ExportRows extends LedgerRows {
    static final String TABLE = "table";
    static final String END = "end";
    private static final int LONGEST_LINE = 64 << 20;

    private final MessageDigest digest = Hash.digest();
    private final InputStream in;
    private long lines;

    ExportRows(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    @Override
    void forEach(Consumer<Row> visitor) throws IOException {
        DigestInputStream digested = new DigestInputStream(in, digest);
        byte[] soFar = Hash.sha256();
        for (byte[] line = line(digested); line.length > 0; line = line(digested)) {
            lines++;
            JsonNode json = JsonText.object(line, "dòng / line " + lines);
            String table = json.path(TABLE).asString("");
            if (table.equals(END)) {
                end(line, soFar);
                return;
            }
            visitor.accept(row(table, json));
            soFar = clone(digest);
        }
        throw new Broken("tệp xuất bị cắt sau dòng " + lines, "the export is cut off there");
    }

    private void end(byte[] line, byte[] soFar) throws IOException {
        boolean right = new String(line, UTF_8).equals(last(lines - 1, soFar)) && in.read() < 0;
        Broken.unless(
                right,
                "dòng cuối của tệp xuất không khớp các dòng trước",
                "the last line of the export does not fit the lines before it");
    }

    static String last(long rows, byte[] digest) {
        return "{\"table\":\"end\",\"rows\":" + rows + ",\"sha256\":\"" + Hash.hex(digest) + "\"}";
    }

    private static byte[] clone(MessageDigest digest) {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The SHA-256 of every Java platform can be cloned", e);
        }
    }

    /** Without its line feed; empty at the end. */
    private byte[] line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);
        int next = from.read();
        while (next >= 0 && next != '\n') {
            line.write(next);
            Broken.unless(line.size() <= LONGEST_LINE, "dòng " + (lines + 1) + " quá dài", "the line is too long");
            next = from.read();
        }
        return line.toByteArray();
    }

    private Row row(String name, JsonNode json) {
        Stored table = Stored.named(name)
                .orElseThrow(() -> new Broken("dòng " + lines + ": bảng lạ " + Shown.of(name), "unknown table"));
        Map<String, Object> values = new LinkedHashMap<>();
        for (Stored.Column column : table.columns()) {
            @Nullable JsonNode value = json.get(column.name());
            if (value != null) {
                values.put(column.name(), value(column, value));
            }
        }
        Broken.unless(json.size() == values.size() + 1, "dòng " + lines + ": có cột lạ", "has an unknown column");
        return new Row(table, values);
    }

    private Object value(Stored.Column column, JsonNode value) {
        Optional<? extends Object> read =
                switch (column.kind()) {
                    case NUMBER -> value.isIntegralNumber() && value.canConvertToLong()
                            ? Optional.of(value.longValue())
                            : Optional.empty();
                    case BYTES -> value.isString() ? Exactly.base64(value.stringValue()) : Optional.empty();
                    case TEXT, MOMENT -> value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
                };
        return read.orElseThrow(
                () -> new Broken("dòng " + lines + ", " + column.name() + ": ghi sai", "the value is malformed"));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

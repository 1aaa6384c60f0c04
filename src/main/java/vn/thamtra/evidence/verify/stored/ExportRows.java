package vn.thamtra.evidence.verify.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Exactly;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.JsonText;
import vn.thamtra.evidence.verify.Shown;

/** The rows of an export: one JSON object a line, and last the number of lines and the SHA-256 of all that precedes. */
public final class ExportRows extends LedgerRows {
    static final String TABLE = "table";
    static final String END = "end";
    private static final int LONGEST_LINE = 64 << 20;

    private final MessageDigest digest = Hash.digest();
    private final InputStream in;
    private long lines;

    public ExportRows(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    @Override
    public void forEach(Consumer<Row> visitor) throws IOException {
        for (byte[] line = line(); line.length > 0; line = line()) {
            lines++;
            JsonNode json = JsonText.object(line, "dòng / line " + lines);
            String table = json.path(TABLE).asString("");
            if (table.equals(END)) {
                end(line);
                return;
            }
            visitor.accept(row(table, json));
            digest.update(line);
            digest.update((byte) '\n');
        }
        throw new Broken("tệp xuất bị cắt sau dòng " + lines, "the export is cut off there");
    }

    private void end(byte[] line) throws IOException {
        boolean right = new String(line, UTF_8).equals(last(lines - 1, digest.digest())) && in.read() < 0;
        Broken.unless(
                right,
                "dòng cuối của tệp xuất không khớp các dòng trước",
                "the last line of the export does not fit the lines before it");
    }

    static String last(long rows, byte[] digest) {
        return "{\"table\":\"end\",\"rows\":" + rows + ",\"sha256\":\"" + Hash.hex(digest) + "\"}";
    }

    /** Without its line feed; empty at the end. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);
        int next = in.read();
        while (next >= 0 && next != '\n') {
            line.write(next);
            Broken.unless(line.size() <= LONGEST_LINE, "dòng " + (lines + 1) + " quá dài", "the line is too long");
            next = in.read();
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
                    case NUMBER ->
                        value.isIntegralNumber() && value.canConvertToLong()
                                ? Optional.of(value.longValue())
                                : Optional.empty();
                    case BYTES -> value.isString() ? Exactly.base64(value.stringValue()) : Optional.empty();
                    case TEXT, UUID, TRUTH, MOMENT ->
                        value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
                };
        return read.orElseThrow(
                () -> new Broken("dòng " + lines + ", " + column.name() + ": ghi sai", "the value is malformed"));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

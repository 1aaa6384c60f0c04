package vn.thamtra.evidence.verify.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import vn.thamtra.evidence.verify.Hash;
import vn.thamtra.evidence.verify.ledger.LedgerVerifier;

/** Writes all that {@link LedgerVerifier} verifies as NDJSON, to be verified where the database is not. */
public final class LedgerExport {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final DigestOutputStream out;
    private long rows;

    private LedgerExport(OutputStream out) {
        this.out = new DigestOutputStream(out, Hash.digest());
    }

    /** Leaves the stream open. */
    public static void write(LedgerRows rows, OutputStream out) throws IOException {
        LedgerExport export = new LedgerExport(out);
        rows.forEach(export::row);
        byte[] digest = export.out.getMessageDigest().digest();
        out.write((ExportRows.last(export.rows, digest) + "\n").getBytes(UTF_8));
        out.flush();
    }

    private void row(Row row) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty(ExportRows.TABLE, row.table().table());
            row.values().forEach((column, value) -> value(json, column, value));
            json.writeEndObject();
        }
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    private static void value(JsonGenerator json, String column, Object value) {
        if (value instanceof Long number) {
            json.writeNumberProperty(column, number);
        } else if (value instanceof byte[] bytes) {
            json.writeStringProperty(column, Hash.base64(bytes));
        } else {
            json.writeStringProperty(column, value.toString());
        }
    }
}

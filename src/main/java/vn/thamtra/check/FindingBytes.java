package vn.thamtra.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Message;

/** Findings as bytes, to be remembered. By hand: what a program starts up to read JSON takes longer than a check may. */
final class FindingBytes {
    private FindingBytes() {}

    static byte[] write(List<Finding> findings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(findings.size());
            for (Finding finding : findings) {
                write(finding, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Finding> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<Finding> findings = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                findings.add(finding(in));
            }
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Finding finding, DataOutputStream out) throws IOException {
        text(finding.severity().name(), out);
        text(finding.code(), out);
        text(finding.workbook(), out);
        text(finding.sheet(), out);
        text(finding.cell(), out);
        text(finding.subject(), out);
        text(finding.found(), out);
        message(finding.message(), out);
        out.writeInt(finding.related().size());
        for (Finding.Related related : finding.related()) {
            text(related.workbook(), out);
            text(related.sheet(), out);
            text(related.cell(), out);
        }
        showing(finding.showing(), out);
        out.writeBoolean(finding.waiver() != null);
        text(finding.waiver() == null ? "" : finding.waiver(), out);
    }

    private static Finding finding(DataInputStream in) throws IOException {
        return new Finding(
                Severity.valueOf(text(in)),
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                message(in),
                related(in),
                showing(in),
                waiver(in));
    }

    private static List<Finding.Related> related(DataInputStream in) throws IOException {
        List<Finding.Related> related = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            related.add(new Finding.Related(text(in), text(in), text(in)));
        }
        return List.copyOf(related);
    }

    private static void showing(@Nullable Showing showing, DataOutputStream out) throws IOException {
        out.writeBoolean(showing != null);
        if (showing != null) {
            DossierBytes.write(showing.dossier(), out);
            text(showing.asOf().toString(), out);
            message(showing.shows(), out);
        }
    }

    private static @Nullable Showing showing(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? new Showing(DossierBytes.read(in), OffsetDateTime.parse(text(in)), message(in))
                : null;
    }

    private static @Nullable String waiver(DataInputStream in) throws IOException {
        boolean given = in.readBoolean();
        String waiver = text(in);
        return given ? waiver : null;
    }

    private static void message(Message message, DataOutputStream out) throws IOException {
        text(message.vi(), out);
        text(message.en(), out);
    }

    private static Message message(DataInputStream in) throws IOException {
        return new Message(text(in), text(in));
    }

    static void text(String text, DataOutputStream out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}

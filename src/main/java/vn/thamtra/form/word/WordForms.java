package vn.thamtra.form.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import vn.thamtra.form.paper.Paper;
import vn.thamtra.form.paper.ScanCode;
import vn.thamtra.wire.StoredZip;

/** Writes papers as Office Open XML (ISO/IEC 29500): the same bytes for the same paper. */
public final class WordForms {
    private WordForms() {}

    public static byte[] write(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        StoredZip zip = new StoredZip(bytes);
        try {
            for (String part :
                    new String[] {"[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/header1.xml"}) {
                zip.add(part, resource(part));
            }
            zip.add("word/_rels/document.xml.rels", resource("word/document.xml.rels"));
            zip.add("docProps/core.xml", core(paper.title()).getBytes(UTF_8));
            zip.add("word/document.xml", WordDocument.write(paper).getBytes(UTF_8));
            zip.add("word/media/dossier.png", picture(paper.dossierCode()));
            zip.add("word/media/proof.png", picture(paper.proof()));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] picture(@org.jspecify.annotations.Nullable String content) {
        return Picture.of(ScanCode.of(content == null ? "-" : content));
    }

    private static String core(String title) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + WordDocument.escaped(title)
                + "</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>";
    }

    private static byte[] resource(String part) throws IOException {
        String name = part.substring(part.lastIndexOf('/') + 1).replace("[Content_Types]", "content-types");
        try (InputStream in = Objects.requireNonNull(
                WordForms.class.getResourceAsStream(name.equals(".rels") ? "package.xml.rels" : name), name)) {
            return in.readAllBytes();
        }
    }
}

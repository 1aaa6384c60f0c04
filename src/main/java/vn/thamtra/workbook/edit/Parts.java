package vn.thamtra.workbook.edit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import vn.thamtra.workbook.file.WorkbookFile;

/** The parts of a file by their path, in their order; those opened as XML are written anew, all others as they were. */
final class Parts {

    /** No part is written with the hour at which it was. */
    private static final long LONG_AGO = 315_532_800_000L;

    private final WorkbookFile file;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Its name as it stands in the file; opened once it is looked into. */
    private static final class Part {
        private final String name;
        private final byte[] content;
        private @Nullable Document opened;

        private Part(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }
    }

    private Parts(WorkbookFile file) {
        this.file = file;
        file.names().forEach(name -> parts.put(WorkbookFile.key(name), new Part(name, file.content(name))));
    }

    /** @throws IllegalArgumentException for bytes that cannot be read as a workbook */
    static Parts of(byte[] xlsx) {
        return new Parts(WorkbookFile.open(xlsx));
    }

    /** Which parts are the workbook, its sheets, and what goes with them, as long as no sheet comes or goes. */
    WorkbookFile file() {
        return file;
    }

    boolean has(String path) {
        return parts.containsKey(WorkbookFile.key(path));
    }

    byte[] raw(String path) {
        return part(path).content;
    }

    private Part part(String path) {
        Part part = parts.get(WorkbookFile.key(path));
        if (part == null) {
            throw new IllegalStateException("no part " + path);
        }
        return part;
    }

    /** @throws IllegalStateException for a part that is no XML */
    Document xml(String path) {
        return read(path).orElseThrow(() -> new IllegalStateException("no XML: " + path));
    }

    /** Drawings of older programs are not always XML; then they stay as they are. */
    Optional<Document> read(String path) {
        Part part = part(path);
        if (part.opened == null) {
            try {
                part.opened = XMLHelper.newDocumentBuilder().parse(new ByteArrayInputStream(part.content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SAXException e) {
                return Optional.empty();
            }
        }
        return Optional.of(part.opened);
    }

    void add(String path, Document content) {
        Part part = new Part(path, new byte[0]);
        part.opened = content;
        parts.put(WorkbookFile.key(path), part);
    }

    void remove(String path) {
        parts.remove(WorkbookFile.key(path));
    }

    byte[] zipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Transformer writer = writer();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Part part : parts.values()) {
                ZipEntry entry = new ZipEntry(part.name.replace('\\', '/'));
                entry.setTime(LONG_AGO);
                zip.putNextEntry(entry);
                zip.write(part.opened == null ? part.content : written(part.opened, writer));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One for all parts: to find it takes longer than most parts do. */
    private static Transformer writer() {
        try {
            Transformer writer = XMLHelper.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.INDENT, "no");
            return writer;
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(Document xml, Transformer writer) {
        try {
            xml.setXmlStandalone(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(xml), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}

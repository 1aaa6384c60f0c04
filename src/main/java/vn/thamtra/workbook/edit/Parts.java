package vn.thamtra.workbook.edit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

/** The parts of a file by their path, in their order; those opened as XML are written anew, all others as they were. */
final class Parts {

    /** No part is written with the hour at which it was. */
    private static final long LONG_AGO = 315_532_800_000L;

    private final Map<String, byte[]> bytes = new LinkedHashMap<>();
    private final Map<String, Document> opened = new LinkedHashMap<>();

    public static Parts of(byte[] xlsx) {
        Parts parts = new Parts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.bytes.put(part.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    boolean has(String path) {
        return bytes.containsKey(path);
    }

    byte @Nullable [] raw(String path) {
        return bytes.get(path);
    }

    Document xml(String path) {
        return opened.computeIfAbsent(path, this::parsed);
    }

    private Document parsed(String path) {
        byte[] part = bytes.get(path);
        if (part == null) {
            throw new IllegalStateException("no part " + path);
        }
        try {
            return XMLHelper.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(path, e);
        }
    }

    void add(String path, Document part) {
        bytes.put(path, new byte[0]);
        opened.put(path, part);
    }

    void remove(String path) {
        bytes.remove(path);
        opened.remove(path);
    }

    byte[] zipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : bytes.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(LONG_AGO);
                zip.putNextEntry(entry);
                Document xml = opened.get(part.getKey());
                zip.write(xml == null ? part.getValue() : written(xml));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] written(Document xml) {
        try {
            xml.setXmlStandalone(true);
            Transformer transformer = XMLHelper.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.INDENT, "no");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(xml), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}

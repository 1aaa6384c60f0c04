package vn.thamtra.form.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What ISO 19005-2 asks of a document besides its pages. */
final class Archival {
    private static final String LANGUAGE = "vi-VN";
    /** Everything is black on white: grey by a gamma of 2.2. */
    private static final String PROFILE = "gray.icc";

    private static final float VERSION = 1.7f;
    private static final String DESCRIPTION = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <dc:format>application/pdf</dc:format>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    private Archival() {}

    static void describe(PDDocument document, String title) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        document.setVersion(VERSION);
        catalog.setLanguage(LANGUAGE);
        document.getDocumentInformation().setTitle(title);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(DESCRIPTION
                .formatted(LANGUAGE, HtmlUtils.htmlEscape(title, "UTF-8"))
                .getBytes(UTF_8));
        catalog.setMetadata(metadata);
        catalog.getCOSObject().setItem("OutputIntents", intents(document));
    }

    private static COSArray intents(PDDocument document) throws IOException {
        COSStream profile = document.getDocument().createCOSStream();
        profile.setInt(COSName.N, 1);
        try (InputStream in = Objects.requireNonNull(Archival.class.getResourceAsStream(PROFILE), PROFILE);
                OutputStream out = profile.createOutputStream()) {
            in.transferTo(out);
        }
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
        intent.setItem(COSName.S, COSName.getPDFName("GTS_PDFA1"));
        intent.setItem("OutputConditionIdentifier", new COSString("Gray, gamma 2.2"));
        intent.setItem("Info", new COSString("Gray, gamma 2.2"));
        intent.setItem("DestOutputProfile", profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        return intents;
    }

    /** Compressed bytes are others on another machine. */
    static void uncompress(PDDocument document) throws IOException {
        uncompress(document.getDocument().getTrailer(), Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void uncompress(@Nullable COSBase base, Set<COSBase> seen) throws IOException {
        if (base == null || !seen.add(base)) {
            return;
        } else if (base instanceof COSObject object) {
            uncompress(object.getObject(), seen);
        } else if (base instanceof COSArray array) {
            for (COSBase element : array) {
                uncompress(element, seen);
            }
        } else if (base instanceof COSDictionary dictionary) {
            for (COSBase value : dictionary.getValues()) {
                uncompress(value, seen);
            }
            if (dictionary instanceof COSStream stream && stream.getFilters() != null) {
                open(stream);
            }
        }
    }

    private static void open(COSStream stream) throws IOException {
        byte[] plain;
        try (InputStream in = stream.createInputStream()) {
            plain = in.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(plain);
        }
    }
}

package vn.thamtra.check.output;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import vn.thamtra.check.RunnableDossier;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.json.JsonStreams;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.VisibleText;

/** A JSON object in the making: members in the order they were put, those without a value left out. */
final class Members {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** @param value a text, number, truth, {@link Message}, {@link Showing}, {@link Members}, or a list of these */
    Members put(String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            members.put(name, value);
        }
        return this;
    }

    /** UTF-8, indented, the same bytes on every machine; what cannot be seen is written by its number. */
    byte[] json() {
        return json(this);
    }

    /** A dossier in the same dress. */
    static byte[] json(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
        try (JsonGenerator json = JsonStreams.FACTORY.createGenerator(new Readable(), bytes)) {
            write(value, json);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void write(Object value, JsonGenerator json) {
        if (value instanceof Members object) {
            json.writeStartObject();
            object.members.forEach((name, member) -> {
                json.writeName(name);
                write(member, json);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(element, json));
            json.writeEndArray();
        } else if (value instanceof Message message) {
            write(new Members().put("vi", message.vi()).put("en", message.en()), json);
        } else if (value instanceof Showing showing) {
            RunnableDossier.write(showing, json);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }

    private static final class Readable extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        }

        @Override
        public CharacterEscapes getCharacterEscapes() {
            return Escapes.UNSEEN;
        }
    }

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final Escapes UNSEEN = new Escapes();

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7F] = ESCAPE_CUSTOM;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            boolean half = c <= 0xFFFF && Character.isSurrogate((char) c);
            return half || !VisibleText.unseen(c) ? null : new SerializedString(number(c));
        }

        private static String number(int c) {
            String hex = Integer.toHexString(c);
            return "\\u" + "0".repeat(4 - hex.length()) + hex;
        }
    }
}

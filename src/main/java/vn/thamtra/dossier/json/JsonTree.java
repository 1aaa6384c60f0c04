package vn.thamtra.dossier.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import vn.thamtra.dossier.Blank;
import vn.thamtra.dossier.Bounds;
import vn.thamtra.dossier.fault.FaultCode;
import vn.thamtra.dossier.fault.FaultWords;
import vn.thamtra.dossier.fault.Faults;
import vn.thamtra.dossier.fault.Place;
import vn.thamtra.verdict.Message;

/**
 * Tokens to a tree. What leaves a tree behind (a duplicate member, a text too long) is told with all else; what does not
 * (too deep, too much) ends the reading with null.
 */
final class JsonTree {
    private static final Json NULL = new Json.Null();
    private static final Json TOLD = new Json.Told();
    private static final Json TRUE = new Json.Truth(true);
    private static final Json FALSE = new Json.Truth(false);

    private final JsonParser parser;
    private final Faults faults;
    private int values;

    JsonTree(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** Where the parser stands. */
    static Place place(JsonParser parser) {
        return place(parser.streamReadContext());
    }

    private static Place place(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        Place above = parent == null ? Place.ROOT : place(parent);
        if (context.inArray()) {
            return context.hasCurrentIndex() ? above.element(context.getCurrentIndex()) : above;
        }
        return context.currentName() == null ? above : above.member(context.currentName());
    }

    @Nullable
    Json value(JsonToken token) {
        if (++values > Bounds.VALUES) {
            tell(FaultCode.TOO_MANY, () -> FaultWords.tooMany("> " + Bounds.VALUES, Bounds.VALUES));
            return null;
        }
        return switch (token) {
            case VALUE_STRING -> text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numeral(parser.getString());
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            case VALUE_NULL -> NULL;
            default -> container(token);
        };
    }

    private @Nullable Json container(JsonToken token) {
        if (parser.streamReadContext().getNestingDepth() > Bounds.DEPTH) {
            tell(FaultCode.TOO_DEEP, FaultWords::tooDeep);
            return null;
        }
        return token == JsonToken.START_OBJECT ? members() : elements();
    }

    private @Nullable Json members() {
        Map<String, Json> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            nameIsLawful(name);
            Json value = value(parser.nextToken());
            if (value == null) {
                return null;
            }
            if (members.putIfAbsent(name, value) != null) {
                String twice = name;
                tell(FaultCode.DUPLICATE_MEMBER, () -> FaultWords.duplicateMember(twice));
            }
        }
        countIsLawful(members.size());
        return new Json.Members(members);
    }

    private @Nullable Json elements() {
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Json value = value(token);
            if (value == null) {
                return null;
            }
            elements.add(value);
        }
        countIsLawful(elements.size());
        return new Json.Elements(elements);
    }

    private void countIsLawful(int count) {
        if (count > Bounds.LIST) {
            tell(FaultCode.TOO_MANY, () -> FaultWords.tooMany(Integer.toString(count), Bounds.LIST));
        }
    }

    private Json numeral(String written) {
        if (Numerals.bounded(written)) {
            return new Json.Numeral(written);
        }
        tell(FaultCode.TOO_MANY_DIGITS, () -> FaultWords.tooManyDigits(written));
        return TOLD;
    }

    private Json text(String text) {
        return text.length() <= Bounds.TEXT && isOrdinary(text) ? new Json.Text(text) : checked(text);
    }

    /** Almost every text of a body holds nothing that has to be looked at more closely. */
    private static boolean isOrdinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private Json checked(String text) {
        boolean alone = Surrogates.anyAlone(text);
        if (alone) {
            tell(FaultCode.LONE_SURROGATE, () -> FaultWords.loneSurrogate(Surrogates.replaced(text)));
        }
        return lengthIsLawful(text) && !alone && noControls(text) ? new Json.Text(text) : TOLD;
    }

    /** Line ends and tabs belong to a text; where nothing at all is to be seen, there is no text. */
    private boolean noControls(String text) {
        return text.chars().noneMatch(JsonTree::isControl)
                || Blank.is(text)
                || !faults.addAtDoor(
                        place(parser), FaultCode.CONTROL_CHARACTER, () -> FaultWords.controlCharacter(text));
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    /** Asked for every name of a body, and so without a stream. */
    private static boolean hasControl(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void nameIsLawful(String name) {
        lengthIsLawful(name);
        if (hasControl(name)) {
            faults.addAtDoor(place(parser), FaultCode.CONTROL_CHARACTER, () -> FaultWords.controlCharacter(name));
        }
    }

    private boolean lengthIsLawful(String text) {
        if (text.length() <= Bounds.TEXT) {
            return true;
        }
        int length = text.codePointCount(0, text.length());
        if (length > Bounds.TEXT) {
            tell(FaultCode.TOO_LONG, () -> FaultWords.tooLong(Integer.toString(length), Bounds.TEXT));
        }
        return length <= Bounds.TEXT;
    }

    private void tell(FaultCode code, Supplier<Message> detail) {
        faults.add(place(parser), code, detail);
    }
}

package vn.thamtra.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.thamtra.dossier.Blank;
import vn.thamtra.dossier.Fault;
import vn.thamtra.dossier.json.StrictJson;
import vn.thamtra.json.JsonValues;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;

/**
 * A small body of JSON with the members that a call declares, read as strictly as a dossier: no other member, none twice,
 * nothing after the end. What is wrong with it is collected and told at once. Dossiers have a reader of their own.
 */
public final class JsonBody {
    private static final Pattern CONTROL = Pattern.compile(Blank.CONTROL);

    private final JsonNode body;
    private final String pointer;
    private final List<Fault> faults;

    private JsonBody(JsonNode body, String pointer, List<Fault> faults) {
        this.body = body;
        this.pointer = pointer;
        this.faults = faults;
    }

    /**
     * The object; a problem where the bytes are no JSON, or JSON of another kind.
     *
     * @param known the members that the call heeds
     */
    public static JsonBody read(byte[] bytes, String... known) {
        JsonNode body = tree(bytes);
        if (!body.isObject()) {
            throw refused(List.of(new Fault(
                    "",
                    "MALFORMED",
                    new Message("Nội dung không phải một đối tượng JSON", "The body is not a JSON object"))));
        }
        return new JsonBody(body, "", new ArrayList<>()).onlyKnown(List.of(known));
    }

    /**
     * The objects of a body that is a list, at least one; what is wrong with any of them is told by each of them.
     *
     * @param known the members that the call heeds
     */
    public static List<JsonBody> readList(byte[] bytes, String... known) {
        JsonNode body = tree(bytes);
        if (!body.isArray() || body.isEmpty() || !body.valueStream().allMatch(JsonNode::isObject)) {
            throw refused(List.of(new Fault(
                    "",
                    "MALFORMED",
                    new Message(
                            "Nội dung phải là một danh sách đối tượng, ít nhất một",
                            "The body has to be a list of objects, at least one"))));
        }
        JsonBody list = new JsonBody(body, "", new ArrayList<>());
        List<JsonBody> objects = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            list.element(i, known).ifPresent(objects::add);
        }
        return objects;
    }

    private static JsonNode tree(byte[] bytes) {
        List<Fault> faults = StrictJson.faults(bytes);
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return JsonValues.MAPPER.readTree(bytes);
    }

    private JsonBody onlyKnown(List<String> known) {
        String all = String.join(", ", known);
        body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(name, "UNKNOWN_MEMBER", "Chỉ nhận: " + all, "Known are: " + all));
        return this;
    }

    /** A text that may be left out; one that is empty or of another type is told. */
    public Optional<String> text(String member) {
        JsonNode given = body.path(member);
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        } else if (!given.isString()) {
            fault(member, "WRONG_TYPE", "Phải là chuỗi ký tự", "Has to be a string");
        } else if (Blank.is(given.stringValue())) {
            fault(
                    member,
                    "REQUIRED",
                    "Để trống; hãy ghi giá trị hoặc bỏ đi",
                    "Is empty; give it a value or leave it out");
        }
        return Optional.of(given).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    /** A text of one line that has to be there; empty when it is not, which is told. */
    public Optional<String> line(String member, int longest) {
        Optional<String> line = Optional.of(body.path(member))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !Blank.is(text) && text.length() <= longest)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
        if (line.isEmpty()) {
            fault(
                    member,
                    "REQUIRED",
                    "Cần ghi " + member + ": từ 1 đến " + longest + " ký tự trên một dòng",
                    member + " is required: 1 to " + longest + " characters in one line");
        }
        return line;
    }

    /** A text of any number of lines that may be left out. */
    public Optional<String> words(String member, int longest) {
        Optional<String> words = text(member);
        if (words.filter(
                        text -> text.length() > longest || CONTROL.matcher(text).find())
                .isPresent()) {
            fault(
                    member,
                    "TOO_LONG",
                    "Nhiều nhất " + longest + " ký tự, không có ký tự điều khiển",
                    "At most " + longest + " characters, and no control characters");
        }
        return words;
    }

    /** An object that may be left out; what is wrong with it is told along with the rest. */
    public Optional<JsonBody> object(String member, String... known) {
        JsonNode given = body.path(member);
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        } else if (!given.isObject()) {
            fault(member, "WRONG_TYPE", "Phải là một đối tượng", "Has to be an object");
            return Optional.empty();
        }
        return Optional.of(new JsonBody(given, pointer + "/" + member, faults).onlyKnown(List.of(known)));
    }

    /** An object that another reader reads, as JSON of its own; empty when it is not there, which is told. */
    public Optional<byte[]> whole(String member) {
        JsonNode given = body.path(member);
        if (!given.isObject()) {
            fault(member, "REQUIRED", "Cần ghi một đối tượng", "An object is required");
            return Optional.empty();
        }
        return Optional.of(JsonValues.MAPPER.writeValueAsBytes(given));
    }

    /** The objects of a list; empty where there is none. */
    public List<JsonBody> objects(String member, String... known) {
        JsonNode given = body.path(member);
        if (!given.isMissingNode() && !given.isArray()) {
            fault(member, "WRONG_TYPE", "Phải là một danh sách", "Has to be a list");
        }
        List<JsonBody> objects = new ArrayList<>();
        for (int i = 0; given.isArray() && i < given.size(); i++) {
            JsonBody list = new JsonBody(given, pointer + "/" + member, faults);
            list.element(i, known).ifPresent(objects::add);
        }
        return objects;
    }

    private Optional<JsonBody> element(int place, String... known) {
        if (!body.path(place).isObject()) {
            fault(Integer.toString(place), "WRONG_TYPE", "Phải là một đối tượng", "Has to be an object");
            return Optional.empty();
        }
        return Optional.of(new JsonBody(body.path(place), pointer + "/" + place, faults).onlyKnown(List.of(known)));
    }

    /** What a cell says, which has to be there and may be empty. */
    public String content(String member, int longest) {
        JsonNode given = body.path(member);
        boolean right = given.isString()
                && given.stringValue().length() <= longest
                && !CONTROL.matcher(given.stringValue()).find();
        if (!right) {
            fault(
                    member,
                    "REQUIRED",
                    "Cần ghi chuỗi ký tự, có thể rỗng, nhiều nhất " + longest + " ký tự",
                    "A string is required, which may be empty, of at most " + longest + " characters");
        }
        return right ? given.stringValue() : "";
    }

    /** What cells say, by the names that the caller gives them; it may be left out. */
    public Map<String, String> contents(String member, int longest) {
        JsonNode given = body.path(member);
        Map<String, String> contents = new LinkedHashMap<>();
        if (given.isObject()) {
            JsonBody cells = new JsonBody(given, pointer + "/" + member, faults);
            given.propertyNames().forEach(name -> contents.put(name, cells.content(name, longest)));
        } else if (isGiven(member)) {
            fault(member, "WRONG_TYPE", "Phải là một đối tượng", "Has to be an object");
        }
        return contents;
    }

    /** A whole number from 1 that has to be there. */
    public int count(String member) {
        JsonNode given = body.path(member);
        boolean right = given.isIntegralNumber() && given.canConvertToInt() && given.intValue() > 0;
        if (!right) {
            fault(member, "REQUIRED", "Cần ghi một số nguyên từ 1", "A whole number from 1 is required");
        }
        return right ? given.intValue() : 0;
    }

    /** A whole number from 0 to the most, which may be left out. */
    public Optional<Long> number(String member, long most) {
        JsonNode given = body.path(member);
        boolean right = given.isIntegralNumber()
                && given.canConvertToLong()
                && given.longValue() >= 0
                && given.longValue() <= most;
        if (isGiven(member) && !right) {
            fault(
                    member,
                    "OUT_OF_RANGE",
                    "Phải là một số nguyên từ 0 đến " + most,
                    "Has to be a whole number from 0 to " + most);
        }
        return right ? Optional.of(given.longValue()) : Optional.empty();
    }

    /** A civil date that may be left out. */
    public Optional<LocalDate> date(String member) {
        Optional<String> given = text(member);
        Optional<LocalDate> date = given.flatMap(JsonBody::readDate);
        if (given.isPresent() && date.isEmpty()) {
            fault(member, "MALFORMED", "Phải là một ngày dạng 2024-10-09", "Has to be a date like 2024-10-09");
        }
        return date;
    }

    private static Optional<LocalDate> readDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() > 0 && date.getYear() < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A text of one line that may be left out. */
    public Optional<String> lineIfGiven(String member, int longest) {
        return isGiven(member) ? line(member, longest) : Optional.empty();
    }

    /** Whether the member is there, and not null. */
    public boolean isGiven(String member) {
        return !body.path(member).isMissingNode() && !body.path(member).isNull();
    }

    /** True or false, which may be left out. */
    public Optional<Boolean> truth(String member) {
        JsonNode given = body.path(member);
        if (isGiven(member) && !given.isBoolean()) {
            fault(member, "WRONG_TYPE", "Phải là true hoặc false", "Has to be true or false");
        }
        return Optional.of(given).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** A list of texts, which may be left out; each element that is no text is told as the list. */
    public Optional<List<String>> texts(String member) {
        JsonNode given = body.path(member);
        if (!isGiven(member)) {
            return Optional.empty();
        } else if (!given.isArray() || !given.valueStream().allMatch(JsonNode::isString)) {
            fault(member, "WRONG_TYPE", "Phải là danh sách chuỗi ký tự", "Has to be a list of strings");
            return Optional.empty();
        }
        return Optional.of(given.valueStream().map(JsonNode::stringValue).toList());
    }

    /** A moment with its offset, which may be left out. */
    public Optional<Instant> moment(String member) {
        Optional<String> given = text(member);
        Optional<Instant> moment = given.flatMap(JsonBody::readMoment);
        if (given.isPresent() && moment.isEmpty()) {
            fault(
                    member,
                    "MALFORMED",
                    "Phải là một thời điểm dạng 2027-01-01T00:00:00+07:00",
                    "Has to be a moment like 2027-01-01T00:00:00+07:00");
        }
        return moment;
    }

    private static Optional<Instant> readMoment(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return Optional.of(moment.toInstant()).filter(inside -> moment.getYear() > 0 && moment.getYear() < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Tells what is wrong with a member, the first thing only. */
    public void fault(String member, String code, String vi, String en) {
        String place = pointer + "/" + Fault.step(member);
        if (faults.stream().noneMatch(told -> told.pointer().equals(place))) {
            faults.add(new Fault(place, code, new Message(vi, en)));
        }
    }

    /** Throws a problem that names everything wrong with the body, if anything is. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
    }

    private static ProblemException refused(List<Fault> faults) {
        return new ProblemException(Problem.of(ProblemType.INVALID_BODY).with(faults));
    }
}

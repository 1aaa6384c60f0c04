package vn.thamtra.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.thamtra.dossier.Blank;
import vn.thamtra.dossier.Fault;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;

/**
 * A form as a browser sends it in parts: every field that the page has at most once, and no other. An empty field says
 * nothing. What is wrong with it is collected, each at its field, and told at once.
 */
public final class TypedForm {
    private static final String TOKEN = "_csrf";
    private static final int MOST_BYTES = 200_000;
    private static final Pattern CONTROL = Pattern.compile(Blank.CONTROL);

    private final Map<String, String> fields = new TreeMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private TypedForm() {}

    /**
     * Reads a form.
     *
     * @param known the fields of the page; files come as {@code file}
     */
    public static TypedForm read(HttpServletRequest request, String... known) throws IOException {
        return read(request, Set.of(known)::contains);
    }

    /** With fields that are numbered. */
    public static TypedForm read(HttpServletRequest request, Predicate<String> known) throws IOException {
        TypedForm form = new TypedForm();
        for (Part part : parts(request)) {
            if (!part.getName().equals(TOKEN)) {
                form.part(part, known);
            }
        }
        return form;
    }

    private static Iterable<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        } catch (IllegalStateException e) {
            throw new ProblemException(Problem.of(ProblemType.TOO_LARGE));
        } catch (ServletException e) {
            throw malformed("Không đọc được biểu mẫu.", "The form cannot be read.");
        }
    }

    private void part(Part part, Predicate<String> known) throws IOException {
        String name = part.getName();
        boolean file = part.getSubmittedFileName() != null;
        if (!known.test(name) || file != name.equals("file")) {
            throw malformed("Biểu mẫu không có ô này: " + name, "The form has no such field: " + name);
        } else if (file) {
            file(part);
        } else if (fields.putIfAbsent(name, text(part)) != null) {
            throw malformed("Ô này được gửi hai lần: " + name, "The field came twice: " + name);
        }
    }

    /** A browser sends a nameless file where none was chosen. */
    private void file(Part part) throws IOException {
        String name = part.getSubmittedFileName();
        if (!name.isEmpty() && files.putIfAbsent(name, part.getInputStream().readAllBytes()) != null) {
            fault("file", "Chọn hai lần tệp " + name + ".", "Chosen twice: " + name + ".");
        }
    }

    private static String text(Part part) throws IOException {
        byte[] bytes = part.getInputStream().readNBytes(MOST_BYTES);
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        if (text.indexOf('\ufffd') >= 0 || CONTROL.matcher(text).find()) {
            throw malformed(
                    "Biểu mẫu có ký tự điều khiển; hãy bỏ đi.", "The form has a control character; leave it out.");
        }
        return text;
    }

    private static ProblemException malformed(String vi, String en) {
        return new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST, vi, en));
    }

    /** As it was typed, to be shown again; empty where nothing was. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What was chosen, by the names on the person's own machine. */
    public Map<String, byte[]> files() {
        return files;
    }

    /** What was typed, if anything can be seen in it; longer texts are told. */
    public Optional<String> words(String field, int longest) {
        String text = get(field).strip();
        if (text.length() > longest) {
            fault(
                    field,
                    "Dài quá " + longest + " ký tự; hãy viết ngắn hơn.",
                    "More than " + longest + " characters; make it shorter.");
        }
        return Blank.is(text) ? Optional.empty() : Optional.of(text);
    }

    /** What has to be typed; told, and empty, where it was not. */
    public String needed(String field, int longest) {
        Optional<String> text = words(field, longest);
        if (text.isEmpty()) {
            fault(field, "Ô này phải được điền.", "This has to be filled in.");
        }
        return text.orElse("");
    }

    /** A day, as a browser sends it or as people write it. */
    public Optional<LocalDate> day(String field) {
        Optional<String> typed = words(field, 20);
        Optional<LocalDate> day = typed.flatMap(TypedDay::of);
        if (typed.isPresent() && day.isEmpty()) {
            fault(field, "Phải là một ngày, ví dụ 09/10/2026.", "Has to be a day, like 09/10/2026.");
        }
        return day;
    }

    /** A number that the page itself has put in. */
    public int number(String field) {
        if (!get(field).matches("[1-9][0-9]{0,8}")) {
            throw malformed("Biểu mẫu thiếu " + field, "The form lacks " + field);
        }
        return Integer.parseInt(get(field));
    }

    /** Tells what is wrong with a field, the first thing only. */
    public void fault(String field, String vi, String en) {
        String place = "/" + field;
        if (faults.stream().noneMatch(told -> told.pointer().equals(place))) {
            faults.add(new Fault(place, "TYPED", new Message(vi, en)));
        }
    }

    /** Throws a problem that names every field at fault, if any is. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(
                            ProblemType.INVALID_BODY,
                            "Chưa làm gì cả; hãy sửa những chỗ sau rồi gửi lại.",
                            "Nothing was done; mend the following and send it again.")
                    .with(faults));
        }
    }
}

package vn.thamtra.draft.call;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Fault;
import vn.thamtra.draft.DraftFiles;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;
import vn.thamtra.verdict.Message;

/**
 * A form in parts: a JSON document and any number of files, each named by its path in the rulebook.
 *
 * @param files by their paths
 */
record Upload(byte[] draft, Map<String, byte[]> files) {
    private static final int MOST_BYTES_OF_DRAFT = 64 * 1024;

    static Upload read(HttpServletRequest request) throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<byte[]> drafts = new ArrayList<>();
        Map<String, byte[]> files = new TreeMap<>();
        for (Part part : parts(request)) {
            switch (part.getName()) {
                case "draft" -> drafts.add(part.getInputStream().readNBytes(MOST_BYTES_OF_DRAFT));
                case "file" -> file(part, files).ifPresent(faults::add);
                default ->
                    faults.add(fault(
                            part.getName(), "UNKNOWN_PART", "Chỉ nhận phần draft và file", "Known are draft and file"));
            }
        }
        if (drafts.size() != 1) {
            faults.add(fault("draft", "REQUIRED", "Cần đúng một phần draft", "Exactly one part draft is needed"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_BODY).with(faults));
        }
        return new Upload(drafts.get(0), files);
    }

    /** Where the form itself cannot be read: too large, broken off, no form at all. */
    private static Collection<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        } catch (IllegalStateException e) {
            throw new ProblemException(Problem.of(ProblemType.TOO_LARGE));
        } catch (ServletException e) {
            throw new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST));
        }
    }

    private static Optional<Fault> file(Part part, Map<String, byte[]> files) throws IOException {
        @Nullable String name = part.getSubmittedFileName();
        Optional<String> path = Optional.ofNullable(name).flatMap(DraftFiles::path);
        if (path.isEmpty()) {
            return Optional.of(fault(
                    "file",
                    "NOT_A_FILE_OF_A_RULEBOOK",
                    "«" + name + "» không phải tên tệp của bộ quy tắc: tên.xlsx hoặc rules/thư-mục/tên.drl",
                    "«" + name + "» is no file of a rulebook: name.xlsx or rules/folder/name.drl"));
        } else if (files.putIfAbsent(path.get(), part.getInputStream().readAllBytes()) != null) {
            return Optional.of(fault("file", "GIVEN_TWICE", "Gửi hai lần tệp " + name, "Given twice: " + name));
        }
        return Optional.empty();
    }

    private static Fault fault(String part, String code, String vi, String en) {
        return new Fault("/" + part, code, new Message(vi, en));
    }
}

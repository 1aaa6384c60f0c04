package vn.thamtra.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import vn.thamtra.problem.Problem;
import vn.thamtra.problem.ProblemException;
import vn.thamtra.problem.ProblemType;

/** As what a form is handed over; the first where nothing is asked for. */
public enum FormMedia {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    HTML("text/html", "html");

    private final MediaType type;
    private final String extension;

    FormMedia(String type, String extension) {
        this.type = MediaType.parseMediaType(type);
        this.extension = extension;
    }

    String contentType() {
        return this == HTML ? type + ";charset=UTF-8" : type.toString();
    }

    String extension() {
        return extension;
    }

    /** By the header {@code Accept}; throws 406 where it takes none of them. */
    static FormMedia accepted(@Nullable String header) {
        for (MediaType wanted : wanted(header)) {
            for (FormMedia media : values()) {
                if (wanted.getQualityValue() > 0 && wanted.includes(media.type)) {
                    return media;
                }
            }
        }
        throw new ProblemException(Problem.of(ProblemType.NOT_ACCEPTABLE));
    }

    private static List<MediaType> wanted(@Nullable String header) {
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(header == null ? "*/*" : header);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream()
                    .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                    .toList();
        } catch (InvalidMediaTypeException malformed) {
            throw new ProblemException(Problem.of(ProblemType.NOT_ACCEPTABLE));
        }
    }
}

package vn.thamtra.problem;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thamtra.verdict.Message;

/** Explains the types of problems at the addresses that stand in {@code type}. */
@RestController
final class ProblemTypesController {
    record Explained(String type, int status, Message title, Message meaning) {
        static Explained of(ProblemType type) {
            return new Explained(type.uri(), type.status(), type.title(), type.meaning());
        }
    }

    record All(List<Explained> problems) {}

    @GetMapping(path = "/problems", produces = "application/json")
    All all() {
        return new All(Stream.of(ProblemType.values()).map(Explained::of).toList());
    }

    @GetMapping(path = "/problems/{slug}", produces = "application/json")
    Explained one(@PathVariable String slug) {
        return ProblemType.bySlug(slug)
                .map(Explained::of)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.NOT_FOUND,
                        "Không có loại lỗi nào tên như vậy; /problems liệt kê tất cả",
                        "There is no such type of problem; /problems lists them all")));
    }
}

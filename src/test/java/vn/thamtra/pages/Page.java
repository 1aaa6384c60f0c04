package vn.thamtra.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page in Markdown, and what it prints in fenced blocks. */
record Page(Path file, String text) {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^(?:<!-- (ends with|answers) (\\d+) -->\\n)?```(\\w*)\\n((?s:.*?))^```$");
    private static final Pattern SPOKEN = Pattern.compile("`((?:\\./mvnw|java -jar|curl) [^`]+)`");

    /**
     * A command as it is printed, without the breaks of its lines.
     *
     * @param status the status it is answered with if it is a curl; 0 for one that is well
     * @param exit the exit code it ends with
     */
    record Command(Page page, String line, int status, int exit) {}

    static Page of(String file) {
        try {
            return new Page(Path.of(file), Files.readString(Path.of(file)).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> languages() {
        return blocks().map(block -> block.group(3)).toList();
    }

    /** What is to be typed at a POSIX shell. */
    List<Command> commands() {
        return blocks().filter(block -> block.group(3).equals("sh"))
                .flatMap(block -> lines(block.group(4)).map(line -> command(block, line)))
                .toList();
    }

    List<String> linesFor(String language) {
        return blocks().filter(block -> block.group(3).equals(language))
                .flatMap(block -> lines(block.group(4)))
                .toList();
    }

    /** Commands in the middle of a sentence. */
    List<String> spokenOf() {
        return SPOKEN.matcher(withoutBlocks())
                .results()
                .map(span -> span.group(1).replaceAll("\\s+", " "))
                .toList();
    }

    /** Lines that Markdown would show as code, but that are in no fenced block. */
    List<String> unfenced() {
        return withoutBlocks()
                .lines()
                .filter(line -> line.matches(" {4,}(?:\\./mvnw|java|curl|git|export|mkdir) .*"))
                .toList();
    }

    private String withoutBlocks() {
        return BLOCK.matcher(text).replaceAll("");
    }

    private Stream<MatchResult> blocks() {
        return BLOCK.matcher(text).results();
    }

    private Command command(MatchResult block, String line) {
        boolean noted = block.group(1) != null;
        int number = noted ? Integer.parseInt(block.group(2)) : 0;
        boolean answers = noted && block.group(1).equals("answers");
        return new Command(this, line, answers ? number : 0, answers ? 0 : number);
    }

    private static Stream<String> lines(String block) {
        List<String> lines = new ArrayList<>(
                Arrays.asList(block.replaceAll("\\\\\\n\\s*", "").split("\n", -1)));
        lines.removeIf(String::isBlank);
        return lines.stream();
    }
}

package vn.thamtra.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.thamtra.verdict.Message;

/** What follows a command whose options are {@code --name value} or {@code --name=value}. */
record Words(List<String> files, List<Option> options) {
    /** One option as it was given. */
    record Option(String name, String value) {}

    /** Throws for an option that is not known or lacks its value. */
    static Words of(String[] words, Set<String> known) throws IOException {
        return of(words, known, Set.of());
    }

    /** @param flags options without a value */
    static Words of(String[] words, Set<String> known, Set<String> flags) throws IOException {
        List<String> files = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (flags.contains(word)) {
                options.add(new Option(word, ""));
            } else if (!known.contains(name) || (equals < 0 && i + 1 == words.length)) {
                throw new IOException("Không hiểu / Not understood: " + word);
            } else {
                options.add(new Option(name, equals < 0 ? words[++i] : word.substring(equals + 1)));
            }
        }
        return new Words(files, options);
    }

    List<String> all(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .map(Option::value)
                .toList();
    }

    boolean flag(String name) {
        return !all(name).isEmpty();
    }

    /** Vietnamese, unless {@code --lang en} was said. */
    Function<Message, String> language() throws IOException {
        List<String> languages = all("--lang");
        if (!Set.of("vi", "en").containsAll(languages)) {
            throw new IOException("--lang: vi, en");
        }
        return languages.contains("en") ? Message::en : Message::vi;
    }

    /** The one file there must be. */
    String only() throws IOException {
        if (files.size() != 1) {
            throw new IOException("Cần đúng một tệp / exactly one file is needed");
        }
        return files.get(0);
    }
}

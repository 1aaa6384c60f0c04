package vn.thamtra.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.thamtra.check.output.Language;
import vn.thamtra.dossier.fault.NearestName;
import vn.thamtra.publication.ShippedRulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/**
 * What follows a command: words, most often files, and options. A value is given as {@code --key=value} or {@code --key
 * value}; after {@code --} everything is a word. A setting of the service is an option too, or a system property of that
 * name, or {@code THAMTRA_DATA_DIR} in the environment.
 */
record Arguments(List<String> words, List<Given> given) {
    /** What commands that read or compile a rulebook let be set. */
    static final Set<String> SETTINGS =
            Set.of("--thamtra.cache-dir=", "--thamtra.data-dir=", "--thamtra.rulebook-dir=");

    private static final String THE_REST_ARE_WORDS = "--";

    /** One option as it was given; its value is empty where it takes none. */
    record Given(String name, String value) {}

    /** @param known as in {@link Command#options} */
    static Arguments of(List<String> typed, Set<String> known) throws Misunderstood {
        List<String> words = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (word.equals(THE_REST_ARE_WORDS)) {
                words.addAll(typed.subList(i + 1, typed.size()));
                break;
            } else if (!word.startsWith("-") || word.length() == 1) {
                words.add(word);
            } else if (known.contains(word) && !word.endsWith("=")) {
                given.add(new Given(word, ""));
            } else if (known.contains(word + "=") && i + 1 < typed.size()) {
                given.add(new Given(word, typed.get(++i)));
            } else {
                given.add(withValue(word, known));
            }
        }
        return new Arguments(List.copyOf(words), List.copyOf(given));
    }

    private static Given withValue(String word, Set<String> known) throws Misunderstood {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (known.contains(name + "=")) {
            if (equals < 0 || equals == word.length() - 1) {
                throw new Misunderstood(name + " cần một giá trị", name + " needs a value");
            }
            return new Given(name, word.substring(equals + 1));
        }
        if (known.contains(name)) {
            throw new Misunderstood(name + " không nhận giá trị", name + " takes no value");
        }
        Optional<String> nearest = NearestName.of(name, bare(known));
        throw nearest.isPresent() ? Misunderstood.word(word, nearest.get()) : Misunderstood.word(word);
    }

    private static List<String> bare(Set<String> known) {
        return known.stream().map(option -> option.replace("=", "")).sorted().toList();
    }

    List<Path> files() throws Misunderstood {
        List<Path> files = new ArrayList<>();
        for (String word : words) {
            files.add(file(word));
        }
        return files;
    }

    private static Path file(String word) throws Misunderstood {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new Misunderstood("«" + word + "» không phải tên tệp", "no name of a file");
        }
    }

    /** The one word there must be. */
    String only() throws Misunderstood {
        if (words.size() != 1) {
            throw new Misunderstood("Cần đúng một tệp", "exactly one file is needed");
        }
        return words.get(0);
    }

    /** There must be no word: what would not be looked at is not taken. */
    void none() throws Misunderstood {
        if (!words.isEmpty()) {
            throw Misunderstood.word(words.get(0));
        }
    }

    boolean has(String option) {
        return given.stream().anyMatch(one -> one.name().equals(option));
    }

    /** Every value an option was given, in order. */
    List<String> all(String option) {
        return given.stream()
                .filter(one -> one.name().equals(option))
                .map(Given::value)
                .toList();
    }

    /** The value of an option that may be given once. */
    Optional<String> one(String option) throws Misunderstood {
        List<String> all = all(option);
        if (all.size() > 1) {
            throw new Misunderstood(option + " chỉ được ghi một lần", option + " may be given only once");
        }
        return all.stream().findFirst();
    }

    /** {@code --lang}: Vietnamese unless English is asked for. */
    Language language() throws Misunderstood {
        String lang = oneOf(List.of("vi", "en"), "--lang", one("--lang").orElse("vi"));
        return lang.equals("vi") ? Language.VI : Language.EN;
    }

    /** The value given, if it is one of those known. */
    static String oneOf(List<String> known, String option, String given) throws Misunderstood {
        if (!known.contains(given)) {
            String choices = String.join(", ", known);
            throw new Misunderstood(
                    option + "=" + given + ": chỉ nhận " + choices, "only " + choices + " may be given");
        }
        return given;
    }

    RulebookFiles rulebook() {
        return setting("thamtra.rulebook-dir")
                .map(Path::of)
                .map(RulebookFiles::fromDirectory)
                .orElseGet(ShippedRulebook::files);
    }

    /** Rules compiled before; a folder that cannot be written to is no hindrance. */
    CompileCache cache() {
        Path folder = cacheFolder();
        return Stream.iterate(folder, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .filter(Files::isWritable)
                .map(writable -> CompileCache.in(folder))
                .orElseGet(CompileCache::shipped);
    }

    Path cacheFolder() {
        return setting("thamtra.cache-dir")
                .map(Path::of)
                .orElseGet(() -> dataFolder().resolve("cache"))
                .toAbsolutePath();
    }

    Path dataFolder() {
        return Path.of(setting("thamtra.data-dir").orElse("data"));
    }

    /** As the service finds it: among the options, in the system properties, in the environment. */
    Optional<String> setting(String name) {
        Stream<Supplier<Optional<String>>> places = Stream.of(
                () -> all("--" + name).stream().findFirst(),
                () -> Optional.ofNullable(System.getProperty(name)),
                () -> Optional.ofNullable(System.getenv(environment(name))));
        return places.flatMap(place -> place.get().stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** As the service translates names: dots become underscores, capitals all. */
    private static String environment(String setting) {
        StringBuilder name = new StringBuilder();
        setting.chars()
                .map(c -> c == '.' || c == '-' ? '_' : c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
                .forEach(c -> name.append((char) c));
        return name.toString();
    }
}

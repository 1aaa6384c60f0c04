package vn.thamtra.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thamtra.publication.ShippedRulebook;
import vn.thamtra.rulebook.CompileCache;
import vn.thamtra.rulebook.RulebookFiles;

/**
 * What follows the command: files, and the settings the service knows too. A setting is {@code --thamtra.data-dir=data},
 * a system property of that name, or {@code THAMTRA_DATA_DIR} in the environment.
 */
record Arguments(List<Path> files, List<String> options) {
    private static final List<String> KNOWN = List.of("thamtra.cache-dir", "thamtra.data-dir", "thamtra.rulebook-dir");

    private static final String ONE_GROUND = "--one-ground";
    private static final String OUT = "--out=";

    static Arguments of(String[] words) {
        List<String> given = Arrays.asList(words).subList(1, words.length);
        return new Arguments(
                given.stream()
                        .filter(word -> !word.startsWith("--"))
                        .map(Path::of)
                        .toList(),
                given.stream().filter(word -> word.startsWith("--")).toList());
    }

    /** The first option this program does not know. */
    Optional<String> unknownOption(boolean forNew) {
        return options.stream()
                .filter(option -> KNOWN.stream().noneMatch(name -> option.startsWith("--" + name + "=")))
                .filter(option -> !forNew || !(option.equals(ONE_GROUND) || option.startsWith(OUT)))
                .findFirst();
    }

    boolean oneGround() {
        return options.contains(ONE_GROUND);
    }

    /** Where a new file is to be written, if it was said. */
    Optional<Path> out() {
        return options.stream()
                .filter(option -> option.startsWith(OUT))
                .map(option -> Path.of(option.substring(OUT.length())))
                .findFirst();
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
        String data = setting("thamtra.data-dir").orElse("data");
        return setting("thamtra.cache-dir")
                .map(Path::of)
                .orElseGet(() -> Path.of(data, "cache"))
                .toAbsolutePath();
    }

    private Optional<String> setting(String name) {
        String prefix = "--" + name + "=";
        Stream<Function<String, Optional<String>>> places = Stream.of(
                setting -> options.stream()
                        .filter(option -> option.startsWith(prefix))
                        .map(option -> option.substring(prefix.length()))
                        .findFirst(),
                setting -> Optional.ofNullable(System.getProperty(setting)),
                setting -> Optional.ofNullable(System.getenv(environment(setting))));
        return places.flatMap(place -> place.apply(name).stream())
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

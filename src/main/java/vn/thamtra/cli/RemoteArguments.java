package vn.thamtra.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.cli.remote.RemoteDrafts;
import vn.thamtra.cli.remote.RunningService;

/** What commands that call a running service are given: where it is, and keys, which stand in a file or in the environment, never among the words. */
final class RemoteArguments {
    static final Set<String> APPROVAL = Set.of(
            "--effective-from=", "--activate-at=", "--reason=", "--retroactive-instrument=", "--retroactive-clause=");

    private static final String URL = "--url";
    private static final String KEY_FILE = "--key-file";
    private static final String APPROVER_KEY_FILE = "--approver-key-file";
    private static final String HERE = "http://127.0.0.1:8080";
    private static final Set<String> ALWAYS = Set.of(URL + "=", KEY_FILE + "=", "--lang=");

    private RemoteArguments() {}

    /** The options of a command beside its own. */
    static Set<String> with(String... own) {
        return Stream.concat(ALWAYS.stream(), Stream.of(own)).collect(Collectors.toUnmodifiableSet());
    }

    /** The service with the caller's key: {@code --key-file} or {@code THAMTRA_KEY}. */
    static RemoteDrafts drafts(Arguments arguments) throws IOException {
        String key = key(arguments, KEY_FILE, "THAMTRA_KEY")
                .orElseThrow(() -> new Misunderstood(
                        "Cần khóa API: --key-file=tệp hoặc biến môi trường THAMTRA_KEY",
                        "An API key is needed: --key-file=file or THAMTRA_KEY in the environment"));
        return new RemoteDrafts(new RunningService(address(arguments), key));
    }

    /** The service with the approver's key, where one is given: {@code --approver-key-file} or {@code THAMTRA_APPROVER_KEY}. */
    static Optional<RemoteDrafts> approver(Arguments arguments) throws IOException {
        URI address = address(arguments);
        return key(arguments, APPROVER_KEY_FILE, "THAMTRA_APPROVER_KEY")
                .map(key -> new RemoteDrafts(new RunningService(address, key)));
    }

    private static Optional<String> key(Arguments arguments, String option, String variable) throws IOException {
        Optional<String> file = arguments.all(option).stream().findFirst();
        String given = file.isPresent()
                ? new String(Files.readAllBytes(Path.of(file.get())), StandardCharsets.UTF_8)
                : Optional.ofNullable(System.getenv(variable)).orElse("");
        String key = given.strip();
        if (!key.isEmpty() && !key.matches("[!-~]+")) {
            throw new Misunderstood(
                    "Khóa API chỉ gồm chữ, số và dấu ASCII trên một dòng", "An API key is one line of visible ASCII");
        }
        return Optional.of(key).filter(text -> !text.isEmpty());
    }

    private static URI address(Arguments arguments) throws Misunderstood {
        String url = arguments
                .one(URL)
                .or(() -> Optional.ofNullable(System.getenv("THAMTRA_URL")))
                .orElse(HERE);
        if (!url.matches("https?://[^\\s/?#]+/?")) {
            throw new Misunderstood(URL + "=" + url + ": phải dạng " + HERE, "has to be like " + HERE);
        }
        return URI.create(url.replaceAll("/$", ""));
    }

    /** The id of a draft, the one word there is. */
    static String draft(Arguments arguments) throws Misunderstood {
        if (arguments.words().size() != 1 || !isDraft(arguments.words().get(0))) {
            throw new Misunderstood("Cần mã của một dự thảo", "the id of a draft is needed");
        }
        return arguments.words().get(0);
    }

    static boolean isDraft(String word) {
        return word.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** What an approval says but for the revision. */
    static Map<String, Object> approval(Arguments arguments) throws Misunderstood {
        Map<String, Object> approval = new TreeMap<>();
        approval.put("effectiveFrom", day(arguments));
        approval.put("reason", required(arguments, "--reason"));
        arguments.one("--activate-at").ifPresent(at -> approval.put("activateAt", at));
        Optional<String> instrument = arguments.one("--retroactive-instrument");
        Optional<String> clause = arguments.one("--retroactive-clause");
        if (instrument.isPresent() != clause.isPresent()) {
            throw new Misunderstood(
                    "--retroactive-instrument và --retroactive-clause đi với nhau",
                    "--retroactive-instrument and --retroactive-clause go together");
        }
        instrument.ifPresent(
                number -> approval.put("retroactive", Map.of("instrument", number, "clause", clause.orElseThrow())));
        return approval;
    }

    private static String day(Arguments arguments) throws Misunderstood {
        String day = required(arguments, "--effective-from");
        try {
            return LocalDate.parse(day).toString();
        } catch (DateTimeException e) {
            throw new Misunderstood(
                    "--effective-from=" + day + ": phải là ngày dạng 2026-12-01", "has to be a date like 2026-12-01");
        }
    }

    static String required(Arguments arguments, String option) throws Misunderstood {
        return arguments
                .one(option)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new Misunderstood("Cần " + option, option + " is needed"));
    }
}

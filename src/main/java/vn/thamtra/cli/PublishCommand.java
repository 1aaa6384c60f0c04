package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thamtra.check.output.Language;
import vn.thamtra.cli.remote.RemoteDrafts;
import vn.thamtra.rulebook.store.RulebookFiles;

/**
 * {@code publish}: files or the folder of a rulebook become a draft of a running service, which is judged over what was recorded,
 * submitted and, with the key of a second person, approved. The guards are those of the service.
 */
final class PublishCommand implements Command {
    private static final String NO_SUBMIT = "--no-submit";

    private final Terminal terminal;

    PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Stream.of(
                        RemoteArguments.with(
                                "--title=", "--why=", "--instrument=", "--clause=", "--approver-key-file=", NO_SUBMIT),
                        RemoteArguments.APPROVAL)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        RemoteDrafts author = RemoteArguments.drafts(arguments);
        Optional<RemoteDrafts> approver = RemoteArguments.approver(arguments);
        Map<String, Object> approval =
                approver.isPresent() && !arguments.has(NO_SUBMIT) ? RemoteArguments.approval(arguments) : Map.of();
        Language language = arguments.language();
        DraftLines lines = new DraftLines(language);
        Optional<JsonNode> begun = begun(author, arguments);
        if (begun.isEmpty()) {
            terminal.out()
                    .println(language.of(
                            "Không có gì khác bộ quy tắc đang công bố", "Nothing differs from what is published"));
            return Exit.WELL;
        }
        JsonNode draft = begun.get();
        String id = RemoteDrafts.id(draft);
        lines.whole(draft).forEach(terminal.out()::println);
        lines.findings(author.check(id)).forEach(terminal.out()::println);
        if (!draft.path("check").path("publishable").booleanValue(false)) {
            terminal.err()
                    .println(language.of(
                            "Chưa trình được: hãy sửa lỗi, sửa hoặc chấp nhận từng cảnh báo",
                            "Not submitted: mend the faults, mend or accept each warning"));
            return Exit.FAULTS;
        }
        return arguments.has(NO_SUBMIT) ? Exit.WELL : submitted(author, approver, id, approval, lines, language);
    }

    private int submitted(
            RemoteDrafts author,
            Optional<RemoteDrafts> approver,
            String id,
            Map<String, Object> approval,
            DraftLines lines,
            Language language)
            throws IOException {
        lines.impact(author.impact(id)).forEach(terminal.out()::println);
        JsonNode submitted = author.submit(id);
        terminal.out().println(lines.brief(submitted));
        if (approver.isPresent()) {
            Map<String, Object> order = new TreeMap<>(approval);
            order.put("revision", submitted.path("revision").intValue());
            terminal.out().println(lines.brief(approver.get().approve(id, order)));
        } else {
            terminal.out()
                    .println(language.of("Người khác duyệt bằng: ", "Somebody else approves it by: ")
                            + "java -jar thamtra.jar approve " + id + " --revision="
                            + submitted.path("revision").asString() + " --effective-from=… --reason=…");
        }
        return Exit.WELL;
    }

    /** A draft there is already, or a new one; empty where there is nothing to publish. */
    private static Optional<JsonNode> begun(RemoteDrafts author, Arguments arguments) throws IOException {
        if (arguments.words().size() == 1
                && RemoteArguments.isDraft(arguments.words().get(0))) {
            return Optional.of(author.find(arguments.words().get(0)));
        } else if (arguments.words().isEmpty()) {
            throw new Misunderstood(
                    "Cần mã dự thảo, các tệp .xlsx, hoặc thư mục có decision-tables và rules",
                    "the id of a draft, .xlsx files, or a folder with decision-tables and rules is needed");
        }
        RemoteDrafts.Wanted wanted = new RemoteDrafts.Wanted(
                RemoteArguments.required(arguments, "--title"),
                arguments.one("--why").orElse(null),
                arguments.one("--instrument").orElse(null),
                arguments.one("--clause").orElse(null));
        Path first = arguments.files().get(0);
        if (arguments.words().size() == 1 && Files.isDirectory(first)) {
            RulebookFiles whole = RulebookFiles.fromDirectory(first);
            if (whole.files().isEmpty()) {
                throw new Misunderstood(first + ": không có decision-tables, rules", "has no decision-tables, rules");
            }
            return author.handIn(whole, wanted);
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : arguments.files()) {
            @Nullable Path name = file.getFileName();
            if (name == null || files.put(name.toString(), Files.readAllBytes(file)) != null) {
                throw new Misunderstood("Hai tệp cùng tên: " + file, "two files of one name");
            }
        }
        return Optional.of(author.handIn(files, wanted));
    }
}

package vn.thamtra.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thamtra.cli.remote.RemoteDrafts;

/** {@code approve}: a draft of a running service is approved or rejected by somebody who wrote no part of it. */
final class ApproveCommand implements Command {
    private static final String REVISION = "--revision";
    private static final String REJECT = "--reject";

    private final Terminal terminal;

    ApproveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Stream.of(RemoteArguments.with(REVISION + "=", REJECT), RemoteArguments.APPROVAL)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        String id = RemoteArguments.draft(arguments);
        DraftLines lines = new DraftLines(arguments.language());
        RemoteDrafts drafts = RemoteArguments.drafts(arguments);
        if (arguments.has(REJECT)) {
            terminal.out().println(lines.brief(drafts.reject(id, RemoteArguments.required(arguments, "--reason"))));
            return Exit.WELL;
        }
        Map<String, Object> order = new TreeMap<>(RemoteArguments.approval(arguments));
        order.put("revision", revision(arguments));
        lines.whole(drafts.approve(id, order)).forEach(terminal.out()::println);
        return Exit.WELL;
    }

    /** The one that was read. */
    private static int revision(Arguments arguments) throws Misunderstood {
        String given = RemoteArguments.required(arguments, REVISION);
        if (!given.matches("[1-9][0-9]{0,8}")) {
            throw new Misunderstood(
                    REVISION + "=" + given + ": phải là số nguyên từ 1", "has to be a whole number from 1");
        }
        return Integer.parseInt(given);
    }
}

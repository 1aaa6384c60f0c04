package vn.thamtra.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.thamtra.cli.remote.RemoteDrafts;
import vn.thamtra.draft.DraftState;

/** {@code drafts}: the drafts of a running service, or one of them with everything its check finds. */
final class DraftsCommand implements Command {
    private static final String STATE = "--state";

    private final Terminal terminal;

    DraftsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return RemoteArguments.with(STATE + "=");
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        RemoteDrafts drafts = RemoteArguments.drafts(arguments);
        DraftLines lines = new DraftLines(arguments.language());
        if (arguments.words().isEmpty()) {
            return list(drafts, arguments, lines);
        }
        String id = RemoteArguments.draft(arguments);
        lines.whole(drafts.find(id)).forEach(terminal.out()::println);
        lines.findings(drafts.check(id)).forEach(terminal.out()::println);
        return Exit.WELL;
    }

    private int list(RemoteDrafts drafts, Arguments arguments, DraftLines lines) throws IOException {
        Optional<String> state = arguments.one(STATE);
        if (state.isPresent()) {
            Arguments.oneOf(Arrays.stream(DraftState.values()).map(Enum::name).toList(), STATE, state.get());
        }
        JsonNode page = drafts.list(state.orElse(null));
        page.path("drafts").forEach(draft -> terminal.out().println(lines.brief(draft)));
        if (page.has("next") && !page.path("next").isNull()) {
            terminal.out().println(arguments.language().of("… còn dự thảo cũ hơn", "… there are older ones"));
        }
        return Exit.WELL;
    }
}

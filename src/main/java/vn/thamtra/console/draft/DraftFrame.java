package vn.thamtra.console.draft;

import java.util.List;
import java.util.UUID;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Role;
import vn.thamtra.draft.Author;
import vn.thamtra.draft.DraftEvent;
import vn.thamtra.draft.DraftState;
import vn.thamtra.draft.Drafts;

/**
 * What stands above every page of a draft, and what whoever looks may do with it.
 *
 * @param own whether he made any part of it
 */
public record DraftFrame(Drafts.Whole whole, List<String> authors, Caller caller, boolean own) {
    public List<Tab> tabs() {
        return List.of(Tab.values());
    }

    public UUID id() {
        return whole.draft().id();
    }

    public int revision() {
        return whole.draft().revision();
    }

    public String title() {
        return whole.revision().wanted().title();
    }

    public DraftState state() {
        return whole.draft().state();
    }

    /** How many comments there are. */
    public long comments() {
        return whole.events().stream()
                .filter(event -> event.kind() == DraftEvent.Kind.COMMENTED)
                .count();
    }

    /** Whether he may change it now. */
    public boolean edits() {
        return caller.edits() && state().isEditable();
    }

    /** Whether he may say that it is ready; what the program brought along has no author. */
    public boolean submits() {
        boolean waits = state() == DraftState.CHECKED || state() == DraftState.FAULTY;
        return waits && caller.edits() && (own || whole.authors().stream().allMatch(Author::isProgram));
    }

    /** Whether he may approve it. */
    public boolean approves() {
        return state() == DraftState.SUBMITTED && mayDecide();
    }

    /** Whether he may reject it. */
    public boolean rejects() {
        return state().isSubmitted() && mayDecide();
    }

    private boolean mayDecide() {
        return caller.hasOneOf(List.of(Role.APPROVER)) && !own;
    }

    public boolean withdraws() {
        boolean administrator = caller.hasOneOf(List.of(Role.ADMIN));
        return !state().isEnded() && (administrator || (own && caller.edits()));
    }

    /** Whether he may comment, and ask for the impact. */
    public boolean speaks() {
        return caller.hasOneOf(List.of(Role.EDITOR, Role.APPROVER, Role.ADMIN));
    }
}

package vn.thamtra.console.draft;

import java.util.Locale;

/** A page of a draft. */
public enum Tab {
    OVERVIEW(""),
    CHANGES("/changes"),
    CHECK("/check"),
    IMPACT("/impact"),
    COMMENTS("/comments"),
    HISTORY("/history");

    private final String path;

    Tab(String path) {
        this.path = path;
    }

    /** Below the address of the draft. */
    public String path() {
        return path;
    }

    /** The key of what the page is called. */
    public String word() {
        return "draft.tab" + path.replace('/', '.');
    }

    String address(String id) {
        return "/drafts/" + id + path;
    }

    String template() {
        return "draft/" + name().toLowerCase(Locale.ROOT);
    }
}

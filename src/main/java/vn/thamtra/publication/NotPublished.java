package vn.thamtra.publication;

import vn.thamtra.verdict.Message;

/** What is said of a rulebook that a process was started with and that nobody has published. */
final class NotPublished {
    private NotPublished() {}

    static Message told(Brought brought) {
        return new Message(
                brought.name().vi() + " khác bộ được công bố sau cùng nên không quyết định gì ("
                        + brought.files().id() + ")",
                brought.name().en() + " is not the one that was published last, so it decides nothing ("
                        + brought.files().id() + ")");
    }
}

package vn.thamtra.second;

/** What is asked of one fact, and what the dossier says to it. */
record Condition(String fact, Truth truth) {

    /** Something that is always known: a paper, an event, the channel, a day. */
    static Condition known(boolean holds) {
        return new Condition("", Truth.of(holds));
    }
}

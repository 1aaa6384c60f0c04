package vn.thamtra.json;

import tools.jackson.core.json.JsonFactory;

/** JSON token by token. Who wants it otherwise makes a factory anew from this one, and says what is otherwise. */
public final class JsonStreams {
    public static final JsonFactory FACTORY = new JsonFactory();

    private JsonStreams() {}
}

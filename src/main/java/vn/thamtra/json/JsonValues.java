package vn.thamtra.json;

import tools.jackson.databind.json.JsonMapper;

/** JSON as trees and records. Apart from {@link JsonStreams}, so that who needs no trees does not load what makes them. */
public final class JsonValues {
    public static final JsonMapper MAPPER =
            JsonMapper.builder(JsonStreams.FACTORY).build();

    private JsonValues() {}
}

package vn.thamtra.decision;

import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, as it would stand in a list. */
record JsonLines(JsonMapper json) implements ExportedLines {
    static final String MEDIA_TYPE = "application/x-ndjson";

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] line(DecisionList.Line line) {
        byte[] text = json.writeValueAsBytes(line);
        byte[] ended = Arrays.copyOf(text, text.length + 1);
        ended[text.length] = '\n';
        return ended;
    }
}

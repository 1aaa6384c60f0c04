package vn.thamtra.decision.recorded;

import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import vn.thamtra.wire.Answer;

/** How an export is written, line by line. */
interface ExportedLines {
    /** What stands before the first line. */
    byte[] head();

    byte[] line(DecisionList.Line line);

    /** One JSON object a line, as it would stand in a list. */
    record OfJson(JsonMapper json) implements ExportedLines {
        static final String MEDIA_TYPE = Answer.NDJSON;

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
}

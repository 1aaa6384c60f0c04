package vn.thamtra.console;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thamtra.Dossiers;

/** The rows that are not used, in a browser. */
class RowUseScreensTest extends BrowsedService {

    @ParameterizedTest
    @CsvSource({"rules, /rules, 200", "rules-misspelt, /rules?sinc=2024-11-08, 400"})
    void rows_that_are_not_used_can_be_looked_at(String name, String path, int status) throws IOException {
        administrator().post("/v1/evaluations", Dossiers.lawfulRecognition());

        looksRight(name, path, status);
    }
}

package vn.thamtra.ledger.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a start on a database whose tables are not this program's: a later one has brought them up to date, or somebody changed them. */
final class SchemaRefusedAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayValidateException cause) {
        String which = String.valueOf(cause.getMessage())
                .lines()
                .filter(line -> line.startsWith("Detected") || line.startsWith("Migration"))
                .findFirst()
                .map(line -> line.replaceFirst("\\. .*", ""))
                .orElse("");
        return new FailureAnalysis(
                "Cơ sở dữ liệu là của một phiên bản mới hơn hoặc khác / the database is a later or another version's: "
                        + which,
                "Chạy phiên bản ấy, hoặc phục hồi bản sao lưu / Run that version, or restore the backup: java -jar"
                        + " thamtra.jar restore …",
                cause);
    }
}

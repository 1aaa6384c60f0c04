package vn.thamtra.ledger.database;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a start that failed over the database in two lines: what is wrong, and what to do. */
final class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    private static final int LOCKED = 90_020;
    private static final int CORRUPT = 90_030;
    private static final int TOO_OLD = 90_048;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        SQLException last = last(root, cause);
        String state = String.valueOf(last.getSQLState());
        int code = last.getErrorCode();
        if (code == LOCKED) {
            return told(
                    last,
                    "Cơ sở dữ liệu đang do tiến trình khác mở / another process has the database open",
                    "Dừng tiến trình đó, hoặc dùng thamtra.data-dir khác / Stop it, or use another thamtra.data-dir.");
        } else if (code == CORRUPT || code == TOO_OLD) {
            return told(
                    last,
                    "Tệp cơ sở dữ liệu hỏng / the file of the database is damaged",
                    "Phục hồi thư mục dữ liệu từ bản sao lưu, rồi kiểm chứng / Restore the data directory from a backup,"
                            + " then verify it: java -jar thamtra.jar verify --ledger=…");
        } else if (state.startsWith("08")) {
            return told(
                    last,
                    "Không tới được cơ sở dữ liệu / the database cannot be reached",
                    "Xem spring.datasource.url và cơ sở dữ liệu có chạy không / Check spring.datasource.url, and whether"
                            + " the database runs.");
        } else if (state.startsWith("28") || state.equals("3D000")) {
            return told(
                    last,
                    "Cơ sở dữ liệu không nhận người dùng này / the database does not let this user in",
                    "Xem / Check spring.datasource.url, spring.datasource.username, spring.datasource.password.");
        }
        return isStorage(last)
                ? told(
                        last,
                        "Không ghi được cơ sở dữ liệu / the database cannot be written",
                        "Xem quyền của thư mục dữ liệu và chỗ trống trên đĩa / Check the rights of the data directory and"
                                + " the room on its disk.")
                : null;
    }

    private static boolean isStorage(SQLException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space")
                || message.contains("read-only")
                || message.contains("denied")
                || message.contains("io exception");
    }

    /** The innermost that the database has said itself. */
    private static SQLException last(Throwable root, SQLException first) {
        SQLException last = first;
        for (Throwable each = root; each != null; each = each.getCause() == each ? null : each.getCause()) {
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                last = sql;
            }
        }
        return last;
    }

    private static FailureAnalysis told(SQLException cause, String fault, String advice) {
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new FailureAnalysis(fault + ": " + said, advice, cause);
    }
}

package vn.thamtra.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thamtra.replay.comparison.PeriodOrder;
import vn.thamtra.replay.comparison.RulebookChoice;

/**
 * What the job was called with: a word, and options as {@code --key=value}. What the database asks for besides stands in the
 * environment, where no list of processes shows it.
 */
record JobArguments(boolean exports, Map<String, String> options) {
    private static final String USAGE = """
            spark-submit --class vn.thamtra.cluster.BulkReplay thamtra-spark.jar
                replay --ledger=jdbc:… --from=2024-01-01 --to=2024-12-31 [--procedure=…] [--rulebook=recorded|current|sha256:…] --out=kết-quả.ndjson
                    thẩm tra lại trên cụm máy; kết quả như của dịch vụ / replays on the cluster; the result is the service's
                export --ledger=jdbc:… --from=… --to=… [--procedure=…] --out=thư-mục
                    xuất ra Parquet cho mọi máy trong cụm đọc / exports to Parquet that all machines of the cluster can read
                replay --ledger=thư-mục [--rulebook=…] --out=kết-quả.ndjson
                    thẩm tra lại từ bản xuất / replays what was exported
            nhiều việc, việc này rồi việc kia / several orders, one after the other: replay … then replay …
            THAMTRA_LEDGER_USER, THAMTRA_LEDGER_PASSWORD   của cơ sở dữ liệu / of the database
            0: mọi quyết định ra như đã ghi / all came out as recorded   1: có quyết định khác, hoặc yêu cầu sai / some did not, or a wrong order
            2: không chạy được / could not run""";

    private static final Set<String> KNOWN = Set.of("--ledger", "--from", "--to", "--procedure", "--rulebook", "--out");
    private static final Set<String> WORDS = Set.of("replay", "export");

    /** What was asked for makes no sense; the message says how to ask. */
    static final class Misunderstood extends Exception {
        private static final long serialVersionUID = 1L;

        Misunderstood(String vi, String en) {
            super(vi + " / " + en);
        }
    }

    /** Orders that follow one another in one run are parted by {@code then}. */
    static List<JobArguments> all(List<String> words) throws Misunderstood {
        List<JobArguments> orders = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).equals("then")) {
                orders.add(of(words.subList(begin, i)));
                begin = i + 1;
            }
        }
        return orders;
    }

    private static JobArguments of(List<String> words) throws Misunderstood {
        if (words.isEmpty() || !WORDS.contains(words.get(0))) {
            throw new Misunderstood("Ghi replay hoặc export", "say replay or export\n" + USAGE);
        }
        Map<String, String> options = new HashMap<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (equals < 0 || !KNOWN.contains(name) || equals == word.length() - 1) {
                throw new Misunderstood("Không hiểu " + word, "not understood\n" + USAGE);
            }
            if (options.put(name, word.substring(equals + 1)) != null) {
                throw new Misunderstood(name + " chỉ được ghi một lần", name + " may be given only once");
            }
        }
        return new JobArguments(words.get(0).equals("export"), options);
    }

    String ledger() throws Misunderstood {
        return needed("--ledger");
    }

    String out() throws Misunderstood {
        return needed("--out");
    }

    Instant from() throws Misunderstood {
        return moment("--from", 0);
    }

    Instant to() throws Misunderstood {
        Instant to = moment("--to", 1);
        if (!from().isBefore(to)) {
            throw new Misunderstood("--to phải sau --from", "--to has to come after --from");
        }
        return to;
    }

    @Nullable
    String procedure() {
        return options.get("--procedure");
    }

    RulebookChoice rulebook() throws Misunderstood {
        return RulebookChoice.parse(options.getOrDefault("--rulebook", RulebookChoice.RECORDED))
                .orElseThrow(() -> new Misunderstood(
                        "--rulebook: ghi recorded, current, hoặc mã bộ quy tắc",
                        "give recorded, current, or the id of a rulebook"));
    }

    /** An export has a period of its own. */
    void refusePeriod() throws Misunderstood {
        if (options.containsKey("--from") || options.containsKey("--to") || options.containsKey("--procedure")) {
            throw new Misunderstood(
                    "Bản xuất đã có thời kỳ và thủ tục của nó", "an export has its own period and procedure");
        }
    }

    private Instant moment(String option, int dayAfter) throws Misunderstood {
        Optional<Instant> moment = PeriodOrder.moment(needed(option), dayAfter);
        return moment.orElseThrow(() -> new Misunderstood(
                option + ": ghi ngày dạng 2024-10-09 hoặc thời điểm dạng 2024-10-09T07:30:00+07:00",
                "give a date like 2024-10-09 or a moment like 2024-10-09T07:30:00+07:00"));
    }

    private String needed(String option) throws Misunderstood {
        String value = options.get(option);
        if (value == null) {
            throw new Misunderstood("Thiếu " + option, option + " is missing\n" + USAGE);
        }
        return value;
    }
}

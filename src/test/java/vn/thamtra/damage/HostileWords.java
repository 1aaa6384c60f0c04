package vn.thamtra.damage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A workbook in which every cell that people write freely is full of code. */
public final class HostileWords {
    /** What each of them would do, where it is more than text, is run something. */
    public static final List<String> WORDS = List.of(
            "\"); System.exit(1); //",
            "\" end rule \"x\" when then System.exit(1); end",
            "'; drop table ledger_record; --",
            "${jndi:ldap://127.0.0.1:1/a} #{7*7} {{7*7}} ${7*7} *{7*7}",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "%s%n%x%d {0} {1} $1 \\1 \\u0022",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "]]><![CDATA[ & &lt; &#60; <!-- -->",
            "\\\" + System.getenv() + \\\"",
            "*/ System.exit(1); /*",
            "`id` $(id) | id && id");

    /** Escape sequences of a terminal, and characters that turn the direction of writing: none may survive. */
    private static final String UNSEEN = "_x001B_[31m_x0007_\u202e\u2066";

    private static final Map<String, String> NAMES = Map.of(
            "Họ và tên", "Họ <b>tên</b> \"${jndi:x}\" =1+1 %s",
            "Văn bản đề nghị công nhận báo cáo viên pháp luật", "Văn bản <script>'\" =cmd|x",
            "Trình độ chuyên môn", "\\\" end // <i> {{7*7}}");

    private HostileWords() {}

    public static byte[] writtenInto(String file, byte[] xlsx) {
        Book book = Book.of(file, xlsx);
        List<Spot> sentences = Headed.spots(book).stream()
                .filter(spot ->
                        spot.cell().isText() && spot.sentence() && !spot.text().equals("-"))
                .toList();
        for (int i = 0; i < sentences.size(); i++) {
            Spot spot = sentences.get(i);
            String word = WORDS.get(i % WORDS.size());
            spot.exchange(spot.cell().saying(word + (i % 2 == 0 ? UNSEEN : ""))).accept(book);
        }
        rename(book);
        return book.bytes();
    }

    /** Names are headings too: they are exchanged wherever they stand. */
    private static void rename(Book book) {
        Stream.concat(Headed.headings(book).stream(), Headed.spots(book).stream())
                .filter(spot -> NAMES.containsKey(spot.text()))
                .forEach(spot -> spot.exchange(spot.cell().saying(NAMES.getOrDefault(spot.text(), "")))
                        .accept(book));
    }

    /** Whether hostile names stand in the workbook, so that a test of them tests something. */
    public static boolean namesIn(String text) {
        return NAMES.values().stream().anyMatch(text::contains);
    }
}

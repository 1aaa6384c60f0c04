package vn.thamtra.damage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the shipped workbooks say undamaged. */
final class Shipped {
    private static final Map<String, Object> CONTENT = new ConcurrentHashMap<>();

    private Shipped() {}

    static Object content(Book book) {
        return CONTENT.computeIfAbsent(book.file, file -> {
            Read read = Read.of(file, book.copy().bytes());
            if (read.content() == null) {
                throw new AssertionError("undamaged, and yet " + read.faults());
            }
            return read.content();
        });
    }
}

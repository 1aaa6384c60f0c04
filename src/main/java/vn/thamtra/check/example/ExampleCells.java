package vn.thamtra.check.example;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.ProcedureTables;

/** A dossier and the verdict somebody gives it as a row of {@code Kiểm thử}, by heading; what is not named is {@code -}. */
public final class ExampleCells {
    private ExampleCells() {}

    /**
     * The verdict an example is to get.
     *
     * @param about what the example shows, in a few words
     * @param outcome code or word
     * @param reasons as the column {@code Mã lý do} has them; {@code -} for none
     * @param due as the column {@code Hạn} has them; {@code -} for none
     */
    public record Expected(String about, String outcome, String reasons, String due) {}

    /** The cells, without {@code Mã}. What {@link #losses} tells of is not in them. */
    public static Map<String, String> of(
            ProcedureTables tables, Dossier dossier, OffsetDateTime asOf, Expected expected) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Mô tả", expected.about());
        new ExampleRow(tables).dossier(new Trial(dossier, asOf), cells);
        cells.put("Kết quả", expected.outcome());
        cells.put("Mã lý do", expected.reasons());
        cells.put("Hạn", expected.due());
        return cells;
    }

    /** What of the dossier a row cannot say: an example is received at nine, judged at five, and has no items. */
    public static List<Message> losses(Dossier dossier, OffsetDateTime asOf) {
        List<Message> losses = new ArrayList<>();
        Trial trial = new Trial(dossier, asOf);
        if (!dossier.items().isEmpty()) {
            losses.add(new Message(
                    "Ví dụ của trang “Kiểm thử” không có danh sách mục", "An example cannot have a list of items"));
        }
        if (!Trial.received(trial.receivedOn()).isEqual(dossier.receivedAt())) {
            losses.add(new Message("Ví dụ coi hồ sơ nhận lúc 9 giờ sáng", "An example is received at nine"));
        }
        if (!Trial.judged(trial.judgedOn()).isEqual(asOf)) {
            losses.add(new Message("Ví dụ được xét lúc 17 giờ", "An example is judged at five in the afternoon"));
        }
        return losses;
    }
}

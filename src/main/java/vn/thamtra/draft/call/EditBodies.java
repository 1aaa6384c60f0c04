package vn.thamtra.draft.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.check.example.ExampleCells;
import vn.thamtra.check.merge.Side;
import vn.thamtra.draft.edit.CellEdit;
import vn.thamtra.draft.edit.Rebase;
import vn.thamtra.draft.edit.RowEdit;
import vn.thamtra.wire.JsonBody;

/** What callers send to edit cells, rows and bases, read member by member. */
final class EditBodies {
    private static final int LINE = 300;
    private static final int CELL = 32_767;

    private EditBodies() {}

    /** @param number which of the list, from 0 */
    record CellOrder(int number, String workbook, CellEdit edit) {}

    static List<CellOrder> cells(byte[] json) {
        List<JsonBody> list = JsonBody.readList(json, "workbook", "sheet", "row", "column", "from", "to");
        List<CellOrder> orders = new ArrayList<>();
        for (JsonBody body : list) {
            orders.add(new CellOrder(
                    orders.size(),
                    body.line("workbook", LINE).orElse(""),
                    new CellEdit(
                            body.line("sheet", LINE).orElse(""),
                            body.line("row", LINE).orElse(""),
                            body.line("column", LINE).orElse(""),
                            body.content("from", CELL),
                            body.content("to", CELL))));
        }
        list.forEach(JsonBody::refuseFaults);
        return orders;
    }

    record RowOrder(String workbook, RowEdit edit) {}

    static RowOrder row(byte[] json) {
        JsonBody body = JsonBody.read(json, "workbook", "sheet", "act", "row", "after", "cells");
        String workbook = body.line("workbook", LINE).orElse("");
        String sheet = body.line("sheet", LINE).orElse("");
        RowEdit.@Nullable Act act =
                body.line("act", LINE).flatMap(EditBodies::act).orElse(null);
        if (act == null) {
            body.fault("act", "REQUIRED", "Phải là INSERT, MOVE hoặc REMOVE", "Has to be INSERT, MOVE or REMOVE");
        }
        Optional<String> row = body.lineIfGiven("row", LINE);
        if (act == RowEdit.Act.INSERT == row.isPresent()) {
            body.fault(
                    "row",
                    "REQUIRED",
                    "Phải ghi khi chuyển hoặc bỏ dòng, không ghi khi thêm",
                    "Names the row that is moved or taken out, and none that is put in");
        }
        Optional<String> after = body.lineIfGiven("after", LINE);
        Map<String, String> cells = new TreeMap<>(body.contents("cells", CELL));
        if (act != RowEdit.Act.INSERT && !cells.isEmpty()) {
            body.fault("cells", "NOT_HEEDED", "Chỉ ghi khi thêm dòng", "Only a row that is put in has cells");
        }
        body.refuseFaults();
        return new RowOrder(
                workbook,
                new RowEdit(sheet, act == null ? RowEdit.Act.INSERT : act, row.orElse(""), after.orElse(""), cells));
    }

    private static Optional<RowEdit.Act> act(String text) {
        return Arrays.stream(RowEdit.Act.values())
                .filter(act -> act.name().equals(text))
                .findFirst();
    }

    /** @param dossier as JSON */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record ExampleOrder(byte[] dossier, ExampleCells.Expected expected) {}

    static ExampleOrder example(byte[] json) {
        JsonBody body = JsonBody.read(json, "dossier", "about", "outcome", "reasons", "due");
        Optional<byte[]> dossier = body.whole("dossier");
        ExampleCells.Expected expected = new ExampleCells.Expected(
                body.line("about", CELL).orElse(""),
                body.line("outcome", LINE).orElse(""),
                listed(body, "reasons"),
                listed(body, "due"));
        body.refuseFaults();
        return new ExampleOrder(dossier.orElseThrow(), expected);
    }

    /** As the columns of examples have it. */
    private static String listed(JsonBody body, String member) {
        List<String> texts = body.texts(member).orElse(List.of());
        if (texts.stream().anyMatch(text -> text.length() > LINE || !text.matches("[^\\p{Cntrl};]+"))) {
            body.fault(
                    member,
                    "MALFORMED",
                    "Mỗi phần tử ghi như trong bảng, ví dụ UNMET R-01, không có dấu chấm phẩy",
                    "Each element is written as in the table, like UNMET R-01, without a semicolon");
        }
        return texts.isEmpty() ? "-" : String.join("; ", texts);
    }

    static List<Rebase.Resolution> resolutions(byte[] json) {
        JsonBody body = JsonBody.read(json, "resolutions");
        List<Rebase.Resolution> resolutions = new ArrayList<>();
        for (JsonBody each : body.objects("resolutions", "workbook", "sheet", "row", "column", "keep", "value")) {
            Optional<String> keep = each.text("keep");
            Optional<String> value =
                    each.isGiven("value") ? Optional.of(each.content("value", CELL)) : Optional.empty();
            if (keep.isPresent() == value.isPresent()
                    || keep.filter(side -> !side.matches("ours|theirs")).isPresent()) {
                each.fault(
                        "keep",
                        "REQUIRED",
                        "Ghi ours hoặc theirs ở keep, hoặc ghi giá trị ở value",
                        "Give ours or theirs in keep, or a value in value");
            }
            resolutions.add(new Rebase.Resolution(
                    each.line("workbook", LINE).orElse(""),
                    each.lineIfGiven("sheet", LINE).orElse(""),
                    each.lineIfGiven("row", LINE).orElse(""),
                    each.lineIfGiven("column", LINE).orElse(""),
                    keep.map(side -> side.equals("ours") ? Side.OURS : Side.THEIRS)
                            .orElse(null),
                    value.orElse(null)));
        }
        body.refuseFaults();
        return resolutions;
    }
}

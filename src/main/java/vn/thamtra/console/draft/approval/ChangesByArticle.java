package vn.thamtra.console.draft.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thamtra.check.difference.Difference;
import vn.thamtra.draft.call.Comparison;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.cell.Cell;
import vn.thamtra.workbook.cell.CellRow;
import vn.thamtra.workbook.cell.CellSheet;
import vn.thamtra.workbook.cell.WorkbookCells;

/** What a draft changes, by the article that the changed row cites. */
final class ChangesByArticle {
    private static final String CITATION = "Căn cứ";

    private final RulebookFiles base;
    private final RulebookFiles fresh;
    private final Map<String, Optional<WorkbookCells>> open = new LinkedHashMap<>();

    private ChangesByArticle(RulebookFiles base, RulebookFiles fresh) {
        this.base = base;
        this.fresh = fresh;
    }

    /**
     * The changes of one article.
     *
     * @param citation as the rows have it; empty for what cites none
     */
    record Article(String citation, List<Changed> changes) {}

    /** A change, and in which file. */
    record Changed(String file, Difference difference) {}

    /** In the order in which the articles are first met. */
    static List<Article> of(RulebookFiles base, RulebookFiles fresh, Comparison comparison) {
        ChangesByArticle all = new ChangesByArticle(base, fresh);
        Map<String, List<Changed>> articles = new LinkedHashMap<>();
        comparison.files().forEach(file -> file.differences().forEach(difference -> articles.computeIfAbsent(
                        all.citation(file.path(), difference), unused -> new ArrayList<>())
                .add(new Changed(file.path(), difference))));
        return articles.entrySet().stream()
                .map(article -> new Article(article.getKey(), article.getValue()))
                .toList();
    }

    private String citation(String file, Difference difference) {
        return citation(file, fresh, "new ", difference)
                .or(() -> citation(file, base, "old ", difference))
                .orElse("");
    }

    private Optional<String> citation(String file, RulebookFiles files, String which, Difference difference) {
        return open.computeIfAbsent(which + file, unused -> read(file, files)).stream()
                .flatMap(cells -> cells.sheets().stream())
                .filter(sheet -> sheet.name().equals(difference.sheet()))
                .flatMap(sheet -> cited(sheet, difference.row()).stream())
                .findFirst();
    }

    private static Optional<WorkbookCells> read(String file, RulebookFiles files) {
        byte[] bytes = files.files().getOrDefault(RulebookFiles.TABLES + file, new byte[0]);
        return WorkbookCells.read(file, bytes) instanceof WorkbookCells.Parsed.Seen seen
                ? Optional.of(seen.cells())
                : Optional.empty();
    }

    private static Optional<String> cited(CellSheet sheet, String row) {
        return sheet.rows().stream()
                .filter(each -> each.isNamed(row))
                .flatMap(each -> cited(sheet, each).stream())
                .findFirst();
    }

    private static Optional<String> cited(CellSheet sheet, CellRow row) {
        return sheet.columns().stream()
                .filter(column -> column.heading().equals(CITATION))
                .flatMap(column -> Optional.ofNullable(row.cell(column.index())).stream())
                .map(Cell::text)
                .findFirst();
    }
}

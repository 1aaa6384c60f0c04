package vn.thamtra.check.output;

import java.util.ArrayList;
import java.util.List;
import vn.thamtra.check.CellMeaning;
import vn.thamtra.check.Explained;
import vn.thamtra.check.english.EnglishWords;
import vn.thamtra.workbook.fault.VisibleText;

/** What every cell is taken to say, in lines: by file and sheet, cell by cell. */
public final class TextExplanation {
    private final Paths paths;
    private final Language language;
    private final Ink ink;

    public TextExplanation(Paths paths, Language language, Ink ink) {
        this.paths = paths;
        this.language = language;
        this.ink = ink;
    }

    public List<String> lines(List<Explained> workbooks) {
        List<String> lines = new ArrayList<>();
        workbooks.forEach(workbook -> add(workbook, lines));
        return lines;
    }

    private void add(Explained workbook, List<String> lines) {
        lines.add(ink.bold(ink.link(paths.link(workbook.workbook()), VisibleText.of(paths.text(workbook.workbook())))));
        String sheet = "";
        for (CellMeaning meaning : workbook.meanings()) {
            if (!meaning.sheet().equals(sheet)) {
                sheet = meaning.sheet();
                lines.add("  " + ink.bold(VisibleText.of(language.of(sheet, EnglishWords.sheet(sheet)))));
            }
            String cell = meaning.cell();
            lines.add("    " + cell + " ".repeat(Math.max(1, 6 - cell.length()))
                    + VisibleText.of(language.of(meaning.text())));
        }
        lines.add("");
    }
}

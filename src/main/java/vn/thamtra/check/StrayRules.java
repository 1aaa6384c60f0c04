package vn.thamtra.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.model.WorkbookName;

/** Hand-written rules in a folder that is named for no procedure: nothing would ever use them. */
public final class StrayRules {
    private StrayRules() {}

    /**
     * Tells every such file.
     *
     * @param around the rulebook that the files checked are put into
     */
    public static List<Finding> among(RulebookFiles files, RulebookFiles around) {
        Set<String> known = new TreeSet<>(Set.of("general", "one-stop"));
        Stream.of(files, around)
                .flatMap(set -> set.files().keySet().stream())
                .filter(path -> path.startsWith(RulebookFiles.TABLES))
                .forEach(path -> {
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    known.add(WorkbookName.stem(name));
                    known.add(WorkbookName.procedure(name));
                });
        return files.files().keySet().stream()
                .filter(path -> path.startsWith(RulebookFiles.RULES) && !known.contains(path.split("/", -1)[1]))
                .map(StrayRules::fault)
                .toList();
    }

    private static Finding fault(String path) {
        return Finding.of(
                new CellFault(
                        path,
                        "",
                        "",
                        "RULES_OF_NOBODY",
                        "",
                        new Message(
                                "Thư mục phải tên là general, one-stop hoặc mã một thủ tục; quy tắc ở đây không được dùng",
                                "The folder must be named general, one-stop or the id of a procedure; rules here are not used")));
    }
}

package vn.thamtra.check.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import vn.thamtra.check.finding.Finding;
import vn.thamtra.check.finding.Report;
import vn.thamtra.workbook.model.WorkbookName;

/** What shows findings, as files that {@code evaluate} runs. */
public final class DossierFiles {
    private DossierFiles() {}

    /** Named for the workbook, the code and what it is about; those of an earlier check are written over. By number of the finding. */
    public static Map<Integer, Path> write(Report report, Path folder) throws IOException {
        Map<Integer, Path> written = new TreeMap<>();
        Files.createDirectories(folder);
        for (int i = 0; i < report.findings().size(); i++) {
            Finding finding = report.findings().get(i);
            if (finding.showing() != null) {
                Path file = unused(folder, name(finding), written);
                Files.write(file, Members.json(finding.showing()));
                written.put(i, file);
            }
        }
        return written;
    }

    private static String name(Finding finding) {
        String about = finding.subject().isEmpty() ? finding.cell() : finding.subject();
        String name = String.join("-", WorkbookName.stem(finding.workbook()), finding.code(), about);
        return name.replaceAll("[^A-Za-z0-9_-]+", "_");
    }

    private static Path unused(Path folder, String name, Map<Integer, Path> written) {
        Path file = folder.resolve(name + ".json");
        for (int number = 2; written.containsValue(file); number++) {
            file = folder.resolve(name + "-" + number + ".json");
        }
        return file;
    }
}

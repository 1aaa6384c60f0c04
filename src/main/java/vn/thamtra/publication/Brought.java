package vn.thamtra.publication;

import java.nio.file.Path;
import vn.thamtra.program.ThisProgram;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;

/**
 * The rulebook a process is started with: that inside the program, or a folder of the operator's.
 *
 * @param folder where what is wrong with it can be mended
 */
public record Brought(Message name, Path folder, RulebookFiles files) {

    static Brought byTheProgram() {
        String version = ThisProgram.get().version();
        Message name = new Message(
                "Bộ quy tắc đi kèm chương trình " + version, "The rulebook that comes with program " + version);
        return new Brought(name, Path.of(""), ShippedRulebook.files());
    }

    static Brought byTheOperator(Path folder) {
        Message name = new Message("Bộ quy tắc trong thư mục " + folder, "The rulebook in the folder " + folder);
        return new Brought(name, folder, RulebookFiles.fromDirectory(folder));
    }

    /** The build has proved what is inside the program, wherever it lies. */
    boolean isProved() {
        return files.id().equals(ShippedRulebook.files().id());
    }
}

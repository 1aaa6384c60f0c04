package vn.thamtra.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Set;
import vn.thamtra.program.LeanJar;

/** {@code spark-jar}: the part of the program that a cluster of Apache Spark runs. */
final class SparkJarCommand implements Command {
    private final Terminal terminal;

    SparkJarCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        Path file = Path.of(arguments.only());
        try {
            if (LeanJar.write(file)) {
                terminal.out().println("Đã tạo / Made: " + file);
                return Exit.WELL;
            }
        } catch (FileAlreadyExistsException e) {
            terminal.err()
                    .println("Đã có tệp, không ghi đè / The file is there already and is not overwritten: " + file);
            return Exit.FAILED;
        }
        terminal.err()
                .println("Lệnh này cần thamtra.jar như khi phát hành / This takes thamtra.jar as it is handed out");
        return Exit.FAILED;
    }
}

package vn.thamtra.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fuzzes one target for some seconds, starting with its kept inputs, and keeps the smallest set of inputs that goes
 * everywhere the fuzzer has been. Arguments: the target and the seconds. Ends with the fuzzer's exit code.
 */
final class Fuzz {
    private static final Path FOLDER = Path.of("target", "fuzz");

    private Fuzz() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Target target = Target.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Path inputs = FOLDER.resolve(target.corpus());
        Path fewest = FOLDER.resolve(target.corpus() + "-fewest");
        Corpus.unpack(target.corpus(), inputs);
        int found = jazzer(target, "-max_total_time=" + arguments[1], inputs.toString());
        Files.createDirectories(fewest);
        jazzer(target, "-merge=1", fewest.toString(), inputs.toString());
        Corpus.pack(fewest, target.corpus());
        System.exit(found);
    }

    private static int jazzer(Target target, String... more) throws IOException, InterruptedException {
        Path findings = Files.createDirectories(FOLDER.resolve("findings"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type(),
                "--instrumentation_includes=vn.thamtra.**:org.apache.poi.openxml4j.**",
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-max_len=" + target.longest(),
                "-timeout=60",
                "-rss_limit_mb=4096",
                "-use_value_profile=1",
                "-print_final_stats=1"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}

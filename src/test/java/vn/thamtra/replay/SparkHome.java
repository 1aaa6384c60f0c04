package vn.thamtra.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A Spark laid out in a folder, and its {@code spark-submit}. */
record SparkHome(Path folder) {
    /** Fetched once, by Maven, and kept for the next build. */
    static SparkHome fetched() throws IOException, InterruptedException {
        String version = System.getProperty("spark.version");
        Path target = Path.of("target").toAbsolutePath();
        Path folder = target.resolve("spark-" + version);
        Path whole = folder.resolve("RELEASE");
        if (Files.notExists(whole)) {
            Ran ran = run(
                    target,
                    Map.of(),
                    List.of(
                            Path.of("mvnw").toAbsolutePath().toString(),
                            "-q",
                            "-B",
                            "-f",
                            Path.of("src/test/spark/pom.xml").toAbsolutePath().toString(),
                            "-Dspark.version=" + version,
                            "-Djars=" + folder.resolve("jars"),
                            "package"));
            if (ran.exit() != 0) {
                throw new IOException("Spark could not be fetched:\n" + ran.text());
            }
            Files.writeString(whole, "Spark " + version + "\n");
        }
        return new SparkHome(folder);
    }

    record Ran(int exit, String text) {}

    /**
     * Runs {@code spark-submit} on a cluster of this machine: two executors in processes of their own.
     *
     * @param work where Spark may write
     */
    Ran submit(Path work, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        List<String> submit = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local-cluster[2,1,1024]",
                "--driver-memory",
                "1g",
                "--driver-java-options",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
        Map<String, String> settings = Map.of(
                "spark.driver.host", "127.0.0.1",
                "spark.ui.enabled", "false",
                "spark.executor.memory", "1g",
                "spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "spark.local.dir", work.toString());
        settings.forEach((name, value) -> submit.addAll(List.of("--conf", name + "=" + value)));
        submit.addAll(words);
        return run(work, environment, launched(work, submit));
    }

    /** What the script {@code spark-class} does: the launcher says how the JVM is to be called. */
    private List<String> launched(Path work, List<String> submit) throws IOException, InterruptedException {
        List<String> launcher = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder.resolve("jars") + "/*",
                "org.apache.spark.launcher.Main"));
        launcher.addAll(submit);
        Ran ran = run(work, Map.of(), launcher);
        if (ran.exit() != 0) {
            throw new IOException("Spark cannot be launched:\n" + ran.text());
        }
        return Arrays.stream(ran.text().split("\0"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Ran run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment()
                .put(
                        "SPARK_HOME",
                        Path.of("target", "spark-" + System.getProperty("spark.version"))
                                .toAbsolutePath()
                                .toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().putIfAbsent("SHELL", "/bin/sh");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), text);
    }
}

package vn.thamtra.program;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * This program in one flat jar for machines that bring the rest: its classes, and of its libraries those that judge and read the
 * ledger, without the service. It says which program it was made of, and judges under that name.
 */
public final class LeanJar {
    /** Where a flat jar says which program it was made of. */
    static final String BUILD = "vn/thamtra/program/build.txt";

    private static final String CLASSES = "BOOT-INF/classes/";

    /** Rules, spreadsheets, JSON, databases; what Spark brings too (annotations of JSON, logging, Apache Commons) is its own. */
    private static final Pattern LIBRARY = Pattern.compile("BOOT-INF/lib/(drools-|kie-|ecj-|antlr-runtime-|javaparser-"
            + "|mvel2-|xstream-|mxparser-|jackson-(core|databind)-3|poi-|xmlbeans-|SparseBitSet-|curvesapi-"
            + "|spring-(core|beans|tx|jdbc)-|HikariCP-|h2-|postgresql-|java-uuid-generator-|jspecify-).*\\.jar");

    private static final Pattern LEFT_OUT =
            Pattern.compile("META-INF/(MANIFEST\\.MF|INDEX\\.LIST|[^/]*\\.(SF|RSA|DSA))|.*module-info\\.class");

    private static final String SERVICES = "META-INF/services/";

    private final JarOutputStream out;
    private final Set<String> written = new HashSet<>();
    private final Map<String, StringBuilder> services = new TreeMap<>();

    private LeanJar(JarOutputStream out) {
        this.out = out;
    }

    /**
     * Makes the jar of the executable one that runs here; never overwrites.
     *
     * @return false where no executable jar runs, and nothing is made
     */
    public static boolean write(Path file) throws IOException {
        Path program = Build.place(LeanJar.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        return write(program, ThisProgram.get().build(), file);
    }

    /**
     * Makes it of an executable jar, under the name of a build.
     *
     * @return false where that is no executable jar, and nothing is made
     */
    public static boolean write(Path program, String build, Path file) throws IOException {
        if (!Files.isRegularFile(program)) {
            return false;
        }
        try (JarFile jar = new JarFile(program.toFile())) {
            if (jar.getEntry(CLASSES) == null) {
                return false;
            }
            try (OutputStream made =
                            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    JarOutputStream out = new JarOutputStream(new BufferedOutputStream(made), manifest())) {
                new LeanJar(out).take(jar, build);
            }
        }
        return true;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        return manifest;
    }

    private void take(JarFile jar, String build) throws IOException {
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            try (InputStream in = jar.getInputStream(entry)) {
                if (LIBRARY.matcher(entry.getName()).matches()) {
                    library(in);
                } else if (entry.getName().startsWith(CLASSES) && !entry.isDirectory()) {
                    put(entry.getName().substring(CLASSES.length()), in);
                }
            }
        }
        for (Map.Entry<String, StringBuilder> service : services.entrySet()) {
            put(service.getKey(), service.getValue().toString());
        }
        put(BUILD, build);
    }

    private void library(InputStream library) throws IOException {
        JarInputStream in = new JarInputStream(library);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            String name = entry.getName();
            if (name.startsWith(SERVICES) && !entry.isDirectory()) {
                services.computeIfAbsent(name, any -> new StringBuilder())
                        .append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            } else if (!entry.isDirectory() && !LEFT_OUT.matcher(name).matches()) {
                put(name, in);
            }
        }
    }

    private void put(String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    /** Of two files of one name the first counts, as on a class path. */
    private void put(String name, InputStream content) throws IOException {
        if (written.add(name)) {
            out.putNextEntry(new ZipEntry(name));
            content.transferTo(out);
            out.closeEntry();
        }
    }
}

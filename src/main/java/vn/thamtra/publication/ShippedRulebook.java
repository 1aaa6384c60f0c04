package vn.thamtra.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;
import vn.thamtra.rulebook.store.RulebookFiles;

/** The rulebook inside the program: the resources below {@code rulebook/}. */
public final class ShippedRulebook {
    private static final SingletonSupplier<RulebookFiles> FILES = SingletonSupplier.of(ShippedRulebook::read);

    private ShippedRulebook() {}

    /** Read and hashed once in the life of the program. */
    public static RulebookFiles files() {
        return FILES.obtain();
    }

    private static RulebookFiles read() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String pattern : RulebookFiles.PATTERNS) {
            readInto(files, "classpath*:" + RulebookFiles.SHIPPED + pattern);
        }
        return new RulebookFiles(files);
    }

    private static void readInto(Map<String, byte[]> files, String pattern) {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String url = resource.getURL().toString();
                String path = url.substring(
                        url.lastIndexOf("/" + RulebookFiles.SHIPPED) + 1 + RulebookFiles.SHIPPED.length());
                files.put(path, resource.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rulebook inside the program cannot be read", e);
        }
    }
}

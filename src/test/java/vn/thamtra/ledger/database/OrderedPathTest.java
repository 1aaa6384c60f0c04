package vn.thamtra.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderedPathTest {
    @Test
    void it_is_registered_before_h2_decides_whether_it_shares_values() throws Exception {
        System.clearProperty("h2.objectCache");
        try (URLClassLoader apart = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            apart.loadClass(OrderedPath.class.getName()).getMethod("register").invoke(null);

            assertThat(apart.loadClass("org.h2.engine.SysProperties")
                            .getField("OBJECT_CACHE")
                            .getBoolean(null))
                    .isFalse();
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(OrderedPathTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}

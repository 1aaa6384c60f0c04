package vn.thamtra.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thamtra.access.guard.PageAddresses;
import vn.thamtra.digest.Sha256;
import vn.thamtra.wire.Parameters;

/** The one style sheet of the console, and the one script: the keyboard in the grid of a draft. */
@Controller
final class FilesOfPages {
    private final byte[] style = content("console/console.css");
    private final byte[] grid = content("console/grid.js");

    private static byte[] content(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Parameters
    @GetMapping(path = PageAddresses.STYLE, produces = "text/css;charset=UTF-8")
    ResponseEntity<byte[]> style() {
        return file(style);
    }

    @Parameters
    @GetMapping(path = PageAddresses.GRID, produces = "text/javascript;charset=UTF-8")
    ResponseEntity<byte[]> grid() {
        return file(grid);
    }

    private static ResponseEntity<byte[]> file(byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .eTag(Sha256.hex(content))
                .body(content);
    }
}

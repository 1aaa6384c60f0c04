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

/** The one style sheet of the console. */
@Controller
final class StyleController {
    private final byte[] sheet = sheet();
    private final String tag = Sha256.hex(sheet);

    private static byte[] sheet() {
        try {
            return new ClassPathResource("console/console.css").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Parameters
    @GetMapping(path = PageAddresses.STYLE, produces = "text/css;charset=UTF-8")
    ResponseEntity<byte[]> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .eTag(tag)
                .body(sheet);
    }
}

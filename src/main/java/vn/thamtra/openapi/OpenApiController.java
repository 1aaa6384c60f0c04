package vn.thamtra.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.thamtra.json.JsonValues;
import vn.thamtra.wire.Answer;
import vn.thamtra.wire.Parameters;

/** Serves the OpenAPI document, to anyone: it says nothing about anybody. */
@RestController
final class OpenApiController {
    private static final String YAML = "application/yaml";

    private final byte[] yaml;
    private final SingletonSupplier<byte[]> json;

    OpenApiController() throws IOException {
        try (InputStream document = new ClassPathResource("openapi/thamtra.yaml").getInputStream()) {
            this.yaml = document.readAllBytes();
        }
        this.json = SingletonSupplier.of(() -> asJson(yaml));
    }

    private static byte[] asJson(byte[] yaml) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, UTF_8));
        return JsonValues.MAPPER.writeValueAsBytes(read);
    }

    @Parameters
    @GetMapping(path = "/v1/openapi.yaml")
    void yaml(HttpServletResponse response) throws IOException {
        Answer.send(response, HttpServletResponse.SC_OK, YAML, yaml);
    }

    @Parameters
    @GetMapping(path = "/v1/openapi.json")
    void json(HttpServletResponse response) throws IOException {
        Answer.send(response, HttpServletResponse.SC_OK, Answer.JSON, json.obtain());
    }
}

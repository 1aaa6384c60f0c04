package vn.thamtra.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thamtra.publication.ShippedRulebook;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.RulebookId;
import vn.thamtra.workbook.model.RegisterName;

class NationalCodesTest {
    private static final String TABLES = "decision-tables/";
    private static final String PROCEDURE = "prov-legal-reporter-recognition";
    private static final OffsetDateTime IN_FORCE = OffsetDateTime.parse("2024-10-16T09:15:00+07:00");

    private static Rulebook coded(String nationalCode) throws IOException {
        String path = TABLES + PROCEDURE + ".xlsx";
        SortedMap<String, byte[]> files = new TreeMap<>(ShippedRulebook.files().files());
        files.keySet()
                .removeIf(file -> file.startsWith(TABLES)
                        && !RegisterName.ALL.contains(file.substring(TABLES.length()))
                        && !file.equals(path));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(files.get(path))));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheet("Thủ tục");
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue("mã thủ tục quốc gia");
            row.createCell(1).setCellValue(nationalCode);
            book.write(out);
            files.put(path, out.toByteArray());
        }
        return ((Rulebook.Opening.Opened) Rulebook.open(new RulebookFiles(files), CompileCache.none())).rulebook();
    }

    @Test
    void the_code_of_the_procedure_is_that_of_the_rulebook_that_decided() throws IOException {
        Rulebook decided = coded("1.001122");
        NationalCodes codes = new NationalCodes(
                id -> Optional.of(decided).filter(rulebook -> rulebook.id().equals(id)));
        String id = decided.id().value();

        assertThat(codes.procedure(id, PROCEDURE, IN_FORCE)).isEqualTo("1.001122");
        assertThat(codes.procedure(id, "another", IN_FORCE)).isNull();
        assertThat(codes.procedure(id, PROCEDURE, IN_FORCE.minusYears(20))).isNull();
        assertThat(codes.procedure(new RulebookId("sha256:" + "0".repeat(64)).value(), PROCEDURE, IN_FORCE))
                .as("a rulebook that cannot be opened")
                .isNull();
    }

    @Test
    void the_code_of_the_agency_is_that_of_the_request_and_nothing_below_it() {
        assertThat(agency("{\"facts\": {\"agencyCode\": \"X\"}, \"agencyCode\": \"H42.10\", \"events\": []}"))
                .isEqualTo("H42.10");
        assertThat(agency("{\"items\": [{\"agencyCode\": \"X\"}], \"procedure\": \"p\"}"))
                .isNull();
        assertThat(agency("{\"agencyCode\": null}")).isNull();
        assertThat(agency("{}")).isNull();
        assertThat(NationalCodes.agency(null)).as("erased").isNull();
        for (String damaged : List.of("", "{", "{\"a\": 1", "\u0000", "[1]", "{\"agencyCode\": \"H42")) {
            assertThat(agency(damaged)).as(damaged).isNull();
        }
    }

    private static @Nullable String agency(String request) {
        return NationalCodes.agency(request.getBytes(UTF_8));
    }
}

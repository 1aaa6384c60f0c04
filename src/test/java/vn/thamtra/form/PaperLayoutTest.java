package vn.thamtra.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thamtra.form.Papers.squeezed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.thamtra.digest.Sha256;
import vn.thamtra.form.html.HtmlForms;
import vn.thamtra.form.paper.Paper;
import vn.thamtra.form.pdf.PdfForms;
import vn.thamtra.form.word.WordForms;

/** How a paper is laid out: A4 with its margins, its type embedded, over several pages; as PDF/A and for word processors. */
class PaperLayoutTest {
    private static final int DOTS_PER_INCH = 100;
    private static final double MILLIMETRE = DOTS_PER_INCH / 25.4;

    private static Paper paper(int rows) {
        List<List<String>> cells = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> List.of(
                        "" + row,
                        "Thiếu văn bản đề nghị công nhận báo cáo viên pháp luật số " + row
                                + "; Ấ Ỗ Ễ Ậ Ữ có dấu chồng.",
                        "854/QĐ-UBND, Phần II, I.1, mục 1.3"))
                .toList();
        return new Paper(
                "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
                false,
                List.of(
                        new Paper.Head("Ủy ban nhân dân tỉnh Ninh Bình", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                        new Paper.Head("Sở Tư pháp", "Độc lập - Tự do - Hạnh phúc"),
                        new Paper.Head("Số: ……", "Ninh Bình, ngày 09 tháng 02 năm 2025")),
                "H42.10-241016-0001",
                List.of(
                        new Paper.Title("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"),
                        new Paper.Data("Hồ sơ của: " + "Nguyễn".repeat(60)),
                        new Paper.Paragraph(
                                "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau, kể cả nội dung rất dài. ".repeat(4)),
                        new Paper.Table(List.of("TT", "Nội dung cần bổ sung và lý do", "Căn cứ"), cells),
                        new Paper.Bullets(List.of("Một.", "Hai."))),
                List.of(new Paper.Box(List.of("NGƯỜI HƯỚNG DẪN", "(Ký và ghi rõ họ tên)", "Trần Thị Bình"))),
                List.of("Theo kết quả thẩm tra 01926f6e-0000-7000-8000-000000000001.", "Kiểm chứng: quét mã QR."),
                "https://thamtra.ninhbinh.gov.vn/prove/01926f6e-0000-7000-8000-000000000001");
    }

    @Test
    void the_page_is_a4_and_nothing_but_its_number_stands_in_the_margins() throws IOException {
        byte[] pdf = PdfForms.write(paper(60));
        Papers.keep("long.pdf", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                assertThat(document.getPage(page).getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(document.getPage(page).getMediaBox().getHeight()).isBetween(841f, 842.5f);
                BufferedImage image = renderer.renderImageWithDPI(page, DOTS_PER_INCH);
                assertThat(ink(image, 0, 28, 0, 297))
                        .as("left of page %s", page)
                        .isZero();
                assertThat(ink(image, 196, 210, 0, 297))
                        .as("right of page %s", page)
                        .isZero();
                assertThat(ink(image, 0, 210, 278, 297))
                        .as("foot of page %s", page)
                        .isZero();
                assertThat(ink(image, 0, 210, 0, 18) > 0)
                        .as("number of page %s", page)
                        .isEqualTo(page > 0);
                assertThat(ink(image, 100, 110, 8, 18) > 0).isEqualTo(page > 0);
            }
        }
    }

    private static long ink(BufferedImage image, double left, double right, double top, double bottom) {
        long dark = 0;
        for (int y = (int) (top * MILLIMETRE); y < Math.min(image.getHeight(), bottom * MILLIMETRE); y++) {
            for (int x = (int) (left * MILLIMETRE); x < Math.min(image.getWidth(), right * MILLIMETRE); x++) {
                dark += (image.getRGB(x, y) & 0xff) < 0x80 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void the_headings_of_a_table_stand_on_every_page_and_who_signs_is_not_alone() throws IOException {
        for (int rows = 1; rows <= 60; rows++) {
            try (PDDocument document = Loader.loadPDF(PdfForms.write(paper(rows)))) {
                List<String> pages = pages(document);
                for (int page = 1; page < pages.size(); page++) {
                    boolean goesOn = pages.get(page).contains("854/QĐ-UBND");
                    assertThat(pages.get(page).contains("Căn cứ")).isEqualTo(goesOn);
                }
                String signed = pages.stream()
                        .filter(page -> page.contains("NGƯỜI HƯỚNG DẪN"))
                        .findFirst()
                        .orElseThrow();
                assertThat(signed).as("%s rows", rows).contains("Hai.", "Trần Thị Bình");
            }
        }
    }

    private static List<String> pages(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
        }
        return pages;
    }

    @Test
    void the_type_is_embedded_and_nothing_is_compressed_or_dated() throws IOException {
        byte[] pdf = PdfForms.write(paper(3));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("LiberationSerif");
                }
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("FlateDecode", "CreationDate", "ModDate", "/Producer");
    }

    /** Held against the bytes themselves, so that every machine and every JDK that runs this test has made them. */
    @ParameterizedTest
    @CsvSource({
        "PDF, d5b2c7a2c7c0720bdaa804f6532ead122f1d53b51b3ee4b683cf6b9aad1063ff",
        "DOCX, 1ad4210708d9e07b705724631241be53570020da0693f7cd52fc20679deb3f50",
        "HTML, a4f407de8f91f4140b29a15bf7bdeec4dcf5d385b7a40ce9ba521bee1e261e3d"
    })
    void every_machine_makes_the_same_bytes(FormMedia media, String sha256) {
        byte[] file =
                switch (media) {
                    case PDF -> PdfForms.write(paper(40));
                    case DOCX -> WordForms.write(paper(40));
                    case HTML -> HtmlForms.write(paper(40)).getBytes(StandardCharsets.UTF_8);
                };

        assertThat(Sha256.hex(file)).isEqualTo(sha256);
    }

    @Test
    void verapdf_finds_pdf_a_2a() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int rows : new int[] {1, 40}) {
            byte[] pdf = PdfForms.write(paper(rows));
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
                ValidationResult result = validator.validate(parser);

                assertThat(result.getTestAssertions()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void libreoffice_reads_the_document_for_word_processors_and_it_says_the_same(@TempDir Path folder)
            throws Exception {
        Assumptions.assumeTrue(
                Files.exists(Path.of("/usr/lib/libreoffice/program/libswlo.so")),
                "no LibreOffice Writer on this machine");
        Paper paper = paper(40);
        byte[] docx = WordForms.write(paper);
        Papers.keep("long.docx", docx);
        Files.write(folder.resolve("form.docx"), docx);
        Process office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=file://" + folder.resolve("profile"),
                        "--headless",
                        "--convert-to",
                        "txt:Text (encoded):UTF8",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("form.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();

        String said = squeezed(Files.readString(folder.resolve("form.txt")).replace("\uFEFF", ""));

        assertThat(said).isEqualTo(squeezed(Papers.text(docx, FormMedia.DOCX)));
        assertThat(said).contains("NGƯỜIHƯỚNGDẪN", "TrầnThịBình");
    }
}

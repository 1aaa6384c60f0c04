package vn.thamtra.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thamtra.workbook.fault.CellFault;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.model.ProcedureTables;

/** Lawful workbooks, and ways to damage one thing in them. */
public final class Workbooks {

    public static final String FILE = "sample-recognition.xlsx";
    public static final Set<String> INSTRUMENTS = Set.of("854/QĐ-UBND", "10/2016/TT-BTP");
    private static final String CLAUSE = "854/QĐ-UBND; Phần II, I.1, mục 1.3";

    private Workbooks() {}

    /** A procedure in which all criteria must hold, with every kind of sheet, fact and test. */
    public static XSSFWorkbook lawful() {
        XSSFWorkbook book = new XSSFWorkbook();
        sheets().forEach((name, rows) -> fill(book, name, rows));
        return book;
    }

    /** A procedure in which one ground is enough. */
    static XSSFWorkbook lawfulDismissal() {
        XSSFWorkbook book = lawful();
        book.setSheetName(book.getSheetIndex("Điều kiện"), "Căn cứ miễn nhiệm");
        put(book, "Thủ tục", "B21", "một căn cứ");
        Object[][] overall = {
            {"mã kết luận chung", "R-S1-90"},
            {"thông báo kết luận chung", "Không có căn cứ nào"},
            {"thông báo kết luận chung tiếng Anh", "No ground stands"},
            {"căn cứ kết luận chung", CLAUSE}
        };
        for (int i = 0; i < overall.length; i++) {
            put(book, "Thủ tục", "A" + (22 + i), overall[i][0]);
            put(book, "Thủ tục", "B" + (22 + i), overall[i][1]);
        }
        return book;
    }

    static Map<String, Object[][]> sheets() {
        Map<String, Object[][]> sheets = new LinkedHashMap<>();
        sheets.put("Thủ tục", procedure());
        sheets.put("Dữ liệu", facts());
        sheets.put("Giấy tờ", new Object[][] {
            {"Hồ sơ có những giấy tờ nào?"},
            {"Mã", "Tên", "Tên tiếng Anh", "Ghi chú"},
            {"proposal-letter", "Văn bản đề nghị", "Proposal letter", null},
            {"photos", "Ảnh chân dung", "Portraits", "ảnh màu"}
        });
        sheets.put("Sự kiện", new Object[][] {
            {"Những gì có thể xảy ra?"},
            {"Mã", "Tên", "Tên tiếng Anh", "Thời điểm", "Ghi chú"},
            {"DECISION_ISSUED", "Ký quyết định", "Decision signed", "ngày", null},
            {"REFUSED", "Một lần từ chối", "One refusal", "ngày", null},
            {"SUPPLEMENT_REQUESTED", "Đã yêu cầu bổ sung", "Supplement requested", "giờ", null}
        });
        sheets.put("Số lần", new Object[][] {
            {"Đếm những lần nào?"},
            {"Mã", "Tên", "Tên tiếng Anh", "Sự kiện", "Có lý do chính đáng"},
            {"C-refusals", "Số lần từ chối không lý do", "Refusals without reason", "REFUSED", "không"}
        });
        sheets.put("Khái niệm", terms());
        sheets.put("Thành phần hồ sơ", requirements());
        sheets.put("Điều kiện", criteria());
        sheets.put("Trường hợp từ chối", new Object[][] {
            {"Điều gì chặn hồ sơ?"},
            {
                "Mã",
                "Đối tượng",
                "Phạm vi",
                "Bằng cấp",
                "Hình thức nộp hồ sơ",
                "Thông báo",
                "Thông báo tiếng Anh",
                "Căn cứ",
                "Cách hiểu"
            },
            {"R-S1-20", "Bằng cấp", "hồ sơ", "≠ LAW; OTHER", "-", "Sai bằng", "Wrong degree", CLAUSE, "RD-04; B-47"}
        });
        sheets.put("Thông tin", new Object[][] {
            {"Cần báo thêm điều gì?"},
            {
                "Mã",
                "Tính chất",
                "Đối tượng",
                "Phạm vi",
                "Kết quả",
                "Ký quyết định",
                "Thông báo",
                "Thông báo tiếng Anh",
                "Căn cứ"
            },
            {"R-S1-30", "thông tin", "Thời hạn", "hồ sơ", "ACCEPT", "-", "Đủ điều kiện", "All is well", CLAUSE},
            {"R-S1-31", "vi phạm", "-", "hồ sơ", "-", "có", "Sai quy định", "A breach", CLAUSE}
        });
        sheets.put("Thời hạn", limits());
        sheets.put("Kiểm thử", examples());
        sheets.put("Diễn giải", new Object[][] {
            {"Chỗ nào luật chưa rõ, và hiểu thế nào?"},
            {"Mã", "Điều khoản", "Câu hỏi", "Cách hiểu áp dụng", "Trạng thái"},
            {"RD-04", "Điều 1", "Có dời ngày không?", "Không dời", "đã chốt"},
            {"B-47", "Điều 2", "Có dừng đồng hồ không?", "Không", "còn ngỏ"}
        });
        sheets.put("Ghi chú", new Object[][] {{"Ghi gì cũng được."}, {null, 7}});
        return sheets;
    }

    private static Object[][] procedure() {
        return new Object[][] {
            {"Thủ tục này là gì?"},
            {"Mã", "Nội dung"},
            {"mã thủ tục", "sample-recognition"},
            {"tên", "Công nhận mẫu"},
            {"tên tiếng Anh", "Sample recognition"},
            {"địa phương", "Tỉnh Ninh Bình"},
            {"cấp", "cấp tỉnh"},
            {"lĩnh vực", "Phổ biến, giáo dục pháp luật"},
            {"đối tượng thực hiện", "Cơ quan, tổ chức"},
            {"cơ quan giải quyết", "Sở Tư pháp"},
            {"cơ quan quyết định", "Chủ tịch Ủy ban nhân dân tỉnh"},
            {"kết quả", "Quyết định công nhận"},
            {"phí, lệ phí", "-"},
            {"số bộ hồ sơ", 1},
            {"cách thức nộp", "Bưu chính hoặc hệ thống quản lý văn bản"},
            {"căn cứ", CLAUSE},
            {"ngày hiệu lực", LocalDate.of(2024, 10, 9)},
            {"ngày hết hiệu lực", "-"},
            {"đã rà soát đến ngày", "2025-10-21"},
            {"qua một cửa", "không"},
            {"cách kết luận", "mọi điều kiện"}
        };
    }

    private static Object[][] facts() {
        return new Object[][] {
            {"Hồ sơ có những dữ liệu nào?"},
            {"Mã", "Tên", "Tên tiếng Anh", "Thuộc", "Loại", "Giá trị", "Đơn vị", "Nguồn", "Khi vắng", "Ghi chú"},
            {"fullName", "Họ và tên", "Full name", "hồ sơ", "văn bản", "-", "-", "người nộp", "thiếu", null},
            {
                "degree",
                "Bằng cấp",
                "Degree",
                "hồ sơ",
                "lựa chọn",
                "LAW = Cử nhân luật; OTHER = Bằng khác",
                "-",
                "người nộp",
                "chưa rõ",
                null
            },
            {
                "months",
                "Thời gian công tác",
                "Time worked",
                "hồ sơ",
                "số",
                "0 .. 1200",
                "tháng",
                "người nộp",
                "chưa rõ",
                "số tháng đủ"
            },
            {"score", "Điểm", "Score", "hồ sơ", "số thập phân", "0 .. 10", "điểm", "người nộp", "chưa rõ", null},
            {
                "goodMorals",
                "Có đạo đức tốt",
                "Good morals",
                "hồ sơ",
                "có/không",
                "-",
                "-",
                "cán bộ xác nhận",
                "không ảnh hưởng",
                null
            },
            {"signedOn", "Ngày ký", "Signed on", "hồ sơ", "ngày", "-", "-", "người nộp", "chưa rõ", null},
            {"year", "Năm đánh giá", "Year", "hồ sơ", "số", "2000 .. 2100", "-", "người nộp", "chưa rõ", null},
            {
                "legitimate",
                "Có lý do chính đáng",
                "Legitimate",
                "REFUSED",
                "có/không",
                "-",
                "-",
                "cán bộ xác nhận",
                "chưa rõ",
                null
            }
        };
    }

    private static Object[][] terms() {
        return new Object[][] {
            {"Các khái niệm của luật nghĩa là gì?"},
            {
                "Mã",
                "Tên",
                "Tên tiếng Anh",
                "Bằng cấp",
                "Thời gian công tác",
                "Đủ bằng cấp",
                "Họ và tên",
                "Số lần từ chối không lý do"
            },
            {"T-degree", "Đủ bằng cấp", "Degree suffices", "Cử nhân luật", "≥ 24", "-", "-", "-"},
            {"T-degree", "Đủ bằng cấp", "Degree suffices", "OTHER", "36 .. 1200", "-", "-", "-"},
            {"T-known", "Đã rõ người", "Person known", "-", "-", "có", "đã có", "< 3"}
        };
    }

    private static Object[][] requirements() {
        return new Object[][] {
            {"Hồ sơ phải có gì?"},
            {
                "Mã",
                "Thành phần",
                "Yêu cầu",
                "Phạm vi",
                "Đã rõ người",
                "Thông báo",
                "Thông báo tiếng Anh",
                "Căn cứ",
                "Cách hiểu",
                "Ghi chú"
            },
            {"R-S1-02", "Văn bản đề nghị", "có", "hồ sơ", "-", "Thiếu văn bản", "Letter missing", CLAUSE, null, null},
            {"R-S1-03", "Họ và tên", "đã có", "từng mục", "-", "Thiếu tên", "Name missing", CLAUSE, "RD-04", "x"},
            {"R-S1-03", "Ngày ký", "đã có", "từng mục", "-", "Thiếu ngày", "Date missing", CLAUSE, null, null},
            {"R-S1-04", "Ảnh chân dung", "≥ 2", "hồ sơ", "có", "Thiếu ảnh", "Photos missing", CLAUSE, null, null}
        };
    }

    private static Object[][] criteria() {
        return new Object[][] {
            {"Khi nào đạt?"},
            {
                "Mã",
                "Tiêu chí",
                "Áp dụng khi",
                "Phạm vi",
                "Bằng cấp",
                "Thời gian công tác",
                "Điểm",
                "Ngày ký",
                "Có đạo đức tốt",
                "Thông báo khi đạt",
                "Thông báo khi đạt tiếng Anh",
                "Thông báo khi không đạt",
                "Thông báo khi không đạt tiếng Anh",
                "Căn cứ",
                "Cách hiểu"
            },
            {
                "R-S1-10",
                "Bằng và thâm niên",
                "luôn",
                "từng mục",
                "LAW",
                "≥ 24",
                "-",
                "-",
                "-",
                "Đạt",
                "Met",
                "Không đạt",
                "Not met",
                CLAUSE,
                null
            },
            {
                "R-S1-11",
                "Bằng và thâm niên",
                "luôn",
                "từng mục",
                "OTHER",
                36,
                "> 7.5",
                "-",
                "-",
                "Đạt",
                "Met",
                "Không đạt",
                "Not met",
                CLAUSE,
                null
            },
            {
                "R-S1-12",
                "Tư cách",
                "Đã rõ người",
                "từng mục",
                "-",
                "-",
                "-",
                LocalDate.of(2024, 10, 9),
                "có",
                "Đạt",
                "Met",
                "Không đạt",
                "Not met",
                "10/2016/TT-BTP; Điều 4",
                null
            },
            {
                "R-S1-12",
                "Tư cách",
                "Đã rõ người",
                "từng mục",
                "-",
                "-",
                "-",
                "≥ 2024-12-01",
                "thiếu",
                "Đạt",
                "Met",
                "Không đạt",
                "Not met",
                CLAUSE,
                null
            }
        };
    }

    private static Object[][] limits() {
        return new Object[][] {
            {"Ai phải làm gì, đến bao giờ?"},
            {
                "Mã",
                "Khi",
                "Bằng cấp",
                "Tính từ",
                "Trước/Sau",
                "Số",
                "Đơn vị",
                "Hoàn thành bởi",
                "Ai thực hiện",
                "Tính chất",
                "Việc",
                "Việc tiếng Anh",
                "Căn cứ"
            },
            {
                "R-S1-40",
                "luôn",
                "-",
                "đủ hồ sơ",
                "Sau",
                5,
                "ngày làm việc",
                "Ký quyết định",
                "Chủ tịch",
                "nghĩa vụ",
                "Ký",
                "Sign",
                CLAUSE
            },
            {
                "R-S1-41",
                "hồ sơ chưa đủ",
                "-",
                "nhận hồ sơ",
                "Sau",
                "Thời gian công tác",
                "tháng",
                "Đã yêu cầu bổ sung; Ký quyết định",
                "Sở Tư pháp",
                "nghĩa vụ",
                "Yêu cầu",
                "Request",
                CLAUSE
            },
            {
                "R-S1-42",
                "luôn",
                "LAW",
                "Một lần từ chối",
                "Trước",
                25,
                "ngày",
                "-",
                "Báo cáo viên",
                "quyền",
                "Kiến nghị",
                "Petition",
                CLAUSE
            },
            {
                "R-S1-43",
                "luôn",
                "-",
                "Năm đánh giá",
                "Trước",
                "trước 10/01 năm sau",
                "ngày cố định",
                "Ký quyết định",
                "Ủy ban nhân dân xã",
                "nghĩa vụ",
                "Nộp",
                "File",
                CLAUSE
            }
        };
    }

    private static Object[][] examples() {
        return new Object[][] {
            {"Luật trả lời thế nào cho từng hồ sơ mẫu?"},
            {
                "Mã",
                "Mô tả",
                "Ngày nhận",
                "Xét đến ngày",
                "Họ và tên",
                "Bằng cấp",
                "Thời gian công tác",
                "Điểm",
                "Có đạo đức tốt",
                "Ngày ký",
                "Văn bản đề nghị",
                "Ảnh chân dung",
                "Một lần từ chối",
                "Đã yêu cầu bổ sung",
                "Hình thức nộp hồ sơ",
                "Kết quả",
                "Mã lý do",
                "Hạn"
            },
            {
                "KT-01",
                "Hồ sơ đủ",
                LocalDate.of(2024, 10, 16),
                "-",
                "Nguyễn Văn An",
                "LAW",
                24,
                7.5,
                "có",
                "2024-10-09",
                "có",
                2,
                "2024-08-05; 2024-11-06 {Có lý do chính đáng = không}",
                "-",
                "DOCUMENT_SYSTEM",
                "ACCEPT",
                "MET R-S1-10; MET R-S1-12",
                "R-S1-40 = 2024-10-23"
            },
            {
                "KT-02",
                "Thiếu giấy tờ",
                LocalDate.of(2024, 10, 16),
                "2024-10-18",
                "-",
                "Bằng khác",
                "-",
                "-",
                "-",
                "-",
                "-",
                "-",
                "-",
                LocalDate.of(2024, 10, 17),
                "-",
                "SUPPLEMENT",
                "-",
                "-"
            }
        };
    }

    static void fill(XSSFWorkbook book, String name, Object[][] rows) {
        XSSFSheet sheet = book.createSheet(name);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                if (rows[row][column] != null) {
                    put(sheet, row, column, rows[row][column]);
                }
            }
        }
    }

    public static XSSFCell put(XSSFWorkbook book, String sheet, String address, Object value) {
        CellReference place = new CellReference(address);
        return put(book.getSheet(sheet), place.getRow(), place.getCol(), value);
    }

    private static XSSFCell put(XSSFSheet sheet, int rowIndex, int column, Object value) {
        XSSFRow row = sheet.getRow(rowIndex) == null ? sheet.createRow(rowIndex) : sheet.getRow(rowIndex);
        XSSFCell cell = row.createCell(column);
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(format(sheet.getWorkbook(), "yyyy-mm-dd"));
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else {
            cell.setCellValue(value.toString());
        }
        return cell;
    }

    static XSSFCell cell(XSSFWorkbook book, String sheet, String address) {
        CellReference place = new CellReference(address);
        return book.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
    }

    static XSSFCellStyle format(XSSFWorkbook book, String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    static void clear(XSSFWorkbook book, String sheet, String address) {
        CellReference place = new CellReference(address);
        XSSFRow row = book.getSheet(sheet).getRow(place.getRow());
        row.removeCell(row.getCell(place.getCol()));
    }

    public static byte[] bytes(XSSFWorkbook book) {
        try (book) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ProcedureTables tables(XSSFWorkbook book) {
        return tables(bytes(book));
    }

    public static ProcedureTables tables(byte[] xlsx) {
        ParsedWorkbook parsed = WorkbookReader.read(FILE, xlsx, INSTRUMENTS);
        assertThat(parsed).isInstanceOf(ParsedWorkbook.Accepted.class);
        return ((ParsedWorkbook.Accepted) parsed).tables();
    }

    public static List<CellFault> faults(byte[] xlsx) {
        ParsedWorkbook parsed = WorkbookReader.read(FILE, xlsx, INSTRUMENTS);
        return parsed instanceof ParsedWorkbook.Refused refused ? refused.faults() : List.of();
    }

    static List<CellFault> faultsAfter(Consumer<XSSFWorkbook> damage) {
        XSSFWorkbook book = lawful();
        damage.accept(book);
        return faults(bytes(book));
    }

    /** One thing was damaged, and one fault says so. */
    static CellFault onlyFault(Consumer<XSSFWorkbook> damage, String sheet, String cell, FaultCode code) {
        return only(faultsAfter(damage), sheet, cell, code);
    }

    static CellFault only(List<CellFault> faults, String sheet, String cell, FaultCode code) {
        assertThat(faults).hasSize(1);
        CellFault fault = faults.get(0);
        assertThat(fault.sheet() + "!" + fault.cell() + " " + fault.code()).isEqualTo(sheet + "!" + cell + " " + code);
        assertThat(fault.workbook()).isEqualTo(FILE);
        assertThat(fault.detail().vi()).isNotBlank().doesNotContain("{0}", "{1}");
        assertThat(fault.detail().en()).isNotBlank().doesNotContain("{0}", "{1}");
        return fault;
    }

    static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}

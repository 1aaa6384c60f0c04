package vn.thamtra.workbook.fault;

import java.util.function.Function;
import vn.thamtra.verdict.Message;

/** Everything that can be wrong in a file, with what to do about it; {@code {0}}, {@code {1}} are filled in. */
public enum FaultCode {
    EMPTY_FILE("Tệp rỗng. Hãy lưu lại và gửi lại tệp .xlsx.", "The file is empty. Save it again as .xlsx and send it."),
    FILE_TOO_LARGE(
            "Tệp lớn hơn {0}. Hãy bỏ hình ảnh và dữ liệu không dùng rồi lưu lại.",
            "The file is larger than {0}. Remove pictures and unused data and save it again."),
    NOT_XLSX(
            "Cần một sổ tính Excel (.xlsx); đây là {0}. Hãy mở tệp và lưu với kiểu “Excel Workbook (.xlsx)”.",
            "An Excel workbook (.xlsx) is wanted; this is {0}. Open it and save it as “Excel Workbook (.xlsx)”."),
    ENCRYPTED(
            "Tệp có mật khẩu mở. Hãy bỏ mật khẩu rồi lưu lại.",
            "The file is protected by a password. Remove the password and save it again."),
    DAMAGED_FILE(
            "Tệp hỏng hoặc bị cắt cụt, không đọc hết được. Hãy mở bằng Excel hoặc LibreOffice, lưu lại và gửi lại.",
            "The file is damaged or cut off and cannot be read whole. Open it in Excel or LibreOffice, save and send it again."),
    ZIP_BOMB(
            "Tệp nở ra quá lớn khi giải nén (quá {0}). Tệp không được đọc.",
            "The file grows beyond {0} when unpacked. It is not read."),
    MACROS(
            "Tệp chứa macro hoặc đối tượng nhúng. Hãy lưu lại với kiểu .xlsx không có macro.",
            "The file holds macros or embedded objects. Save it as .xlsx without macros."),
    EXTERNAL_LINK(
            "Tệp liên kết tới sổ tính hoặc nguồn dữ liệu khác. Hãy bỏ liên kết (Data > Edit Links > Break Link) rồi lưu lại.",
            "The file links to another workbook or data source. Break the links (Data > Edit Links) and save it again."),
    TOO_MANY_SHEETS("Quá nhiều trang: nhiều nhất {0}.", "Too many sheets: at most {0}."),
    TOO_MANY_ROWS("Nội dung nằm quá dòng {0}. Hãy bỏ bớt dòng.", "There is content beyond row {0}. Remove rows."),
    TOO_MANY_COLUMNS(
            "Nội dung nằm quá cột thứ {0}. Hãy bỏ bớt cột.", "There is content beyond column {0}. Remove columns."),
    TOO_MANY_REGIONS(
            "Trang có quá {0} vùng ô gộp hoặc cột ẩn. Hãy bỏ gộp, bỏ ẩn.",
            "The sheet has more than {0} merged or hidden stretches. Unmerge and unhide them."),
    TOO_MANY_CELLS(
            "Tệp có quá {0} ô có nội dung. Hãy chia thành nhiều tệp.",
            "The file has more than {0} filled cells. Split it into several files."),
    TEXT_TOO_LONG("Ô dài quá {0} ký tự. Hãy rút gọn.", "The cell is longer than {0} characters. Shorten it."),
    TOO_MANY_FAULTS(
            "Còn {0} lỗi nữa không liệt kê. Hãy sửa các lỗi trên rồi kiểm tra lại.",
            "{0} more faults are not listed. Mend those above and check again."),

    WRONG_FILE_NAME(
            "Tệp của thủ tục này phải tên là {0}.xlsx (bản sau: {0}-v2.xlsx), mà đang tên là {1}. Hãy đổi tên tệp, hoặc sửa mã.",
            "The file of this procedure must be named {0}.xlsx (a later version {0}-v2.xlsx); its name is {1}. Rename the file, or correct the id."),

    UNKNOWN_SHEET(
            "Không có trang nào tên như vậy trong mẫu.{0} Hãy đổi tên trang, hoặc chuyển nội dung sang trang “Ghi chú”.",
            "The format has no sheet of this name.{0} Rename the sheet, or move its content to the sheet “Ghi chú”."),
    MISSING_SHEET("Thiếu trang “{0}”. Hãy thêm trang này.", "The sheet “{0}” is missing. Add it."),
    DUPLICATE_SHEET("Có hai trang cùng tên “{0}”. Hãy gộp lại.", "Two sheets are named “{0}”. Join them."),
    SHEET_NOT_FOR_MODE(
            "Trang này không dùng với cách kết luận “{0}”. Hãy chuyển các dòng sang {1}.",
            "This sheet does not go with the way of deciding “{0}”. Move its rows to {1}."),
    HIDDEN_SHEET(
            "Trang bị ẩn mà có nội dung. Hãy bỏ ẩn (Unhide) hoặc xóa trang.",
            "The sheet is hidden and has content. Unhide or delete it."),
    HIDDEN_ROW(
            "Dòng bị ẩn (hoặc bị lọc) mà có nội dung. Hãy bỏ ẩn, bỏ lọc hoặc xóa dòng.",
            "The row is hidden (or filtered out) and has content. Unhide it, clear the filter or delete it."),
    HIDDEN_COLUMN(
            "Cột bị ẩn mà có nội dung. Hãy bỏ ẩn hoặc xóa cột.",
            "The column is hidden and has content. Unhide or delete it."),
    HIDDEN_FORMAT(
            "Định dạng của ô che mất nội dung. Hãy đặt lại định dạng General.",
            "The format of the cell shows nothing of its content. Set the format to General."),

    SHOWN_OTHERWISE(
            "Ô hiển thị “{0}”, không phải giá trị được lưu: định dạng của ô che giá trị thật. Hãy đặt lại định dạng General rồi gõ lại giá trị.",
            "The cell shows “{0}”, which is not the value that is stored: its format hides the real one. Set the format to General and type the value again."),
    INVISIBLE_TEXT(
            "Chữ trong ô cùng màu với nền hoặc quá nhỏ nên không nhìn thấy. Hãy đặt lại màu chữ và cỡ chữ.",
            "The letters of the cell have the colour of its ground or are too small to be seen. Set their colour and size anew."),
    NO_HEADING_ROW(
            "Không tìm thấy dòng tiêu đề: dòng có ô đầu tiên là “Mã”. Hãy đặt dòng tiêu đề ở dòng 2.",
            "No heading row: the row whose first cell is “Mã”. Put the headings in row 2."),
    UNKNOWN_HEADING(
            "Tiêu đề cột không có trong mẫu và không phải tên đã khai báo trong sổ này.{0} Hãy sửa tiêu đề, hoặc khai báo tên đó trước.",
            "The heading is neither in the format nor a name declared in this workbook.{0} Correct it, or declare the name first."),
    MISSING_HEADING("Thiếu cột “{0}”. Hãy thêm cột.", "The column “{0}” is missing. Add it."),
    DUPLICATE_HEADING(
            "Tiêu đề này đã có ở cột {0}. Mỗi tiêu đề chỉ đứng một lần.",
            "This heading already stands in column {0}. A heading may stand only once."),
    BLANK_ROW(
            "Dòng trống giữa các dòng dữ liệu. Hãy xóa dòng trống.",
            "A blank row between rows of data. Delete the blank row."),
    STRAY_CONTENT(
            "Nội dung nằm ngoài bảng, không thuộc cột hay dòng nào. Hãy xóa, hoặc chuyển sang trang “Ghi chú”.",
            "Content outside the table, in no column or row of it. Delete it, or move it to the sheet “Ghi chú”."),
    MERGED_CELLS(
            "Các ô {0} bị gộp trong bảng. Hãy bỏ gộp (Unmerge) và điền vào từng ô.",
            "The cells {0} are merged inside the table. Unmerge them and fill in each."),

    FORMULA(
            "Ô là công thức. Hãy gõ thẳng giá trị (chép rồi Paste Special > Values).",
            "The cell is a formula. Type the value itself (copy, then Paste Special > Values)."),
    ERROR_VALUE("Ô là một giá trị lỗi. Hãy gõ lại giá trị.", "The cell is an error value. Type the value again."),
    AMBIGUOUS_CONTENT(
            "Tệp lưu ô này theo cách mà mỗi chương trình đọc một khác. Hãy xóa ô rồi gõ lại giá trị.",
            "The file stores this cell in a way that one program reads differently from another. Clear the cell and type the value again."),
    EMPTY_CELL("Ô trống. Hãy điền {0}.", "The cell is empty. Fill in {0}."),
    INVISIBLE_CHARACTER(
            "Ô có ký tự không nhìn thấy ({0}). Hãy gõ lại bằng bàn phím, đừng chép dán.",
            "The cell has an invisible character ({0}). Type it again rather than pasting."),
    LOOKALIKE_CHARACTER(
            "Ô có ký tự trông giống chữ hay dấu thường nhưng là ký tự khác ({0}). Hãy gõ lại: {1}",
            "The cell has a character that only looks like the usual one ({0}). Type it again: {1}"),
    NUMBER_AS_TEXT(
            "Số đang được lưu dạng chữ. Hãy đổi định dạng ô thành số rồi gõ lại {0}.",
            "The number is stored as text. Format the cell as a number and type {0} again."),
    TEXT_AS_NUMBER(
            "Ô là số, ở đây cần {0}. Hãy đổi định dạng ô thành Text rồi gõ lại.",
            "The cell is a number; {0} is wanted here. Format the cell as Text and type it again."),
    LONG_NUMBER(
            "Mã số dài bị lưu thành số, có thể đã mất chữ số. Hãy đổi định dạng ô thành Text rồi gõ lại.",
            "A long number may have lost digits, being stored as a number. Format the cell as Text and type it again."),
    WRONG_KIND("Ô là {0}, ở đây cần {1}.", "The cell is {0}; {1} is wanted here."),
    DATE_FORMAT(
            "Không phải ngày viết đúng cách. Hãy viết năm-tháng-ngày như 2024-10-09, hoặc dùng ô kiểu ngày.",
            "Not a date in the right form. Write year-month-day like 2024-10-09, or use a date cell."),
    IMPOSSIBLE_DATE("Ngày này không có trong lịch. Hãy sửa lại.", "There is no such day in the calendar. Correct it."),
    DATE_AS_NUMBER(
            "Ngày đang là một con số. Hãy đổi định dạng ô thành ngày (yyyy-mm-dd).",
            "The date is a plain number. Format the cell as a date (yyyy-mm-dd)."),
    DATE_WITH_TIME("Ô ngày có cả giờ. Hãy chỉ để ngày.", "The date cell has a time of day. Leave only the date."),

    BAD_ID("Mã phải có dạng {0}.", "The id must have the form {0}."),
    DUPLICATE_ID(
            "Mã này đã dùng ở {0}. Mã không được dùng lại.", "This id is already used at {0}. Ids are never reused."),
    DUPLICATE_NAME(
            "Tên này đã dùng ở {0}. Tên là tiêu đề cột nên không được trùng.",
            "This name is already used at {0}. Names are column headings and must differ."),
    RESERVED_NAME(
            "Tên này trùng với một tiêu đề hay một từ cố định của mẫu. Hãy đặt tên khác.",
            "This name is a fixed heading or word of the format. Choose another name."),
    UNKNOWN_WORD("Ở đây chỉ được viết: {0}.{1}", "Only these words may stand here: {0}.{1}"),
    UNKNOWN_KEY("Trang này không có mục đó.{0}", "This sheet has no such entry.{0}"),
    MISSING_KEY("Thiếu dòng “{0}”. Hãy thêm dòng này.", "The row “{0}” is missing. Add it."),
    UNUSED_SENTENCE(
            "Không quy tắc viết tay nào dùng câu này.{0} Hãy sửa mã, hoặc bỏ dòng.",
            "No hand-written rule says this sentence.{0} Correct the id, or remove the row."),
    UNCLOSED_BRACE(
            "Ngoặc nhọn không khép đôi. Chỗ điền viết là {tên chỗ}; ngoài ra câu không có ngoặc nhọn.",
            "A brace has no other one. A place is written {name}; elsewhere the text holds no braces."),
    UNKNOWN_PLACE(
            "Câu này không có chỗ điền {0}. Các chỗ của câu: {1}.",
            "This sentence has no place {0}. Its places are: {1}."),
    UNKNOWN_VALUE_NAMED(
            "Trong ngoặc nhọn chỉ ghi tên một kết quả của bảng, như đã khai ở trang “Dữ liệu”; {0} không phải tên như vậy.{1}",
            "Between braces stands the name of a value of a table, as the sheet “Dữ liệu” declares it, and nothing else; {0} is no such name.{1}"),
    MISSING_PLACE(
            "Thiếu chỗ điền {0}: câu phải nói điều đó. Hãy thêm vào.",
            "The place {0} is missing: the sentence has to say it. Add it."),
    UNKNOWN_SIGNS(
            "Không hiểu {0} trong dạng mã. Trong ngoặc nhọn chỉ ghi như: {1}. Ngoài ngoặc nhọn là chữ có sẵn trong mã.",
            "{0} in the form of a code is not understood. Between braces stands only the like of: {1}. What is outside stands in the code as it is."),
    NOT_A_DATED_CODE(
            "Chỉ mã hồ sơ có ngày nhận. Hãy bỏ {ngày nhận}, hoặc sửa loại mã.",
            "Only codes of dossiers tell a day of receipt. Remove {ngày nhận}, or correct the kind of code."),
    EXAMPLE_NOT_OF_FORM(
            "Ví dụ này không đúng dạng ghi ở cột “Dạng”: {0}. Hãy sửa ví dụ hoặc dạng.",
            "This example is not of the form in the column “Dạng”: {0}. Correct the example or the form."),
    CODE_NOT_OF_FORM("{0} (Dòng {1} của ma-so.xlsx.)", "{0} (Row {1} of ma-so.xlsx.)"),
    UNEXPECTED_KEY(
            "Mục này chỉ dùng với cách kết luận “một căn cứ”. Hãy bỏ dòng này hoặc ghi “-”.",
            "This entry goes only with the way of deciding “một căn cứ”. Remove the row or write “-”."),
    BAD_OPTIONS(
            "Cần danh sách lựa chọn dạng: LAW = Cử nhân luật; OTHER = Bằng khác. Mỗi mã và mỗi nhãn chỉ một lần, nhãn không phải là “có”, “không”, “thiếu”, “đã có”.",
            "A list of options is wanted: LAW = Cử nhân luật; OTHER = Bằng khác. Each code and label once; no label may be “có”, “không”, “thiếu”, “đã có”."),
    BAD_BOUNDS("Cần khoảng giá trị dạng: 0 .. 1200.", "A range is wanted: 0 .. 1200."),
    BAD_NUMBER("Cần {0}.", "{0} is wanted."),
    BAD_TEST(
            "Không hiểu điều kiện này.{1} Ở đây viết được: {0}.",
            "This condition is not understood.{1} What may stand here: {0}."),
    YES_AND_NO(
            "“có” hoặc “không” phải đứng một mình trong ô. Nếu thế nào cũng được, hãy ghi “-”.",
            "“có” or “không” must stand alone in the cell. Where either will do, write “-”."),
    UNKNOWN_VALUE("Không có giá trị này. Các giá trị: {0}.{1}", "There is no such value. The values: {0}.{1}"),
    ASKS_NOTHING(
            "Dòng này không hỏi gì (mọi ô điều kiện là “-”), nên khái niệm lúc nào cũng đúng. Hãy ghi ít nhất một điều kiện, hoặc xóa dòng.",
            "This row asks nothing (every condition is “-”), so that the term would always hold. Give at least one condition, or delete the row."),
    OTHER_UNIT(
            "Ô này tính bằng “{0}”, còn dữ kiện này tính bằng “{1}”.{2} Hãy ghi theo đơn vị của dữ kiện.",
            "This cell counts in “{0}”, while the fact is counted in “{1}”.{2} Write it in the unit of the fact."),
    VALUE_OUT_OF_RANGE("Giá trị nằm ngoài khoảng {0}.", "The value lies outside {0}."),
    RANGE_UPSIDE_DOWN("Khoảng bị ngược: đầu lớn hơn cuối.", "The range is upside down: its start is after its end."),
    DUPLICATE_VALUE("Giá trị “{0}” viết hai lần.", "The value “{0}” stands twice."),
    UNKNOWN_NAME("Không có {0} nào tên như vậy trong sổ này.{1}", "This workbook has no {0} of that name.{1}"),
    WRONG_TYPE("“{0}” không dùng được ở đây: cần {1}.", "“{0}” cannot stand here: {1} is wanted."),
    BAD_CITATION(
            "Cần số văn bản, dấu chấm phẩy, rồi điều khoản: 854/QĐ-UBND; Phần II, I.1, mục 1.3.",
            "The instrument’s number, a semicolon, then the clause is wanted: 854/QĐ-UBND; Phần II, I.1, mục 1.3."),
    UNKNOWN_INSTRUMENT("Văn bản này không có trong van-ban.xlsx.{0}", "This instrument is not in van-ban.xlsx.{0}"),
    NOT_IN_FORCE(
            "Theo van-ban.xlsx, văn bản này có hiệu lực {0}, còn thủ tục có hiệu lực {1}: không trùng ngày nào. Hãy sửa căn cứ hoặc ngày hiệu lực.",
            "By van-ban.xlsx this instrument is in force {0} and the procedure {1}: on no day both. Correct the citation or the dates."),
    ROW_NOT_IN_FORCE(
            "Theo van-ban.xlsx, văn bản này có hiệu lực {0}; dòng này còn áp dụng cả ngoài những ngày đó. Hãy sửa căn cứ hoặc ngày của dòng.",
            "By van-ban.xlsx this instrument is in force {0}; the row is law on other days too. Correct the citation or the days of the row."),
    UNKNOWN_READING("Không có dòng “{0}” trong trang “Diễn giải”.{1}", "The sheet “Diễn giải” has no row “{0}”.{1}"),
    CONTRADICTORY_UNITS(
            "Ô này nói {0}, còn {1} tính bằng “{2}”. Hãy sửa để hai nơi cùng một đơn vị.",
            "This cell says {0}, while {1} counts in “{2}”. Make both say the same unit."),
    CONTRADICTORY_ROWS(
            "Dòng này nói khác dòng {0} ở cột “{1}”. Các dòng cùng tiêu chí hoặc cùng khái niệm phải ghi giống nhau ở cột đó.",
            "This row differs from row {0} in the column “{1}”. Rows of one criterion or term must agree there."),
    ALMOST_THE_SAME(
            "Tên này chỉ khác tên ở {0} về dấu nháy, dấu gạch, chữ hoa hoặc khoảng trắng, nên thành hai tiêu chí. Hãy ghi giống hệt nhau, hoặc đặt tên khác hẳn.",
            "This name differs from the one at {0} only by quotes, dashes, capitals or spaces, which makes two criteria of them. Write both alike, or choose another name."),
    OVERLAPPING_DAYS(
            "Dòng này và một dòng ở trên nói về cùng một thứ, cùng đối tượng trong những ngày trùng nhau. Hãy sửa ngày.",
            "This row and one above speak of the same thing, for the same cases, on overlapping days. Correct the days."),
    HOURS_OUT_OF_ORDER(
            "Các dòng phải xếp theo ngày bắt đầu: dòng đầu là “-”, mỗi dòng sau có ngày muộn hơn dòng trước.",
            "The rows stand by the day they begin: the first has “-”, each further one a later day than the one above."),
    DUPLICATE_ROW(
            "Dòng này lặp lại đúng các điều kiện của dòng {0}. Hãy xóa một dòng.",
            "This row repeats exactly the conditions of row {0}. Delete one of them."),
    TERM_CYCLE("Khái niệm này định nghĩa vòng quanh: {0}.", "This term is defined in a circle: {0}."),
    TERM_TOO_LARGE(
            "Khái niệm này, cùng các khái niệm tạo nên nó, có quá {0} điều kiện. Hãy viết gọn lại.",
            "This term and the terms it is built of have more than {0} conditions. Make it simpler."),
    NO_HIT_POLICY(
            "Dòng đầu của trang phải có một ô nói cách chọn kết quả khi nhiều dòng cùng đúng: {0}.",
            "The first row of the sheet must have a cell that says how to choose where several rows hold: {0}."),
    NO_VALUE_COLUMN(
            "Trang không có cột kết quả nào. Hãy khai báo kết quả trong trang “Dữ liệu” (Thuộc: bảng kết quả) và đặt tiêu đề cột như “Kết quả: Mức phí (đồng)”.",
            "The sheet has no column of values. Declare the value in the sheet “Dữ liệu” (Thuộc: bảng kết quả) and head a column like “Kết quả: Mức phí (đồng)”."),
    VALUE_GIVEN_TWICE(
            "Kết quả này đã do trang “{0}” cho. Mỗi kết quả chỉ do một bảng cho.",
            "The sheet “{0}” gives this value already. A value is given by one table."),
    VALUE_WITHOUT_TABLE(
            "Không trang nào cho kết quả này. Hãy thêm cột “{0}” vào một trang “Kết quả”, hoặc xóa dòng.",
            "No sheet gives this value. Add a column “{0}” to a sheet “Kết quả”, or delete the row."),
    ONE_VALUE_ONLY(
            "Bảng gộp nhiều dòng (tổng, nhỏ nhất, lớn nhất, đếm, danh sách) chỉ có một cột kết quả. Hãy chuyển cột này sang một trang “Kết quả - …” khác.",
            "A table that puts rows together (tổng, nhỏ nhất, lớn nhất, đếm, danh sách) has one column of values. Move this one to another sheet “Kết quả - …”."),
    NOT_TWO_AXES(
            "Bảng hai chiều chỉ cho một kết quả, và mọi cột của nó hỏi cùng một điều. Hãy ghi tiêu đề như “{0} khi {1}: …”, hoặc chuyển cột này sang một trang “Kết quả - …” khác.",
            "A table of two axes gives one value, and all its columns ask about the same thing. Head the column like “{0} khi {1}: …”, or move it to another sheet “Kết quả - …”."),
    OTHERWISE_IN_TWO_AXES(
            "Bảng hai chiều không có “Trường hợp còn lại”. Hãy ghi điều kiện của dòng này.",
            "A table of two axes has no “Trường hợp còn lại”. Write the conditions of this row."),
    OTHERWISE_NOT_LAST(
            "“Trường hợp còn lại” phải là dòng cuối của bảng.",
            "“Trường hợp còn lại” must be the last row of the table."),
    VALUE_CYCLE("Kết quả này phụ thuộc vòng quanh vào chính nó: {0}.", "This value hangs on itself in a circle: {0}."),
    LIST_ASKED(
            "“{0}” là một danh sách nên không dùng làm điều kiện được.",
            "“{0}” is a list, which no condition can ask about."),
    EXAMPLE_LEFT(
            "Dòng này còn là ví dụ của mẫu. Thay nội dung rồi xóa chữ ở ô này, hoặc xóa cả dòng.",
            "This row is still an example. Replace it and clear this cell, or delete the row."),
    UNREAD_CELL(
            "Ô này không được dùng vào đâu. Hãy xóa, hoặc chuyển sang trang “Ghi chú”.",
            "Nothing reads this cell. Delete it, or move it to the sheet “Ghi chú”.");

    private final String vi;
    private final String en;

    FaultCode(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** An argument is a {@link Message}, or anything that reads the same in both languages. */
    public Message detail(Object... arguments) {
        return new Message(filled(vi, arguments, Message::vi), filled(en, arguments, Message::en));
    }

    private static String text(Object argument, Function<Message, String> language) {
        if (argument instanceof Nearest.Hint hint) {
            return language.apply(hint.told());
        }
        return argument instanceof Message both ? language.apply(both) : argument.toString();
    }

    private static String filled(String template, Object[] arguments, Function<Message, String> language) {
        String filled = template;
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            String text = text(argument, language);
            filled = filled.replace("{" + i + "}", text);
        }
        return filled;
    }
}

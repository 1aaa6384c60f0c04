package vn.thamtra.procedure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.model.ProcedureTables;

/**
 * What the sheet {@code Thủ tục} tells people, in Vietnamese as it stands there; a dash there is nothing here.
 *
 * @param nationalCode the code of the procedure in the national database of procedures
 */
public record About(
        @Nullable String nationalCode,
        @Nullable String otherName,
        @Nullable String locality,
        @Nullable String level,
        @Nullable String field,
        @Nullable String applicants,
        @Nullable String authority,
        @Nullable String decidedBy,
        @Nullable String result,
        @Nullable String fee,
        @Nullable String dossierCopies,
        @Nullable String submission) {
    public static About of(Map<String, String> properties) {
        return new About(
                said(properties, ProcedureTables.NATIONAL_CODE),
                said(properties, "tên khác"),
                said(properties, "địa phương"),
                said(properties, "cấp"),
                said(properties, "lĩnh vực"),
                said(properties, "đối tượng thực hiện"),
                said(properties, "cơ quan giải quyết"),
                said(properties, "cơ quan quyết định"),
                said(properties, "kết quả"),
                said(properties, "phí, lệ phí"),
                said(properties, "số bộ hồ sơ"),
                said(properties, "cách thức nộp"));
    }

    private static @Nullable String said(Map<String, String> properties, String key) {
        String value = properties.get(key);
        return value == null || value.equals("-") ? null : value;
    }
}

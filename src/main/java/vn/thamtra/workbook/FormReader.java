package vn.thamtra.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thamtra.workbook.cell.Sheets;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Meaning;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.file.RawSheet;
import vn.thamtra.workbook.file.SheetScanner;
import vn.thamtra.workbook.form.FormLine;
import vn.thamtra.workbook.form.FormSets;
import vn.thamtra.workbook.form.FormTemplate;
import vn.thamtra.workbook.model.SheetName;

/** Reads {@code bieu-mau.xlsx}: which printed forms there are on which days, and what each of them says. */
public final class FormReader {
    private final Account account;
    private final @Nullable Collection<String> instruments;

    private FormReader(Account account, @Nullable Collection<String> instruments) {
        this.account = account;
        this.instruments = instruments;
    }

    /**
     * Every fault of the file at once, or its forms.
     *
     * @param instruments numbers in the register; null where nobody has one
     */
    public static ParsedForms read(
            String fileName, byte[] xlsx, @Nullable Collection<String> instruments, Strictness strictness) {
        return new FormReader(new Account(fileName, strictness), instruments).read(xlsx);
    }

    /** What each cell that is not empty is taken to say; without those at fault. */
    public static List<Meaning> meanings(String fileName, byte[] xlsx, Collection<String> instruments) {
        Account account = new Account(fileName);
        new FormReader(account, instruments).read(xlsx);
        return account.meanings();
    }

    private ParsedForms read(byte[] xlsx) {
        List<RawSheet> scanned = SheetScanner.scan(xlsx, account);
        if (scanned.isEmpty() && !account.faultless()) {
            return new ParsedForms.Refused(account.faults());
        }
        Sheets sheets = Sheets.sort(scanned, titles(scanned), account);
        sheets.demand(FormListReader.FORMS);
        List<FormTemplate> listed = new FormListReader(instruments).read(sheets);
        List<FormTemplate> forms = worded(listed, sheets);
        sheets.everyCellRead();
        return account.faultless()
                ? new ParsedForms.Accepted(new FormSets(forms))
                : new ParsedForms.Refused(account.faults());
    }

    /** Each set has a sheet of its own name. */
    private static List<String> titles(List<RawSheet> scanned) {
        List<String> titles = new ArrayList<>(List.of(FormListReader.FORMS, SheetName.REMARKS.title()));
        Sheets.sort(scanned, List.of(FormListReader.FORMS), new Account(""))
                .peek(FormListReader.FORMS, FormListReader.SET)
                .stream()
                .distinct()
                .filter(set -> !titles.contains(set))
                .forEach(titles::add);
        return titles;
    }

    private List<FormTemplate> worded(List<FormTemplate> listed, Sheets sheets) {
        List<FormTemplate> forms = new ArrayList<>();
        for (String set : listed.stream().map(FormTemplate::set).distinct().toList()) {
            List<FormTemplate> ofSet =
                    listed.stream().filter(form -> form.set().equals(set)).toList();
            sheets.demand(set);
            if (sheets.has(set)) {
                Map<String, List<FormLine>> lines = new FormLineReader(ofSet).read(sheets, set);
                ofSet.forEach(form -> forms.add(worded(form, lines, sheets.nameOf(set))));
            }
        }
        forms.sort(Comparator.comparing(FormTemplate::number));
        return List.copyOf(forms);
    }

    private FormTemplate worded(FormTemplate form, Map<String, List<FormLine>> lines, String sheet) {
        if (!lines.containsKey(form.number())) {
            account.faultOfSheet(sheet, FaultCode.MISSING_KEY, form.number(), form.number());
            return form;
        }
        return form.with(Objects.requireNonNull(lines.get(form.number())));
    }
}

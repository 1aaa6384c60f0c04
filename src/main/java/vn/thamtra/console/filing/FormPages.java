package vn.thamtra.console.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.LocaleResolver;
import vn.thamtra.console.Page;
import vn.thamtra.console.Pages;
import vn.thamtra.console.law.LawInForce;
import vn.thamtra.procedure.ProcedureList;
import vn.thamtra.wire.Query;
import vn.thamtra.workbook.model.ProcedureTables;

/** Shows a form and takes it back, whether it is judged or recorded then. */
@Component
final class FormPages {
    private static final String FORM = "filing/form";
    private static final String CHOOSE = "filing/choose";

    private final Filing filing;
    private final LawInForce law;
    private final Pages pages;
    private final LocaleResolver languages;

    FormPages(Filing filing, LawInForce law, Pages pages, LocaleResolver localeResolver) {
        this.filing = filing;
        this.law = law;
        this.pages = pages;
        this.languages = localeResolver;
    }

    /** An empty form of the procedure that is asked for; without one, what there is to choose from. */
    String open(String path, Page page, HttpServletRequest request, Model model) {
        LocalDate day = law.day(request);
        Optional<String> procedure = Query.of(request).text("procedure");
        model.addAttribute("path", path);
        model.addAttribute("on", day);
        if (procedure.isEmpty()) {
            model.addAttribute("procedures", inForce(day, page));
            return CHOOSE;
        }
        model.addAttribute("spoken", true);
        model.addAttribute("form", filing.fresh(procedure.get(), day, new Notation(page.isEnglish())));
        return FORM;
    }

    /** The form filled in by a dossier that could be judged, of the day it was received, to be judged now. */
    String again(String path, byte[] dossier, Page page, Model model) {
        DossierForm form = filing.filledIn(dossier, new Notation(page.isEnglish()));
        model.addAttribute("path", path);
        model.addAttribute("on", form.on());
        model.addAttribute("spoken", true);
        model.addAttribute("form", form);
        return FORM;
    }

    private List<ProcedureList.Line> inForce(LocalDate day, Page page) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return ProcedureList.of(law.on(day), day).procedures().stream()
                .filter(ProcedureList.Line::inForce)
                .sorted((one, other) -> collator.compare(page.say(one.name()), page.say(other.name())))
                .toList();
    }

    /**
     * A form that has come back.
     *
     * @param shown whether it is only to be shown again
     */
    record Filled(Sent sent, boolean shown, byte[] dossier) {
        String template() {
            return FORM;
        }
    }

    /** Does what is to be done before anything is judged: changes the form, fills it in, tells what is wrong with it. */
    Filled filled(String path, Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        Sent sent = Sent.of(request);
        Notation notation = new Notation(page.isEnglish());
        ProcedureTables tables = filing.tables(sent, notation);
        model.addAttribute("path", path);
        model.addAttribute("on", sent.on());
        model.addAttribute("spoken", true);
        if (sent.act().equals(Sent.LANGUAGE + page.other())) {
            Notation other = new Notation(!page.isEnglish());
            languages.setLocale(request, response, Locale.forLanguageTag(page.other()));
            model.addAttribute("page", pages.of(request, response));
            Typed again = other.again(sent.typed(), notation, tables.vocabulary());
            show(filing.again(sent.with(again), other, List.of()), response, model);
            return new Filled(sent, true, new byte[0]);
        }
        if (sent.act().equals(Sent.OPEN)) {
            Filing.Opened opened = filing.opened(sent, notation);
            show(filing.again(sent.with(opened.typed()), notation, opened.faults()), response, model);
            return new Filled(sent, true, new byte[0]);
        }
        Optional<Typed> changed = FormChange.of(sent.act(), sent.typed(), tables.vocabulary());
        if (changed.isPresent()) {
            show(filing.again(sent.with(changed.get()), notation, List.of()), response, model);
            return new Filled(sent, true, new byte[0]);
        }
        Filing.Read read = filing.read(sent, notation);
        show(filing.again(sent, notation, read.faults()), response, model);
        return new Filled(sent, !read.faults().isEmpty(), read.json());
    }

    private static void show(DossierForm form, HttpServletResponse response, Model model) {
        model.addAttribute("form", form);
        if (!form.faults().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}

package vn.thamtra.evidence.verify.bundle;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.evidence.verify.Broken;
import vn.thamtra.evidence.verify.Shown;
import vn.thamtra.program.Program;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.VerdictWriter;

/** Judges a recorded request again, by a rulebook made of its files. */
final class Reevaluation {
    private final CompileCache cache;

    Reevaluation(CompileCache cache) {
        this.cache = cache;
    }

    /**
     * The bytes of the answer; the moment of judgement is what the request or else the recorded answer says.
     *
     * @param program the one that the recorded answer names
     * @param sequence of the publication that the recorded answer names
     */
    byte[] answer(
            SortedMap<String, byte[]> files,
            byte[] request,
            String id,
            String recordedAsOf,
            @Nullable Program program,
            @Nullable Long sequence) {
        try {
            Rulebook rulebook = open(new RulebookFiles(files));
            Dossier dossier = read(rulebook, request);
            @Nullable OffsetDateTime given = dossier.asOf();
            OffsetDateTime asOf = given == null ? OffsetDateTime.parse(recordedAsOf) : given;
            return VerdictWriter.write(rulebook.evaluate(dossier, asOf), id, program, sequence);
        } catch (DateTimeException e) {
            throw new Broken("answer.json: asOf ghi sai: " + Shown.of(recordedAsOf), "asOf is malformed");
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Broken(
                    "không thẩm tra lại được bằng bộ quy tắc trong gói: " + Shown.of(String.valueOf(e.getMessage())),
                    "the rulebook of the bundle cannot judge the request again");
        }
    }

    private Rulebook open(RulebookFiles files) {
        Rulebook.Opening opening = Rulebook.reopen(files, cache);
        if (opening instanceof Rulebook.Opening.Opened opened) {
            return opened.rulebook();
        }
        String first = ((Rulebook.Opening.Refused) opening)
                .faults().stream()
                        .map(fault -> fault.workbook() + " " + fault.code())
                        .findFirst()
                        .orElse("");
        throw new Broken(
                "bộ quy tắc trong gói không mở được: " + Shown.of(first), "the rulebook of the bundle does not open");
    }

    private static Dossier read(Rulebook rulebook, byte[] request) {
        ParsedDossier parsed = DossierReader.readRecorded(request, rulebook::vocabulary);
        if (parsed instanceof ParsedDossier.Read read) {
            return read.dossier();
        }
        throw new Broken("request.json: không phải hồ sơ hợp lệ", "is no well-formed dossier");
    }
}

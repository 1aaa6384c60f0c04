package vn.thamtra.rulebook;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.VerdictWriter;

/** Any bytes as a dossier: read or refused with reasons; what is read is judged, and twice alike. */
public final class DossierFuzz {
    private static final OffsetDateTime NOW = OffsetDateTime.of(2025, 6, 2, 9, 0, 0, 0, ZoneOffset.ofHours(7));
    private static final CompileCache CACHE = CompileCache.in(Path.of("target", "compiled-rules"));
    private static final Rulebook RULEBOOK = open();

    private DossierFuzz() {}

    private static Rulebook open() {
        Rulebook.Opening opening = Rulebook.open(RulebookFiles.fromDirectory(Path.of("")), CACHE);
        return ((Rulebook.Opening.Opened) opening).rulebook();
    }

    public static void fuzzerTestOneInput(byte[] json) {
        ParsedDossier parsed = DossierReader.read(json, RULEBOOK::vocabulary);
        if (parsed instanceof ParsedDossier.Read read) {
            judge(read.dossier());
        } else if (((ParsedDossier.Faulty) parsed).faults().isEmpty()) {
            throw new AssertionError("refused for no reason");
        }
    }

    private static void judge(Dossier dossier) {
        @Nullable OffsetDateTime given = dossier.asOf();
        OffsetDateTime asOf = given == null ? NOW : given;
        byte[] answer = VerdictWriter.write(RULEBOOK.evaluate(dossier, asOf), null, null);
        if (!Arrays.equals(answer, VerdictWriter.write(RULEBOOK.evaluate(dossier, asOf), null, null))) {
            throw new AssertionError("judged twice, and differently");
        }
    }
}

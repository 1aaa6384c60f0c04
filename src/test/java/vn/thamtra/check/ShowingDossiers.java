package vn.thamtra.check;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import vn.thamtra.check.finding.Showing;
import vn.thamtra.dossier.DossierGenerator;
import vn.thamtra.dossier.Vocabularies;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.verdict.Message;

/** Dossiers with values of every type, nasty ones too, that could show something. */
public final class ShowingDossiers {
    private static final Message SHOWS = new Message("kết quả là ACCEPT", "the outcome is ACCEPT");

    private ShowingDossiers() {}

    public static Stream<Showing> many(long seed, int made) {
        DossierGenerator generator =
                new DossierGenerator(seed, Vocabularies.ALL.apply("every-type").orElseThrow());
        return Stream.generate(generator::next)
                .limit(made)
                .map(json -> DossierReader.read(json.getBytes(StandardCharsets.UTF_8), Vocabularies.ALL))
                .filter(ParsedDossier.Read.class::isInstance)
                .map(reading -> ((ParsedDossier.Read) reading).dossier())
                .map(dossier -> new Showing(
                        dossier,
                        Objects.requireNonNullElse(
                                dossier.asOf(), dossier.receivedAt().plusHours(3)),
                        SHOWS));
    }
}

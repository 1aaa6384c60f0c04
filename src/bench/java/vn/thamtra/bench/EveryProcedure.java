package vn.thamtra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thamtra.dossier.Dossier;
import vn.thamtra.dossier.parsing.DossierReader;
import vn.thamtra.dossier.parsing.ParsedDossier;
import vn.thamtra.rulebook.Rulebook;

/** What one evaluation of the example dossier of each procedure costs, in turns, in the median of many rounds. */
public final class EveryProcedure {
    private static final int BLOCK = 16;
    private static final int ROUNDS = 400;
    private static final long WARM_UP = 30_000_000_000L;

    private final Rulebook rulebook = Rulebooks.open();
    private int blackhole;
    private final List<Example> examples = new ArrayList<>();

    private record Example(String procedure, Dossier dossier, OffsetDateTime asOf, double[] rounds) {
        double median() {
            double[] sorted = rounds.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    private EveryProcedure() throws IOException {
        for (String procedure : rulebook.procedures()) {
            byte[] body = Files.readAllBytes(Path.of("examples", procedure + ".json"));
            Dossier dossier = ((ParsedDossier.Read) DossierReader.read(body, rulebook::vocabulary)).dossier();
            OffsetDateTime asOf = dossier.asOf() == null ? dossier.receivedAt().plusDays(1) : dossier.asOf();
            examples.add(new Example(procedure, dossier, asOf, new double[ROUNDS]));
        }
    }

    public static void main(String[] args) throws IOException {
        EveryProcedure all = new EveryProcedure();
        long end = System.nanoTime() + WARM_UP;
        while (System.nanoTime() < end) {
            all.examples.forEach(all::nanos);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Example example : all.examples) {
                example.rounds()[round] = all.nanos(example);
            }
        }
        all.print();
        System.out.println("(" + all.blackhole + ")");
    }

    private double nanos(Example example) {
        long begun = System.nanoTime();
        for (int i = 0; i < BLOCK; i++) {
            blackhole += rulebook.evaluate(example.dossier(), example.asOf()).reasons().size();
        }
        return (System.nanoTime() - begun) / (double) BLOCK;
    }

    private void print() {
        Bars bars = new Bars();
        examples.forEach(example -> bars.atMost(example.procedure() + ", µs", example.median() / 1000, 25));
        bars.print();
    }
}

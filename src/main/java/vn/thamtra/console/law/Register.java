package vn.thamtra.console.law;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;
import vn.thamtra.console.Anchors;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.InstrumentReader;
import vn.thamtra.workbook.ParsedInstruments;
import vn.thamtra.workbook.fault.Strictness;
import vn.thamtra.workbook.model.Instrument;
import vn.thamtra.workbook.model.ProcedureTables;
import vn.thamtra.workbook.model.RegisterName;
import vn.thamtra.workbook.model.Row;

/** The register of instruments of a rulebook, with what rests on each. */
final class Register {
    private static final int KEPT = 4;
    private static final ConcurrentLruCache<ByteBuffer, List<Instrument>> READ =
            new ConcurrentLruCache<>(KEPT, Register::read);

    private Register() {}

    /** How an instrument stands on a day. */
    enum Standing {
        IN_FORCE,
        TO_COME,
        ENDED,
        /** Its first day is not known. */
        UNKNOWN
    }

    /**
     * An instrument with the procedures whose rows cite it.
     *
     * @param rows how many cite it
     */
    record Entry(Instrument instrument, String anchor, Standing standing, long rows, List<Citing> citing) {}

    /** A procedure that cites, with its rules that do. */
    record Citing(String procedure, Message name, List<String> rules) {}

    static List<Instrument> of(Rulebook rulebook) {
        byte @Nullable [] file = rulebook.files().files().get(RulebookFiles.TABLES + RegisterName.INSTRUMENTS);
        return file == null ? List.of() : READ.get(ByteBuffer.wrap(file));
    }

    private static List<Instrument> read(ByteBuffer file) {
        byte[] xlsx = new byte[file.remaining()];
        file.duplicate().get(xlsx);
        return InstrumentReader.read(RegisterName.INSTRUMENTS, xlsx, Strictness.RECORDED)
                        instanceof ParsedInstruments.Accepted accepted
                ? accepted.instruments()
                : List.of();
    }

    static List<Entry> entries(Rulebook rulebook, LocalDate day) {
        Map<String, List<Citing>> citing = citing(rulebook);
        return of(rulebook).stream()
                .map(instrument -> entry(instrument, citing.getOrDefault(instrument.number(), List.of()), day))
                .toList();
    }

    private static Entry entry(Instrument instrument, List<Citing> citing, LocalDate day) {
        return new Entry(
                instrument,
                Anchors.of(instrument.number()),
                standing(instrument, day),
                citing.stream().mapToLong(each -> each.rules().size()).sum(),
                citing);
    }

    private static Standing standing(Instrument instrument, LocalDate day) {
        @Nullable LocalDate from = instrument.inForceFrom();
        @Nullable LocalDate to = instrument.inForceTo();
        if (to != null && to.isBefore(day)) {
            return Standing.ENDED;
        } else if (from == null) {
            return Standing.UNKNOWN;
        }
        return from.isAfter(day) ? Standing.TO_COME : Standing.IN_FORCE;
    }

    private static Map<String, List<Citing>> citing(Rulebook rulebook) {
        Map<String, List<Citing>> citing = new TreeMap<>();
        for (String id : rulebook.procedures()) {
            for (ProcedureTables tables : rulebook.versions(id)) {
                rules(tables).forEach((number, rules) -> citing.computeIfAbsent(number, unused -> new ArrayList<>())
                        .add(new Citing(id, tables.name(), rules)));
            }
        }
        return citing;
    }

    private static Map<String, List<String>> rules(ProcedureTables tables) {
        Map<String, List<String>> rules = new TreeMap<>();
        for (Row row : tables.rows()) {
            rules.computeIfAbsent(row.citation().instrument(), unused -> new ArrayList<>())
                    .add(row.id());
        }
        return rules;
    }
}

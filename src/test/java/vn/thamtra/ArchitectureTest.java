package vn.thamtra;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** The arrows between the packages point one way, and what must be seen in one place only is. */
@AnalyzeClasses(packages = "vn.thamtra", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What each package may know of the others: no more than it needs, which a test below holds it to. */
    private static final House HOUSE = new House(
            "vn.thamtra",
            Map.ofEntries(
                    Map.entry(
                            "access",
                            Set.of(
                                    "calendar",
                                    "digest",
                                    "ledger.damage",
                                    "ledger.database",
                                    "ledger.journal",
                                    "logline",
                                    "problem",
                                    "wire")),
                    Map.entry("access.guard", Set.of("access", "ledger.damage", "logline", "problem")),
                    Map.entry(
                            "access.login",
                            Set.of(
                                    "access",
                                    "access.guard",
                                    "digest",
                                    "ledger.database",
                                    "ledger.journal",
                                    "logline",
                                    "verdict")),
                    Map.entry(
                            "accessrecord",
                            Set.of(
                                    "access",
                                    "calendar",
                                    "ledger",
                                    "ledger.damage",
                                    "ledger.database",
                                    "ledger.journal",
                                    "setting",
                                    "verdict",
                                    "wire")),
                    Map.entry(
                            "audit",
                            Set.of(
                                    "ledger",
                                    "ledger.journal",
                                    "ledger.signing",
                                    "ledger.tree",
                                    "problem",
                                    "verdict",
                                    "wire")),
                    Map.entry("cache", Set.of()),
                    Map.entry("calendar", Set.of("cache", "verdict")),
                    Map.entry(
                            "callback",
                            Set.of(
                                    "access",
                                    "calendar",
                                    "json",
                                    "ledger.database",
                                    "ledger.following",
                                    "ledger.journal",
                                    "problem",
                                    "publication",
                                    "rulebook",
                                    "trace",
                                    "verdict",
                                    "wire",
                                    "workbook.model")),
                    Map.entry("setting", Set.of()),
                    Map.entry("trace", Set.of("ledger", "ledger.following")),
                    Map.entry("training", Set.of()),
                    Map.entry(
                            "check",
                            Set.of(
                                    "check.english",
                                    "check.example",
                                    "check.finding",
                                    "check.kept",
                                    "check.meaning",
                                    "dossier",
                                    "json",
                                    "rulebook",
                                    "rulebook.store",
                                    "verdict",
                                    "workbook",
                                    "workbook.cell",
                                    "workbook.fault",
                                    "workbook.model")),
                    Map.entry("check.alignment", Set.of("workbook.cell", "workbook.fault", "workbook.model")),
                    Map.entry(
                            "check.difference",
                            Set.of(
                                    "check.alignment",
                                    "check.english",
                                    "verdict",
                                    "workbook.cell",
                                    "workbook.fault",
                                    "workbook.model")),
                    Map.entry("check.english", Set.of("verdict", "workbook.cell", "workbook.fault", "workbook.model")),
                    Map.entry(
                            "check.example",
                            Set.of(
                                    "calendar",
                                    "check.finding",
                                    "dossier",
                                    "rulebook",
                                    "rulebook.interpreter",
                                    "verdict",
                                    "workbook.model")),
                    Map.entry(
                            "check.finding",
                            Set.of("dossier", "rulebook", "verdict", "workbook.fault", "workbook.model")),
                    Map.entry(
                            "check.kept",
                            Set.of(
                                    "check.finding",
                                    "rulebook.store",
                                    "verdict",
                                    "workbook.cell",
                                    "workbook.fault",
                                    "workbook.model")),
                    Map.entry(
                            "check.meaning",
                            Set.of(
                                    "calendar",
                                    "check.finding",
                                    "check.solver",
                                    "dossier",
                                    "rulebook",
                                    "rulebook.store",
                                    "verdict",
                                    "workbook",
                                    "workbook.fault",
                                    "workbook.model")),
                    Map.entry(
                            "check.merge",
                            Set.of(
                                    "check.alignment",
                                    "check.difference",
                                    "check.english",
                                    "verdict",
                                    "workbook",
                                    "workbook.cell",
                                    "workbook.edit",
                                    "workbook.fault")),
                    Map.entry(
                            "check.output",
                            Set.of(
                                    "calendar",
                                    "check",
                                    "check.english",
                                    "check.finding",
                                    "dossier",
                                    "json",
                                    "rulebook.store",
                                    "verdict",
                                    "workbook.fault",
                                    "workbook.model")),
                    Map.entry(
                            "check.solver",
                            Set.of("calendar", "check.finding", "dossier", "verdict", "workbook.model")),
                    Map.entry(
                            "cli",
                            Set.of(
                                    "check",
                                    "check.difference",
                                    "check.example",
                                    "check.finding",
                                    "check.merge",
                                    "check.output",
                                    "cli.remote",
                                    "dossier",
                                    "dossier.fault",
                                    "dossier.parsing",
                                    "draft",
                                    "draft.edit",
                                    "evidence.verify",
                                    "evidence.verify.bundle",
                                    "evidence.verify.ledger",
                                    "evidence.verify.stored",
                                    "explanation",
                                    "json",
                                    "problem",
                                    "program",
                                    "publication",
                                    "recovery",
                                    "rulebook",
                                    "rulebook.engine",
                                    "rulebook.store",
                                    "verdict",
                                    "wire",
                                    "workbook",
                                    "workbook.blank",
                                    "workbook.cell",
                                    "workbook.drl",
                                    "workbook.fault",
                                    "workbook.model")),
                    Map.entry("cli.remote", Set.of("check.output", "json", "rulebook.store", "verdict")),
                    Map.entry(
                            "console",
                            Set.of(
                                    "access",
                                    "access.guard",
                                    "calendar",
                                    "digest",
                                    "dossier",
                                    "draft",
                                    "draft.call",
                                    "explanation",
                                    "ledger.archive",
                                    "problem",
                                    "procedure",
                                    "program",
                                    "publication",
                                    "rulebook",
                                    "verdict",
                                    "wire",
                                    "workbook.model")),
                    Map.entry(
                            "console.audit",
                            Set.of(
                                    "access",
                                    "accessrecord",
                                    "calendar",
                                    "console",
                                    "decision.recorded",
                                    "explanation",
                                    "ledger",
                                    "ledger.journal",
                                    "ledger.signing",
                                    "ledger.tree",
                                    "problem",
                                    "replay",
                                    "replay.comparison",
                                    "replay.indicator",
                                    "verdict",
                                    "wire")),
                    Map.entry(
                            "cluster",
                            Set.of(
                                    "decision",
                                    "ledger",
                                    "ledger.archive",
                                    "publication",
                                    "replay.comparison",
                                    "rulebook.store",
                                    "verdict")),
                    Map.entry("console.door", Set.of("access", "access.login", "console", "verdict", "wire")),
                    Map.entry(
                            "console.draft",
                            Set.of(
                                    "access",
                                    "access.guard",
                                    "calendar",
                                    "check.example",
                                    "check.finding",
                                    "check.merge",
                                    "console",
                                    "console.audit",
                                    "dossier",
                                    "draft",
                                    "draft.call",
                                    "draft.edit",
                                    "explanation",
                                    "problem",
                                    "publication",
                                    "replay",
                                    "rulebook",
                                    "rulebook.store",
                                    "verdict",
                                    "wire",
                                    "workbook.model")),
                    Map.entry(
                            "console.draft.approval",
                            Set.of(
                                    "access.login",
                                    "calendar",
                                    "check.difference",
                                    "check.finding",
                                    "console",
                                    "console.draft",
                                    "draft",
                                    "draft.call",
                                    "rulebook.store",
                                    "wire",
                                    "workbook.cell")),
                    Map.entry(
                            "console.draft.grid",
                            Set.of(
                                    "check.finding",
                                    "console",
                                    "console.draft",
                                    "draft",
                                    "draft.edit",
                                    "problem",
                                    "rulebook.store",
                                    "wire",
                                    "workbook.blank",
                                    "workbook.cell",
                                    "workbook.fault",
                                    "workbook.model")),
                    Map.entry(
                            "console.filing",
                            Set.of(
                                    "access",
                                    "calendar",
                                    "check.example",
                                    "console",
                                    "console.judged",
                                    "console.law",
                                    "decision",
                                    "decision.recorded",
                                    "dossier",
                                    "dossier.fault",
                                    "dossier.parsing",
                                    "draft",
                                    "draft.call",
                                    "explanation",
                                    "json",
                                    "ledger",
                                    "problem",
                                    "procedure",
                                    "program",
                                    "publication",
                                    "rulebook",
                                    "verdict",
                                    "wire",
                                    "workbook.model")),
                    Map.entry(
                            "console.judged",
                            Set.of(
                                    "console",
                                    "console.law",
                                    "dossier",
                                    "explanation",
                                    "rulebook",
                                    "rulebook.explanation",
                                    "verdict",
                                    "workbook.model")),
                    Map.entry("console.help", Set.of("access", "check", "verdict", "wire", "workbook.blank")),
                    Map.entry(
                            "console.law",
                            Set.of(
                                    "access",
                                    "calendar",
                                    "console",
                                    "dossier",
                                    "explanation",
                                    "ledger",
                                    "problem",
                                    "procedure",
                                    "publication",
                                    "rulebook",
                                    "rulebook.store",
                                    "rulebook.wording",
                                    "verdict",
                                    "wire",
                                    "workbook",
                                    "workbook.cell",
                                    "workbook.fault",
                                    "workbook.form",
                                    "workbook.model")),
                    Map.entry(
                            "console.due",
                            Set.of(
                                    "access",
                                    "accessrecord",
                                    "calendar",
                                    "console",
                                    "due",
                                    "explanation",
                                    "ledger",
                                    "verdict",
                                    "wire")),
                    Map.entry(
                            "console.recorded",
                            Set.of(
                                    "access",
                                    "calendar",
                                    "console",
                                    "console.judged",
                                    "console.law",
                                    "decision.recorded",
                                    "explanation",
                                    "form",
                                    "json",
                                    "ledger",
                                    "problem",
                                    "publication",
                                    "rulebook.explanation",
                                    "verdict",
                                    "wire",
                                    "workbook.form")),
                    Map.entry(
                            "console.rowuse",
                            Set.of("calendar", "console", "console.law", "rowuse", "verdict", "wire")),
                    Map.entry(
                            "console.staff",
                            Set.of(
                                    "access",
                                    "access.login",
                                    "calendar",
                                    "callback",
                                    "console",
                                    "dossier",
                                    "json",
                                    "ledger.journal",
                                    "problem",
                                    "verdict",
                                    "wire")),
                    Map.entry(
                            "decision",
                            Set.of(
                                    "access",
                                    "calendar",
                                    "digest",
                                    "dossier",
                                    "dossier.parsing",
                                    "json",
                                    "ledger",
                                    "ledger.archive",
                                    "ledger.following",
                                    "ledger.journal",
                                    "problem",
                                    "program",
                                    "publication",
                                    "rulebook",
                                    "rulebook.store",
                                    "setting",
                                    "trace",
                                    "verdict",
                                    "wire")),
                    Map.entry(
                            "decision.batch",
                            Set.of("access", "decision", "digest", "ledger", "ledger.damage", "problem", "wire")),
                    Map.entry(
                            "decision.recorded",
                            Set.of(
                                    "access",
                                    "accessrecord",
                                    "decision",
                                    "ledger",
                                    "ledger.following",
                                    "ledger.journal",
                                    "problem",
                                    "verdict",
                                    "wire")),
                    Map.entry(
                            "recovery",
                            Set.of(
                                    "access",
                                    "evidence.verify",
                                    "evidence.verify.ledger",
                                    "evidence.verify.stored",
                                    "ledger.damage",
                                    "ledger.database",
                                    "ledger.journal",
                                    "ledger.signing",
                                    "ledger.tree")),
                    Map.entry("digest", Set.of()),
                    Map.entry("program", Set.of("digest")),
                    Map.entry("due", Set.of("access", "accessrecord", "json", "ledger", "ledger.following", "wire")),
                    Map.entry("dossier", Set.of("verdict")),
                    Map.entry("dossier.fault", Set.of("dossier", "verdict")),
                    Map.entry("dossier.json", Set.of("dossier", "dossier.fault", "json", "verdict")),
                    Map.entry("dossier.parsing", Set.of("dossier", "dossier.fault", "dossier.json")),
                    Map.entry("dossier.schema", Set.of("dossier", "dossier.json", "json", "verdict")),
                    Map.entry(
                            "form",
                            Set.of(
                                    "access",
                                    "accessrecord",
                                    "calendar",
                                    "decision.recorded",
                                    "digest",
                                    "dossier",
                                    "dossier.parsing",
                                    "explanation",
                                    "form.html",
                                    "form.paper",
                                    "form.pdf",
                                    "form.word",
                                    "json",
                                    "ledger",
                                    "ledger.database",
                                    "ledger.journal",
                                    "problem",
                                    "publication",
                                    "rulebook",
                                    "setting",
                                    "verdict",
                                    "wire",
                                    "workbook.form",
                                    "workbook.model")),
                    Map.entry("form.html", Set.of("digest", "form.paper")),
                    Map.entry("form.paper", Set.of("workbook.form", "workbook.model")),
                    Map.entry("form.pdf", Set.of("form.paper")),
                    Map.entry("form.word", Set.of("form.paper", "wire")),
                    Map.entry(
                            "evidence",
                            Set.of(
                                    "digest",
                                    "json",
                                    "ledger",
                                    "ledger.archive",
                                    "ledger.journal",
                                    "ledger.signing",
                                    "ledger.tree",
                                    "problem",
                                    "verdict",
                                    "wire")),
                    Map.entry("evidence.verify", Set.of()),
                    Map.entry(
                            "evidence.verify.bundle",
                            Set.of(
                                    "dossier",
                                    "dossier.parsing",
                                    "evidence",
                                    "evidence.verify",
                                    "program",
                                    "rulebook",
                                    "rulebook.store",
                                    "verdict",
                                    "workbook.fault")),
                    Map.entry("evidence.verify.ledger", Set.of("evidence.verify", "evidence.verify.stored")),
                    Map.entry("evidence.verify.stored", Set.of("evidence.verify")),
                    Map.entry(
                            "explanation",
                            Set.of(
                                    "calendar",
                                    "decision.recorded",
                                    "digest",
                                    "dossier",
                                    "dossier.parsing",
                                    "json",
                                    "ledger",
                                    "ledger.archive",
                                    "problem",
                                    "program",
                                    "publication",
                                    "rulebook",
                                    "rulebook.explanation",
                                    "rulebook.wording",
                                    "verdict",
                                    "wire",
                                    "workbook.model")),
                    Map.entry(
                            "draft",
                            Set.of(
                                    "access",
                                    "calendar",
                                    "check",
                                    "check.difference",
                                    "check.finding",
                                    "check.output",
                                    "dossier",
                                    "ledger.archive",
                                    "ledger.database",
                                    "ledger.journal",
                                    "problem",
                                    "publication",
                                    "replay",
                                    "rulebook",
                                    "rulebook.store",
                                    "setting",
                                    "verdict",
                                    "workbook",
                                    "workbook.fault",
                                    "workbook.model")),
                    Map.entry(
                            "draft.edit",
                            Set.of(
                                    "check.merge",
                                    "dossier",
                                    "rulebook.store",
                                    "verdict",
                                    "workbook.blank",
                                    "workbook.cell",
                                    "workbook.edit",
                                    "workbook.fault",
                                    "workbook.model")),
                    Map.entry(
                            "draft.call",
                            Set.of(
                                    "access",
                                    "calendar",
                                    "check",
                                    "check.difference",
                                    "check.example",
                                    "check.merge",
                                    "check.output",
                                    "dossier",
                                    "dossier.parsing",
                                    "draft",
                                    "draft.edit",
                                    "explanation",
                                    "json",
                                    "ledger.archive",
                                    "problem",
                                    "publication",
                                    "replay",
                                    "replay.indicator",
                                    "rulebook",
                                    "rulebook.store",
                                    "verdict",
                                    "wire",
                                    "workbook.model")),
                    Map.entry("json", Set.of()),
                    Map.entry(
                            "ledger",
                            Set.of(
                                    "digest",
                                    "ledger.archive",
                                    "ledger.damage",
                                    "ledger.database",
                                    "ledger.following",
                                    "ledger.journal",
                                    "ledger.signing",
                                    "ledger.tree",
                                    "program",
                                    "setting")),
                    Map.entry(
                            "ledger.archive",
                            Set.of("digest", "ledger.damage", "ledger.database", "ledger.journal", "logline")),
                    Map.entry("ledger.damage", Set.of()),
                    Map.entry("ledger.following", Set.of("ledger.database", "ledger.journal")),
                    Map.entry("ledger.database", Set.of()),
                    Map.entry(
                            "ledger.journal",
                            Set.of(
                                    "digest",
                                    "ledger.damage",
                                    "ledger.database",
                                    "ledger.signing",
                                    "ledger.tree",
                                    "logline")),
                    Map.entry("ledger.signing", Set.of("digest", "ledger.damage", "ledger.database", "ledger.tree")),
                    Map.entry("ledger.tree", Set.of("digest", "ledger.database")),
                    Map.entry("logline", Set.of()),
                    Map.entry(
                            "meter", Set.of("ledger", "ledger.damage", "ledger.database", "ledger.signing", "replay")),
                    Map.entry("openapi", Set.of("json", "wire")),
                    Map.entry("problem", Set.of("dossier", "json", "ledger.damage", "logline", "verdict")),
                    Map.entry(
                            "procedure",
                            Set.of(
                                    "calendar",
                                    "dossier",
                                    "dossier.schema",
                                    "problem",
                                    "publication",
                                    "rulebook",
                                    "rulebook.store",
                                    "verdict",
                                    "wire",
                                    "workbook.model")),
                    Map.entry(
                            "publication",
                            Set.of(
                                    "check",
                                    "check.finding",
                                    "check.output",
                                    "ledger.archive",
                                    "problem",
                                    "program",
                                    "rulebook",
                                    "rulebook.store",
                                    "verdict",
                                    "workbook.fault")),
                    Map.entry("replay.indicator", Set.of()),
                    Map.entry(
                            "replay",
                            Set.of(
                                    "access",
                                    "decision",
                                    "dossier",
                                    "json",
                                    "ledger",
                                    "ledger.archive",
                                    "ledger.database",
                                    "ledger.journal",
                                    "problem",
                                    "program",
                                    "publication",
                                    "replay.comparison",
                                    "replay.indicator",
                                    "rulebook.store",
                                    "setting",
                                    "verdict",
                                    "wire")),
                    Map.entry(
                            "replay.comparison",
                            Set.of(
                                    "calendar",
                                    "decision",
                                    "dossier",
                                    "dossier.parsing",
                                    "json",
                                    "ledger",
                                    "ledger.archive",
                                    "program",
                                    "publication",
                                    "replay.indicator",
                                    "rulebook",
                                    "verdict")),
                    Map.entry(
                            "rulebook",
                            Set.of(
                                    "calendar",
                                    "dossier",
                                    "rulebook.engine",
                                    "rulebook.explanation",
                                    "rulebook.interpreter",
                                    "rulebook.judgement",
                                    "rulebook.store",
                                    "rulebook.wording",
                                    "verdict",
                                    "workbook",
                                    "workbook.code",
                                    "workbook.fault",
                                    "workbook.form",
                                    "workbook.model")),
                    Map.entry(
                            "rulebook.engine",
                            Set.of(
                                    "dossier",
                                    "rulebook.interpreter",
                                    "rulebook.judgement",
                                    "rulebook.store",
                                    "rulebook.wording",
                                    "rules",
                                    "verdict",
                                    "workbook.drl",
                                    "workbook.fault",
                                    "workbook.model")),
                    Map.entry(
                            "rulebook.explanation",
                            Set.of(
                                    "calendar",
                                    "dossier",
                                    "rulebook.judgement",
                                    "rulebook.wording",
                                    "rules",
                                    "verdict",
                                    "workbook.drl",
                                    "workbook.model")),
                    Map.entry(
                            "rulebook.interpreter",
                            Set.of(
                                    "dossier",
                                    "rulebook.judgement",
                                    "rulebook.wording",
                                    "rules",
                                    "workbook.drl",
                                    "workbook.model")),
                    Map.entry(
                            "rulebook.judgement",
                            Set.of(
                                    "calendar",
                                    "dossier",
                                    "rulebook.wording",
                                    "rules",
                                    "verdict",
                                    "workbook.drl",
                                    "workbook.model")),
                    Map.entry("rulebook.wording", Set.of("calendar", "dossier", "verdict", "workbook.model")),
                    Map.entry(
                            "rulebook.store",
                            Set.of("digest", "verdict", "workbook", "workbook.fault", "workbook.model")),
                    Map.entry("rules", Set.of("calendar")),
                    Map.entry(
                            "rowuse",
                            Set.of(
                                    "calendar",
                                    "ledger.database",
                                    "ledger.following",
                                    "problem",
                                    "publication",
                                    "rulebook",
                                    "verdict",
                                    "wire",
                                    "workbook.model")),
                    Map.entry("verdict", Set.of("cache", "json", "program")),
                    Map.entry(
                            "wire",
                            Set.of(
                                    "calendar",
                                    "dossier",
                                    "dossier.fault",
                                    "dossier.json",
                                    "json",
                                    "problem",
                                    "verdict")),
                    Map.entry("wire.draining", Set.of()),
                    Map.entry(
                            "workbook",
                            Set.of(
                                    "calendar",
                                    "dossier",
                                    "verdict",
                                    "workbook.cell",
                                    "workbook.code",
                                    "workbook.fault",
                                    "workbook.file",
                                    "workbook.form",
                                    "workbook.model",
                                    "workbook.sheet")),
                    Map.entry(
                            "workbook.blank",
                            Set.of("dossier", "workbook.cell", "workbook.file", "workbook.model", "workbook.sheet")),
                    Map.entry(
                            "workbook.cell",
                            Set.of(
                                    "dossier",
                                    "verdict",
                                    "workbook.code",
                                    "workbook.fault",
                                    "workbook.file",
                                    "workbook.form",
                                    "workbook.model")),
                    Map.entry("workbook.code", Set.of("calendar", "verdict", "workbook.model")),
                    Map.entry("workbook.form", Set.of("verdict", "workbook.model")),
                    Map.entry("workbook.drl", Set.of("dossier", "workbook.cell", "workbook.model")),
                    Map.entry("workbook.edit", Set.of("workbook.cell", "workbook.fault", "workbook.file")),
                    Map.entry("workbook.fault", Set.of("verdict")),
                    Map.entry("workbook.file", Set.of("verdict", "workbook.fault")),
                    Map.entry("workbook.model", Set.of("dossier", "verdict")),
                    Map.entry(
                            "workbook.sheet",
                            Set.of(
                                    "dossier",
                                    "verdict",
                                    "workbook.cell",
                                    "workbook.code",
                                    "workbook.fault",
                                    "workbook.file",
                                    "workbook.model")),
                    Map.entry("", Set.of("cli", "decision", "training"))));

    private static final int MOST_TYPES = 30;

    @ArchTest
    static final ArchRule every_package_is_in_the_map = HOUSE.onlyKnownPackages();

    @ArchTest
    static final ArchRule a_package_knows_only_what_it_may = HOUSE.onlyAllowedArrows();

    @ArchTest
    static void the_map_allows_nothing_that_nobody_needs(JavaClasses classes) {
        assertThat(HOUSE.unusedArrows(classes)).isEmpty();
    }

    @ArchTest
    static void no_way_leads_back_at_any_level(JavaClasses classes) {
        assertThat(HOUSE.circles(1)).isEmpty();
        assertThat(HOUSE.circles(2)).isEmpty();
        assertThat(HOUSE.circles(3)).isEmpty();
    }

    @ArchTest
    static void no_two_types_need_each_other(JavaClasses classes) {
        assertThat(HOUSE.circlesOfTypes(classes)).isEmpty();
    }

    @ArchTest
    static void no_package_is_crowded(JavaClasses classes) {
        assertThat(HOUSE.crowds(classes, MOST_TYPES)).isEmpty();
    }

    @ArchTest
    static final ArchRule the_library_has_no_spring_no_sql_and_no_http = HOUSE.libraryWithoutServer();

    @ArchTest
    static final ArchRule who_verifies_shares_nothing_with_who_writes = HOUSE.verifierApart();

    @ArchTest
    static final ArchRule only_the_engine_sees_drools = HOUSE.onlyTheEngineSeesDrools();

    @ArchTest
    static final ArchRule only_workbook_sees_spreadsheets = HOUSE.onlyWorkbookSeesSpreadsheets();

    @ArchTest
    static final ArchRule nothing_asks_the_machine_where_and_when_it_is = HOUSE.nothingAsksTheMachine();

    @ArchTest
    static final ArchRule json_has_one_source = HOUSE.oneSourceOfJson();

    @ArchTest
    static final ArchRule there_is_one_hash = HOUSE.oneHash();

    @ArchTest
    static final ArchRule there_is_one_way_to_write = HOUSE.oneWayToWrite();

    @ArchTest
    static final ArchRule packages_are_named_for_what_they_are_about = HOUSE.namesOfTheField();

    @ArchTest
    static final ArchRule controllers_are_nobody_elses_business = HOUSE.controllersShut();
}

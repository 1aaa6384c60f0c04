package vn.thamtra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The arrows between the packages point one way, and what must be seen in one place only is. */
@AnalyzeClasses(packages = "vn.thamtra", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What each package may know of the others. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("verdict", Set.of()),
            Map.entry("dossier", Set.of("verdict")),
            Map.entry("calendar", Set.of("verdict")),
            Map.entry("digest", Set.of()),
            Map.entry("rules", Set.of("calendar")),
            Map.entry("workbook", Set.of("verdict", "dossier")),
            Map.entry("rulebook", Set.of("rules", "verdict", "dossier", "calendar", "workbook")),
            Map.entry("check", Set.of("verdict", "dossier", "calendar", "workbook", "rulebook")),
            Map.entry("ledger", Set.of("digest")),
            Map.entry("problem", Set.of("verdict", "dossier")),
            Map.entry("wire", Set.of("verdict", "calendar", "dossier", "problem")),
            Map.entry("access", Set.of("verdict", "dossier", "ledger", "problem", "wire")),
            Map.entry("audit", Set.of("verdict", "ledger", "problem", "wire", "access")),
            Map.entry(
                    "evidence",
                    Set.of("verdict", "dossier", "rulebook", "workbook", "ledger", "problem", "wire", "access")),
            Map.entry("publication", Set.of("verdict", "workbook", "rulebook", "ledger")),
            Map.entry(
                    "decision",
                    Set.of(
                            "verdict",
                            "dossier",
                            "calendar",
                            "digest",
                            "rulebook",
                            "ledger",
                            "publication",
                            "problem",
                            "wire",
                            "access",
                            "accessrecord")),
            Map.entry("accessrecord", Set.of("verdict", "ledger", "problem", "wire", "access")),
            Map.entry(
                    "explanation",
                    Set.of(
                            "verdict",
                            "dossier",
                            "calendar",
                            "rulebook",
                            "ledger",
                            "publication",
                            "decision",
                            "problem",
                            "wire",
                            "access")),
            Map.entry(
                    "procedure",
                    Set.of(
                            "verdict",
                            "dossier",
                            "calendar",
                            "workbook",
                            "rulebook",
                            "publication",
                            "problem",
                            "wire",
                            "access")),
            Map.entry(
                    "replay",
                    Set.of(
                            "verdict",
                            "dossier",
                            "calendar",
                            "rulebook",
                            "ledger",
                            "publication",
                            "decision",
                            "problem",
                            "wire",
                            "access")),
            Map.entry(
                    "cli",
                    Set.of(
                            "verdict",
                            "dossier",
                            "workbook",
                            "rulebook",
                            "check",
                            "publication",
                            "evidence",
                            "problem",
                            "wire")),
            Map.entry("openapi", Set.of("wire")));

    private static final String[] LIBRARY = {"verdict", "dossier", "calendar", "workbook", "rulebook", "check"};

    @ArchTest
    static final ArchRule a_package_knows_only_what_it_may = ArchRuleDefinition.classes()
            .should(new ArchCondition<>("know only what their package may") {
                @Override
                public void check(JavaClass owner, ConditionEvents events) {
                    String from = feature(owner);
                    if (!KNOWS.containsKey(from)) {
                        return;
                    }
                    owner.getDirectDependenciesFromSelf().stream()
                            .filter(arrow ->
                                    arrow.getTargetClass().getPackageName().startsWith("vn.thamtra"))
                            .filter(arrow -> !feature(arrow.getTargetClass()).equals(from))
                            .filter(arrow -> !KNOWS.get(from).contains(feature(arrow.getTargetClass())))
                            .forEach(arrow -> events.add(SimpleConditionEvent.violated(owner, arrow.getDescription())));
                }
            });

    private static String feature(JavaClass type) {
        if (!type.getPackageName().startsWith("vn.thamtra")) {
            return "";
        }
        String inside = type.getPackageName().substring("vn.thamtra".length());
        int end = inside.indexOf('.', 1);
        return inside.isEmpty() ? "" : inside.substring(1, end < 0 ? inside.length() : end);
    }

    @ArchTest
    static final ArchRule the_library_has_no_spring_no_sql_and_no_http = noClasses()
            .that()
            .resideInAnyPackage(packages(LIBRARY))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "java.sql..", "javax.sql..", "java.net.http..", "jakarta.servlet..");

    /** Of what a bundle and its verifier share, only the statement is written and then made again. */
    @ArchTest
    static final ArchRule who_verifies_shares_nothing_with_who_writes = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("vn.thamtra.evidence.verify..")
            .should(new ArchCondition<>("know nothing of the ledger, nor of the bundle but its statement") {
                @Override
                public void check(JavaClass owner, ConditionEvents events) {
                    owner.getDirectDependenciesFromSelf().stream()
                            .filter(arrow -> feature(arrow.getTargetClass()).equals("ledger")
                                    || (arrow.getTargetClass().getPackageName().equals("vn.thamtra.evidence")
                                            && !arrow.getTargetClass().getName().contains(".Statement")))
                            .forEach(arrow -> events.add(SimpleConditionEvent.violated(owner, arrow.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule only_rulebook_sees_drools = noClasses()
            .that()
            .resideOutsideOfPackage("vn.thamtra.rulebook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule only_workbook_sees_spreadsheets = noClasses()
            .that()
            .resideOutsideOfPackage("vn.thamtra.workbook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");

    @ArchTest
    static final ArchRule nothing_asks_the_machine_what_time_it_is = noClasses()
            .should(new ArchCondition<>("read a clock or the default zone") {
                @Override
                public void check(JavaClass owner, ConditionEvents events) {
                    owner.getMethodCallsFromSelf().stream()
                            .filter(call ->
                                    call.getTarget().getRawParameterTypes().isEmpty())
                            .filter(call -> asksTheMachine(
                                    call.getTargetOwner(), call.getTarget().getName()))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(owner, call.getDescription())));
                }
            });

    private static boolean asksTheMachine(JavaClass target, String method) {
        boolean dated = Stream.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        LocalTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class,
                        Year.class)
                .anyMatch(target::isEquivalentTo);
        return (dated && method.equals("now"))
                || (target.isEquivalentTo(ZoneId.class) && method.equals("systemDefault"))
                || (target.isEquivalentTo(Clock.class) && method.equals("systemDefaultZone"))
                || (target.isEquivalentTo(System.class) && method.equals("currentTimeMillis"));
    }

    @ArchTest
    static final ArchRule packages_are_named_for_what_they_are_about = noClasses()
            .should()
            .resideInAnyPackage(packages("common", "util", "utils", "service", "impl", "dto", "helper", "manager"));

    @ArchTest
    static final ArchRule controllers_are_nobody_elses_business = ArchRuleDefinition.classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .allowEmptyShould(true);

    private static String[] packages(String... names) {
        List<String> all =
                Arrays.stream(names).map(name -> "vn.thamtra.." + name + "..").toList();
        return all.toArray(String[]::new);
    }
}

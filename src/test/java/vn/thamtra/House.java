package vn.thamtra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectMapper;

/**
 * What is asked of the packages under a root, so that it can be asked of fixtures too.
 *
 * @param knows what each package, named from the root on, may know of the others
 */
record House(String root, Map<String, Set<String>> knows) {
    private static final String[] LIBRARY = {"verdict", "dossier", "calendar", "workbook", "rulebook", "check"};

    ArchRule onlyKnownPackages() {
        return ArchRuleDefinition.classes().should(each("stand in a package of the map", (owner, events) -> {
            if (!knows.containsKey(room(owner))) {
                events.add(SimpleConditionEvent.violated(
                        owner, owner.getName() + " stands in a package that is not in the map"));
            }
        }));
    }

    ArchRule onlyAllowedArrows() {
        return ArchRuleDefinition.classes().should(each("know only what their package may", (owner, events) -> {
            Set<String> allowed = knows.getOrDefault(room(owner), Set.of());
            owner.getDirectDependenciesFromSelf().stream()
                    .filter(arrow -> isInside(arrow.getTargetClass()))
                    .filter(arrow -> !room(arrow.getTargetClass()).equals(room(owner)))
                    .filter(arrow -> !allowed.contains(room(arrow.getTargetClass())))
                    .forEach(arrow -> events.add(SimpleConditionEvent.violated(owner, arrow.getDescription())));
        }));
    }

    /** The arrows of the map that nobody needs: a map that allows more than there is would hide the next one. */
    Set<String> unusedArrows(Collection<JavaClass> classes) {
        Set<String> unused = new TreeSet<>();
        knows.forEach((from, targets) -> targets.forEach(to -> unused.add(from + " -> " + to)));
        classes.forEach(owner -> owner.getDirectDependenciesFromSelf()
                .forEach(arrow -> unused.remove(room(owner) + " -> " + room(arrow.getTargetClass()))));
        return unused;
    }

    /** The packages of the map from which one comes back to where one was; at this level, and seen from so far away. */
    Set<String> circles(int depth) {
        Map<String, Set<String>> seen = new TreeMap<>();
        knows.forEach((from, targets) -> targets.stream()
                .filter(to -> !cut(to, depth).equals(cut(from, depth)))
                .forEach(to -> seen.computeIfAbsent(cut(from, depth), any -> new TreeSet<>())
                        .add(cut(to, depth))));
        return seen.keySet().stream()
                .filter(from -> reached(from, seen).contains(from))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types that need each other, be it by way of others; what stands in a type is one with it. */
    Set<String> circlesOfTypes(Collection<JavaClass> classes) {
        Map<String, Set<String>> seen = new TreeMap<>();
        classes.forEach(type -> type.getDirectDependenciesFromSelf().stream()
                .map(arrow -> outermost(arrow.getTargetClass()))
                .filter(target -> isInside(target) && !target.equals(outermost(type)))
                .forEach(target -> seen.computeIfAbsent(outermost(type).getName(), any -> new TreeSet<>())
                        .add(target.getName())));
        return seen.keySet().stream()
                .filter(from -> reached(from, seen).contains(from))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(House::outermost).orElse(type);
    }

    private static Set<String> reached(String from, Map<String, Set<String>> seen) {
        Set<String> reached = new HashSet<>();
        Set<String> next = seen.getOrDefault(from, Set.of());
        while (!next.isEmpty()) {
            next = next.stream()
                    .filter(reached::add)
                    .flatMap(one -> seen.getOrDefault(one, Set.of()).stream())
                    .collect(Collectors.toSet());
        }
        return reached;
    }

    private static String cut(String room, int depth) {
        return Arrays.stream(room.split("\\.")).limit(depth).collect(Collectors.joining("."));
    }

    /** How many types of its own each package has, where these are more than so many. */
    Map<String, Integer> crowds(Collection<JavaClass> classes, int most) {
        Map<String, Integer> crowds = new TreeMap<>();
        classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .forEach(type -> crowds.merge(room(type), 1, Integer::sum));
        crowds.values().removeIf(types -> types <= most);
        return crowds;
    }

    ArchRule libraryWithoutServer() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(LIBRARY))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "java.net.http..", "jakarta.servlet..");
    }

    /** Of what a bundle and its verifier share, only the statement is written and then made again. */
    ArchRule verifierApart() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + ".evidence.verify..")
                .should(each(
                        "know nothing of the ledger, of its hash and JSON, nor of the bundle but its statement",
                        (owner, events) -> owner.getDirectDependenciesFromSelf().stream()
                                .filter(arrow -> isInside(arrow.getTargetClass()))
                                .filter(arrow -> isWriters(arrow.getTargetClass()))
                                .forEach(arrow ->
                                        events.add(SimpleConditionEvent.violated(owner, arrow.getDescription())))));
    }

    private boolean isWriters(JavaClass type) {
        String room = room(type);
        return List.of("ledger", "digest", "json").contains(cut(room, 1))
                || (room.equals("evidence") && !type.getName().contains(".Statement"));
    }

    ArchRule onlyTheEngineSeesDrools() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".rulebook.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..");
    }

    ArchRule onlyWorkbookSeesSpreadsheets() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");
    }

    /** What else JSON is read and written with is made from it, and says how it differs. */
    ArchRule oneSourceOfJson() {
        return madeOnlyIn(
                "json",
                "make readers and writers of JSON of its own",
                target -> target.getOwner().isAssignableTo(JsonFactory.class)
                        ? Set.of("<init>", "builder").contains(target.getName())
                        : target.getOwner().isAssignableTo(ObjectMapper.class)
                                && Set.of("<init>", "builder", "shared").contains(target.getName()));
    }

    ArchRule oneHash() {
        return madeOnlyIn(
                "digest",
                "hash by itself",
                target -> target.getOwner().isEquivalentTo(MessageDigest.class)
                        && target.getName().equals("getInstance"));
    }

    ArchRule oneWayToWrite() {
        return madeOnlyIn(
                "ledger.database",
                "make transactions of its own",
                target -> target.getOwner().isAssignableTo(PlatformTransactionManager.class)
                        && target.getName().equals("<init>"));
    }

    /** Nowhere but in one room and in the verifier, which shares nothing on purpose. */
    private ArchRule madeOnlyIn(String room, String what, Predicate<CodeUnitAccessTarget> made) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + "." + room, root + ".evidence.verify..")
                .should(each(what, (owner, events) -> owner.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> made.test(access.getTarget()))
                        .forEach(
                                access -> events.add(SimpleConditionEvent.satisfied(owner, access.getDescription())))));
    }

    ArchRule nothingAsksTheMachine() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".ClockConfiguration")
                .should(each(
                        "ask the machine for its time, zone or language",
                        (owner, events) -> owner.getCodeUnitAccessesFromSelf().stream()
                                .filter(access -> Machine.isAsked(access.getTarget()))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.satisfied(owner, access.getDescription())))));
    }

    ArchRule namesOfTheField() {
        return noClasses()
                .should()
                .resideInAnyPackage(packages("common", "util", "utils", "service", "impl", "dto", "helper", "manager"));
    }

    ArchRule controllersShut() {
        return ArchRuleDefinition.classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .notHaveModifier(JavaModifier.PUBLIC);
    }

    private static ArchCondition<JavaClass> each(String what, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                check.accept(owner, events);
            }
        };
    }

    private boolean isInside(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    /** The package from the root on; of what is outside the root, a name that no map has. */
    private String room(JavaClass type) {
        if (!isInside(type)) {
            return "outside";
        }
        String name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }

    private String[] packages(String... names) {
        return Stream.of(names).map(name -> root + ".." + name + "..").toArray(String[]::new);
    }
}

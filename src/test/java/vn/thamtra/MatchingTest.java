package vn.thamtra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thamtra.dossier.FactType;
import vn.thamtra.workbook.model.Operand;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;

/**
 * The kinds of operands, tests, rows and types of facts are told apart by matching, which has a case for each kind: a new
 * kind does not compile until every place has an answer. Asking for a class leaves the rest to fall through.
 */
@AnalyzeClasses(packages = "vn.thamtra", importOptions = ImportOption.DoNotIncludeTests.class)
class MatchingTest {
    private static final List<Class<?>> FAMILIES =
            List.of(Operand.class, UnaryTest.class, Row.class, Row.Start.class, Row.FixedDate.class, FactType.class);

    @ArchTest
    static final ArchRule kinds_are_matched = classes().should(match());

    @Test
    void a_class_that_asks_for_a_kind_is_found() {
        Stream<JavaClass> asking = new ClassFileImporter().importClasses(Asking.class, Listing.class).stream();

        assertThat(asking.map(MatchingTest::asksFor))
                .containsExactlyInAnyOrder(List.of("Operand$OfFact"), List.of("Row$Limit"));
    }

    static final class Asking {
        static boolean isFact(Operand operand) {
            return operand instanceof Operand.OfFact;
        }
    }

    static final class Listing {
        static boolean isLimit(Row row) {
            return Row.Limit.class.isInstance(row);
        }
    }

    private static ArchCondition<JavaClass> match() {
        return new ArchCondition<>("match kinds") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                asksFor(one).stream()
                        .map(kind -> one.getName() + " asks for " + kind)
                        .map(message -> SimpleConditionEvent.violated(one, message))
                        .forEach(events::add);
            }
        };
    }

    private static List<String> asksFor(JavaClass one) {
        Stream<JavaClass> checks = one.getInstanceofChecks().stream().map(check -> check.getRawType());
        Stream<JavaClass> objects = one.getReferencedClassObjects().stream().map(object -> object.getRawType());
        return Stream.concat(checks, objects)
                .filter(kind -> FAMILIES.stream().anyMatch(kind::isAssignableTo))
                .filter(kind -> !kind.getPackageName().equals(one.getPackageName()))
                .map(kind -> kind.getName().substring(kind.getPackageName().length() + 1))
                .distinct()
                .sorted()
                .toList();
    }
}

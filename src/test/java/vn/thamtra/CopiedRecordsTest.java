package vn.thamtra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A record of nine members or more is copied with a change by itself, member by name; nobody else takes it apart and
 * hands most of its members on by position.
 */
@AnalyzeClasses(packages = "vn.thamtra", importOptions = ImportOption.DoNotIncludeTests.class)
class CopiedRecordsTest {
    private static final int LARGE = 9;

    @ArchTest
    static final ArchRule large_records_copy_themselves = classes().should(leaveCopiesToLargeRecords());

    @Test
    void a_copy_by_position_is_found() {
        JavaClass copying =
                new ClassFileImporter().importClasses(Copying.class, Wide.class).get(Copying.class);

        assertThat(copies(copying)).containsExactly("moved copies Wide");
    }

    record Wide(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}

    static final class Copying {
        static Wide moved(Wide old) {
            return new Wide(1, 2, 3, 4, old.e(), old.f(), old.g(), old.h(), old.i());
        }

        static Wide made(Wide other) {
            return new Wide(1, 2, 3, 4, 5, 6, 7, 8, other.i());
        }
    }

    private static ArchCondition<JavaClass> leaveCopiesToLargeRecords() {
        return new ArchCondition<>("leave copies to large records") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                copies(one).forEach(copy -> events.add(SimpleConditionEvent.violated(one, one.getName() + "." + copy)));
            }
        };
    }

    private static List<String> copies(JavaClass one) {
        return one.getCodeUnits().stream()
                .flatMap(unit -> unit.getConstructorCallsFromSelf().stream()
                        .map(call -> call.getTargetOwner())
                        .filter(made -> !made.equals(one) && made.isRecord() && members(made) >= LARGE)
                        .filter(made -> 2 * taken(unit, made) >= members(made))
                        .map(made -> unit.getName() + " copies " + made.getSimpleName()))
                .distinct()
                .sorted()
                .toList();
    }

    private static long members(JavaClass made) {
        return made.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    /** How many of its members the code takes from another of its kind. */
    private static long taken(JavaCodeUnit unit, JavaClass made) {
        return unit.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().equals(made))
                .filter(call -> made.tryGetField(call.getName()).isPresent())
                .map(call -> call.getName())
                .distinct()
                .count();
    }
}

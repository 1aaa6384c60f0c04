package vn.thamtra;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;

/** The ways to what differs from one machine, or from one moment, to the next: its clock, its zone, its language. */
final class Machine {
    private static final Set<String> LOCALISED = Set.of("toLowerCase", "toUpperCase");

    private Machine() {}

    static boolean isAsked(CodeUnitAccessTarget target) {
        return isClock(target) || isZone(target) || isLanguage(target);
    }

    private static boolean isClock(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
                || (owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.matches("tick.+")))
                || (owner.isEquivalentTo(InstantSource.class) && name.equals("system"))
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Date.class) && name.equals("<init>") && !hasParameters(target));
    }

    private static boolean isZone(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return (owner.isEquivalentTo(ZoneId.class) && target.getName().equals("systemDefault"))
                || (owner.isEquivalentTo(TimeZone.class) && target.getName().equals("getDefault"))
                || (owner.isAssignableTo(Calendar.class)
                        && Set.of("getInstance", "<init>").contains(target.getName()))
                || owner.isAssignableTo(DateFormat.class);
    }

    /** Texts without a locale. {@code formatted} is left: with nothing but texts to put in it is the same everywhere. */
    private static boolean isLanguage(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return (owner.isEquivalentTo(Locale.class) && name.equals("getDefault"))
                || (owner.isEquivalentTo(String.class) && LOCALISED.contains(name) && !hasParameters(target))
                || (owner.isEquivalentTo(String.class) && name.equals("format") && !takesLocale(target))
                || (owner.isEquivalentTo(DateTimeFormatter.class) && name.equals("ofPattern") && !takesLocale(target))
                || (owner.isAssignableTo(NumberFormat.class)
                        && Set.of(
                                        "getInstance",
                                        "getNumberInstance",
                                        "getIntegerInstance",
                                        "getPercentInstance",
                                        "<init>")
                                .contains(name)
                        && !takesLocale(target));
    }

    private static boolean hasParameters(CodeUnitAccessTarget target) {
        return !target.getRawParameterTypes().isEmpty();
    }

    private static boolean takesLocale(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    }
}

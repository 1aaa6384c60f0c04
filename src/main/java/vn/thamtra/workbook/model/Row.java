package vn.thamtra.workbook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.Message;
import vn.thamtra.verdict.TimeUnit;

/** One rule row of a workbook. Every row holds exactly when all its conditions hold. */
public sealed interface Row {

    /** The rule's id ({@code Mã}); rows that are alternatives of one criterion may share it. */
    String id();

    List<Condition> conditions();

    /** The address of the row's {@code Mã} cell. */
    String cell();

    String sheet();

    Citation citation();

    /** Ids of the interpretations the row relies on ({@code Cách hiểu}). */
    List<String> readings();

    /**
     * {@code Thành phần hồ sơ}: something the law demands while the conditions hold.
     *
     * @param subject the fact or document demanded
     * @param demanded what it must satisfy: present, true, or a least number
     */
    record Requirement(
            String id,
            Scope scope,
            Operand subject,
            UnaryTest demanded,
            List<Condition> conditions,
            Message missing,
            Citation citation,
            List<String> readings,
            String cell)
            implements Row {
        @Override
        public String sheet() {
            return SheetName.REQUIREMENTS.title();
        }
    }

    /**
     * {@code Điều kiện}, {@code Căn cứ miễn nhiệm}, {@code Căn cứ thu hồi}: one way to meet a criterion, or one way for a
     * ground to stand.
     *
     * @param criterion rows of the same criterion are alternatives
     * @param appliesWhen the criterion exists only while this term holds; null where it always does
     */
    record Alternative(
            String id,
            Scope scope,
            String sheet,
            String criterion,
            @Nullable Condition appliesWhen,
            List<Condition> conditions,
            Message met,
            Message unmet,
            Citation citation,
            List<String> readings,
            String cell)
            implements Row {}

    /** {@code Cản trở}: a bar. */
    record Bar(
            String id,
            Scope scope,
            String subject,
            List<Condition> conditions,
            Message message,
            Citation citation,
            List<String> readings,
            String cell)
            implements Row {
        @Override
        public String sheet() {
            return SheetName.BARS.title();
        }
    }

    /** {@code Thông tin}: a notice, or a breach by a party, that changes nothing. */
    record Notice(
            String id,
            Scope scope,
            boolean breach,
            @Nullable String subject,
            List<Condition> conditions,
            Message message,
            Citation citation,
            List<String> readings,
            String cell)
            implements Row {
        @Override
        public String sheet() {
            return SheetName.NOTICES.title();
        }
    }

    /**
     * {@code Thời hạn}: a deadline that exists while the conditions certainly hold.
     *
     * @param exists whether it exists always, or only in a certain case
     * @param start what starts it
     * @param amount how many units; 0 for a fixed date
     * @param amountFact the whole-number fact that gives the amount instead; null where the row gives it
     * @param unitSetting the setting that gives the unit instead; null where the row gives it
     * @param fixedDate for {@link TimeUnit#FIXED_DATE}: the last lawful day
     * @param fulfilledBy event types; any of them fulfils it
     * @param right a right of the bound party: when it lapses that is told as a notice, not as a breach
     */
    record Limit(
            String id,
            Exists exists,
            Start start,
            int amount,
            @Nullable String amountFact,
            TimeUnit unit,
            @Nullable String unitSetting,
            Direction direction,
            @Nullable FixedDate fixedDate,
            List<String> fulfilledBy,
            String boundParty,
            boolean right,
            Message label,
            List<Condition> conditions,
            Citation citation,
            List<String> readings,
            String cell)
            implements Row {
        @Override
        public String sheet() {
            return SheetName.LIMITS.title();
        }
    }

    /** What starts a limit. */
    sealed interface Start {
        /** {@code nhận hồ sơ}. */
        record Received() implements Start {}

        /** {@code đủ hồ sơ}: receipt of a complete dossier, from zero after the last supplement. */
        record Complete() implements Start {}

        /**
         * The last event of the type.
         *
         * @param when the event starts the limit only if this term holds; null where it always does
         */
        record OfEvent(String type, @Nullable Condition when) implements Start {}

        /** {@code hạn R-OSS-28}: the last lawful day of another limit of the procedure. */
        record OfLimit(String id) implements Start {}

        /** A fixed date needs no event. */
        record None() implements Start {}
    }

    /** When a limit exists. */
    enum Exists {
        /** {@code luôn}. */
        ALWAYS,
        /** {@code hồ sơ chưa đủ}: something is missing or a supplement event has happened. */
        INCOMPLETE,
        /** {@code đã quá hạn gốc}: the limit that starts it has lapsed. */
        START_LAPSED
    }

    /** The last lawful day. */
    sealed interface FixedDate {
        /** Day and month, {@code yearsAfter} the year that a whole-number fact gives. */
        record InYear(int day, int month, String yearFact, int yearsAfter) implements FixedDate {}

        /** The date that a fact of the starting event gives; without it the limit does not exist. */
        record OfEvent(String fact) implements FixedDate {}
    }
}

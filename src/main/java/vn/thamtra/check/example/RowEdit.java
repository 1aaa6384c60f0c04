package vn.thamtra.check.example;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thamtra.verdict.Direction;
import vn.thamtra.verdict.TimeUnit;
import vn.thamtra.workbook.model.Condition;
import vn.thamtra.workbook.model.Row;
import vn.thamtra.workbook.model.UnaryTest;

/** Copies of rows in which one thing is other. */
final class RowEdit {
    private RowEdit() {}

    static Row with(Row row, List<Condition> conditions) {
        if (row instanceof Row.Requirement r) {
            return new Row.Requirement(
                    r.id(),
                    r.scope(),
                    r.subject(),
                    r.demanded(),
                    conditions,
                    r.missing(),
                    r.citation(),
                    r.readings(),
                    r.cell());
        } else if (row instanceof Row.Alternative r) {
            return with(r, r.appliesWhen(), conditions);
        } else if (row instanceof Row.Bar r) {
            return new Row.Bar(
                    r.id(), r.scope(), r.subject(), conditions, r.message(), r.citation(), r.readings(), r.cell());
        } else if (row instanceof Row.Notice r) {
            return new Row.Notice(
                    r.id(),
                    r.scope(),
                    r.breach(),
                    r.subject(),
                    conditions,
                    r.message(),
                    r.citation(),
                    r.readings(),
                    r.cell());
        }
        return new LimitEdit((Row.Limit) row).conditions(conditions).row();
    }

    static Row.Alternative with(Row.Alternative r, @Nullable Condition appliesWhen, List<Condition> conditions) {
        return new Row.Alternative(
                r.id(),
                r.scope(),
                r.sheet(),
                r.criterion(),
                appliesWhen,
                conditions,
                r.met(),
                r.unmet(),
                r.citation(),
                r.readings(),
                r.cell());
    }

    static Row.Requirement with(Row.Requirement r, UnaryTest demanded) {
        return new Row.Requirement(
                r.id(),
                r.scope(),
                r.subject(),
                demanded,
                r.conditions(),
                r.missing(),
                r.citation(),
                r.readings(),
                r.cell());
    }

    /** A copy of a limit in the making. */
    static final class LimitEdit {
        private final Row.Limit old;
        private List<Condition> conditions;
        private Row.Exists exists;
        private Row.Start start;
        private int amount;
        private TimeUnit unit;
        private Direction direction;
        private Row.@Nullable FixedDate fixedDate;
        private List<String> fulfilledBy;
        private boolean right;

        LimitEdit(Row.Limit old) {
            this.old = old;
            this.conditions = old.conditions();
            this.exists = old.exists();
            this.start = old.start();
            this.amount = old.amount();
            this.unit = old.unit();
            this.direction = old.direction();
            this.fixedDate = old.fixedDate();
            this.fulfilledBy = old.fulfilledBy();
            this.right = old.right();
        }

        LimitEdit conditions(List<Condition> other) {
            conditions = other;
            return this;
        }

        LimitEdit exists(Row.Exists other) {
            exists = other;
            return this;
        }

        LimitEdit start(Row.Start other) {
            start = other;
            return this;
        }

        LimitEdit amount(int other) {
            amount = other;
            return this;
        }

        LimitEdit unit(TimeUnit other) {
            unit = other;
            return this;
        }

        LimitEdit direction(Direction other) {
            direction = other;
            return this;
        }

        LimitEdit fixedDate(Row.FixedDate other) {
            fixedDate = other;
            return this;
        }

        LimitEdit fulfilledBy(List<String> other) {
            fulfilledBy = other;
            return this;
        }

        LimitEdit right(boolean other) {
            right = other;
            return this;
        }

        Row.Limit row() {
            return new Row.Limit(
                    old.id(),
                    exists,
                    start,
                    amount,
                    old.amountFact(),
                    unit,
                    old.unitSetting(),
                    direction,
                    fixedDate,
                    fulfilledBy,
                    old.boundParty(),
                    right,
                    old.label(),
                    conditions,
                    old.citation(),
                    old.readings(),
                    old.cell());
        }
    }
}

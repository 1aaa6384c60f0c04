package vn.thamtra.ledger;

import java.util.Optional;

/** Knows what the labels of a record have to be. */
@FunctionalInterface
public interface LabelCheck {
    /** The first column that is not what was asked and answered. */
    Optional<String> fault(Summary summary, Content content);
}

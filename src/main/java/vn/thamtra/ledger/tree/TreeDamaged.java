package vn.thamtra.ledger.tree;

import org.springframework.dao.NonTransientDataAccessException;

/** What is stored of the tree contradicts itself. Its message has sizes and positions only, nothing personal. */
public final class TreeDamaged extends NonTransientDataAccessException {
    private static final long serialVersionUID = 1L;

    TreeDamaged(String message) {
        super(message);
    }
}

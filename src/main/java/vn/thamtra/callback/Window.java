package vn.thamtra.callback;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The next notifications of one kind for a subscription.
 *
 * @param notifications in their order
 * @param taker notes, in a transaction, that every notification before one is taken or stands among the refused; null for all of them
 * @param more whether there may be others behind them
 */
record Window(List<Notification> notifications, Consumer<@Nullable Notification> taker, boolean more) {}

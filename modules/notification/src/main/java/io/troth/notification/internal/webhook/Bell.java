package io.troth.notification.internal.webhook;

import io.troth.notification.internal.WorkBell;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Wakes a thread of this replica that sends. */
@Singleton
final class Bell extends WorkBell {

  Bell(TransactionSynchronizationRegistry transaction) {
    super(transaction);
  }
}

package io.troth.notification.internal.send;

import io.troth.notification.internal.WorkBell;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Wakes a mail thread of this replica when there is something to plan or to send. */
@Singleton
public final class MailBell extends WorkBell {

  MailBell(TransactionSynchronizationRegistry transaction) {
    super(transaction);
  }
}

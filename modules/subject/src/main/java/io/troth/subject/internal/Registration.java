package io.troth.subject.internal;

import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects.Upserted;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/**
 * Registers in the caller's transaction or, without one, in its own, which is then repeated when
 * somebody else registered the same people at the same moment.
 */
@Singleton
final class Registration {

  private static final int TRIES = 4;

  private final Registrar registrar;
  private final TransactionSynchronizationRegistry transaction;

  Registration(Registrar registrar, TransactionSynchronizationRegistry transaction) {
    this.registrar = registrar;
    this.transaction = transaction;
  }

  List<Upserted> inOneTransaction(List<List<SubjectRegistration>> waves) {
    boolean joined = transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    for (int attempt = 1; ; attempt++) {
      try {
        return registrar.write(waves);
      } catch (Sql.FailedException e) {
        if (joined || attempt == TRIES || !e.isPassing()) {
          throw e;
        }
      }
    }
  }
}

package io.troth.collection.internal.intake;

import io.troth.collection.api.NewRecord;
import io.troth.collection.api.Records;
import io.troth.collection.internal.record.RecordReader;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/**
 * Takes records in the caller's transaction or, without one, in its own, which is then repeated
 * when somebody else wrote the same keys at the same moment.
 */
@Singleton
final class RecordDesk implements Records {

  private static final int TRIES = 4;

  private final Intake intake;
  private final RecordReader reader;
  private final TransactionSynchronizationRegistry transaction;

  RecordDesk(Intake intake, RecordReader reader, TransactionSynchronizationRegistry transaction) {
    this.intake = intake;
    this.reader = reader;
    this.transaction = transaction;
  }

  @Override
  public List<Outcome> take(List<NewRecord> records, int unreadable) {
    if (records.size() > MOST) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "records", "These are too many at once.", "at most " + MOST);
    }
    if (records.isEmpty() && unreadable == 0) {
      return List.of();
    }
    var joined = transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    for (var attempt = 1; ; attempt++) {
      try {
        return intake.take(records, unreadable);
      } catch (Sql.FailedException e) {
        if (joined || attempt == TRIES || !e.isPassing()) {
          throw e;
        }
      }
    }
  }

  @Override
  public Page<Collected> of(SubjectRef subject, PageRequest page) {
    return reader.of(subject, page);
  }
}

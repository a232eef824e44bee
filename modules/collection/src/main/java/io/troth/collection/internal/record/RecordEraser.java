package io.troth.collection.internal.record;

import io.troth.kernel.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Erases by the thousand, in the transaction at hand or one of its own. */
@ApplicationScoped
class RecordEraser {

  private final RecordStatements statements;

  RecordEraser(RecordStatements statements) {
    this.statements = statements;
  }

  @Transactional
  long all(SubjectRef person) {
    var records = 0L;
    int some;
    do {
      some = statements.eraseSome(person);
      records += some;
    } while (some > 0);
    return records;
  }
}

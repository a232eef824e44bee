package io.troth.collection.internal.record;

import io.troth.kernel.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Erases by the thousand, each in a transaction of its own: nobody waits for long. */
@ApplicationScoped
class RecordEraser {

  private final RecordStatements statements;

  RecordEraser(RecordStatements statements) {
    this.statements = statements;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int some(SubjectRef person) {
    return statements.eraseSome(person);
  }
}

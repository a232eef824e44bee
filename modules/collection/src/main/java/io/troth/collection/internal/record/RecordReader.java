package io.troth.collection.internal.record;

import io.troth.collection.api.Records.Collected;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.Subjects;
import io.troth.web.Cursor;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reads what was collected about somebody, page by page. */
@Singleton
public class RecordReader {

  private static final String LIST = "records";
  private static final UUID FIRST = new UUID(0, 0);

  private final RecordStatements statements;
  private final Subjects subjects;

  RecordReader(RecordStatements statements, Subjects subjects) {
    this.statements = statements;
    this.subjects = subjects;
  }

  /**
   * @throws Problem not-found when there is no record of somebody who is not registered
   */
  public Page<Collected> of(SubjectRef subject, PageRequest page) {
    var place = page.after().map(RecordReader::place).orElse(new Place("", FIRST));
    var found = statements.after(subject, place.category(), place.id(), page.limit() + 1);
    if (found.isEmpty() && subjects.find(subject).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such subject.");
    }
    return Page.cut(
        found, page.limit(), one -> Cursor.encode(LIST, one.category(), one.id().toString()));
  }

  private record Place(String category, UUID id) {}

  private static Place place(String cursor) {
    var parts = Cursor.decode(LIST, cursor, 2);
    try {
      return new Place(parts.get(0), UUID.fromString(parts.get(1)));
    } catch (IllegalArgumentException e) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "cursor", "This is no cursor of this list.", "another");
    }
  }
}

package io.troth.notification.internal.changes;

import io.troth.kernel.ProblemType;
import io.troth.notification.api.ChangesProblem;
import io.troth.web.ProblemCatalogue;
import jakarta.inject.Singleton;
import java.util.List;

/** What the stream of what happens may be refused for. */
@Singleton
final class ChangesProblems implements ProblemCatalogue {

  @Override
  public List<? extends ProblemType> types() {
    return List.of(ChangesProblem.values());
  }

  @Override
  public String advice(ProblemType type) {
    return "Facts may have been missed. Bring your own data up to date by the other endpoints, then"
        + " begin anew without a cursor, or at latest.";
  }
}

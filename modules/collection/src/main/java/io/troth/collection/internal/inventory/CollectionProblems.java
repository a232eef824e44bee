package io.troth.collection.internal.inventory;

import io.troth.collection.api.CollectionProblem;
import io.troth.kernel.ProblemType;
import io.troth.web.ProblemCatalogue;
import jakarta.inject.Singleton;
import java.util.List;

/** What the inventory and collecting may be refused for. */
@Singleton
class CollectionProblems implements ProblemCatalogue {

  @Override
  public List<? extends ProblemType> types() {
    return List.of(CollectionProblem.values());
  }

  @Override
  public String advice(ProblemType type) {
    return switch ((CollectionProblem) type) {
      case GOVERNED_BY_POLICY ->
          "Leave the member out, or give it what the violation names. To change it, publish the"
              + " next version of the policy; people are told first.";
      case RECORD_REFUSED ->
          "The member reason says why in one word. Do not send the same again: change the record,"
              + " the inventory or, where the decision is no, ask the person.";
    };
  }
}

package io.troth.web.internal.problem;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.ProblemType;
import io.troth.web.ProblemCatalogue;
import io.troth.web.WebProblem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The problems every room shares. */
@Singleton
class WebProblems implements ProblemCatalogue {

  @Override
  public List<ProblemType> types() {
    var types = new ArrayList<ProblemType>(List.of(CommonProblem.values()));
    types.addAll(List.of(WebProblem.values()));
    return types;
  }

  @Override
  public String advice(ProblemType type) {
    return Advice.on(type);
  }
}

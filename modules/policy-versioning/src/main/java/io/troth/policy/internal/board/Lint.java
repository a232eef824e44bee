package io.troth.policy.internal.board;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.Promised;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the publish gate wants to know: which promises would be empty ones. */
@ApplicationScoped
public class Lint {

  private final Controls controls;
  private final GapShelf gaps;

  Lint(Controls controls, GapShelf gaps) {
    this.controls = controls;
    this.gaps = gaps;
  }

  /** Promises that no working control keeps and nobody answers for; joins the transaction. */
  public List<Promised> unkept(PolicyId policy, Commitments commitments) {
    var working = controls.working();
    var open = new Gaps(gaps.open());
    return CommitmentWalk.over(commitments).stream()
        .filter(promised -> !working.keep(promised))
        .filter(promised -> open.answeringFor(policy, promised).isEmpty())
        .toList();
  }
}

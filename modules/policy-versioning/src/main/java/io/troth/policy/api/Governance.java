package io.troth.policy.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the policy itself is looked after: how often it is reviewed, what a change of owner means,
 * and which document prevails. Each is absent where the policy says nothing of it.
 */
public record Governance(
    Optional<Review> review,
    Optional<OwnershipChange> ownershipChange,
    Optional<Precedence> precedence) {

  /** What holds for a policy that says nothing of all this. */
  public static final Governance UNSAID =
      new Governance(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * How often practices are reviewed.
   *
   * @param every more than nothing
   */
  public record Review(TimeSpan every, Set<String> clauses) {
    public Review {
      clauses = Set.copyOf(clauses);
    }
  }

  /**
   * What a change of owner means to people.
   *
   * @param noticeDays how long before it they are told, 7 to 365
   * @param agreementContinues whether the new owner is bound by what was agreed
   * @param optOutsTravel whether the new owner honours opt-outs made before
   */
  public record OwnershipChange(
      int noticeDays, boolean agreementContinues, boolean optOutsTravel, Set<String> clauses) {
    public OwnershipChange {
      clauses = Set.copyOf(clauses);
    }
  }

  /**
   * Which document prevails where two contradict each other.
   *
   * @param order from the one that prevails over all others to the weakest; at least two
   */
  public record Precedence(List<GoverningDocument> order, Set<String> clauses) {
    public Precedence {
      order = List.copyOf(order);
      clauses = Set.copyOf(clauses);
    }
  }

  /** Documents that can contradict each other. */
  public enum GoverningDocument {
    /** What was agreed with one client. */
    AGREEMENT,
    TERMS,
    PRIVACY_NOTICE,
    COOKIE_POLICY;

    /** The name in documents, for example {@code privacy-notice}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

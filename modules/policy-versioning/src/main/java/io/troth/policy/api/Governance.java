package io.troth.policy.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the policy itself is looked after: how often it is reviewed, what a change of owner means,
 * which document prevails, and who is to be the next owner. Each is absent where the policy says
 * nothing of it.
 */
public record Governance(
    Optional<Review> review,
    Optional<OwnershipChange> ownershipChange,
    Optional<Precedence> precedence,
    Optional<NewOwner> newOwner) {

  /** What holds for a policy that says nothing of all this. */
  public static final Governance UNSAID =
      new Governance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

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
   * Who will own the business, and with it the service and the data: an announcement that this
   * version makes, not a promise.
   *
   * @param name in every language of the policy
   * @param contact how the new owner is reached, in every language of the policy
   * @param on the day from which the business is theirs
   */
  public record NewOwner(LocalText name, LocalText contact, LocalDate on, Set<String> clauses) {
    public NewOwner {
      clauses = Set.copyOf(clauses);
    }

    /** Whether both announce the same, wherever they say it. */
    public boolean isThatOf(NewOwner other) {
      return name.equals(other.name) && contact.equals(other.contact) && on.equals(other.on);
    }
  }

  /** Whether this announces an owner of whom whoever is bound by the other has not been told. */
  public boolean announcesAnotherOwnerThan(Governance other) {
    return newOwner
        .filter(announced -> other.newOwner.filter(announced::isThatOf).isEmpty())
        .isPresent();
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

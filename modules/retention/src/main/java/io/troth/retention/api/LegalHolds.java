package io.troth.retention.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Places, reviews and releases the legal holds of the current tenant. */
public interface LegalHolds {

  /** People one hold can name. */
  int MOST_PEOPLE = 200;

  /** Categories one hold can name. */
  int MOST_CATEGORIES = 50;

  /** Live holds there may be at a time. */
  int MOST_LIVE = 500;

  /**
   * Places a hold. People it names without naming categories are put on hold with it: their data
   * serve storage, legal obligations and vital interests alone (GDPR Article 18(2)).
   *
   * @throws io.troth.kernel.Problem invalid-input; conflict when there are too many
   */
  HoldView place(HoldDraft draft);

  /**
   * Changes what is said of a live hold, above all when it is looked at again. Whom and what it
   * covers stays: that is another hold.
   *
   * @param version of the state the change was made from
   * @throws io.troth.kernel.Problem not-found; stale-edit; invalid-input; conflict once released
   */
  HoldView review(UUID id, long version, Terms terms);

  /**
   * Ends a hold. What nothing else keeps goes with the next sweep; whoever it put on hold and no
   * other hold names is released.
   *
   * @param reason why it is not needed any more, 1 to 500 characters
   * @throws io.troth.kernel.Problem not-found; invalid-input; conflict when it was released before
   */
  HoldView release(UUID id, String reason);

  /**
   * @throws io.troth.kernel.Problem not-found
   */
  HoldView find(UUID id);

  /** Newest first. */
  Page<HoldView> list(State state, PageRequest page);

  /** Live holds to be looked at again by this day, the longest overdue first; at most 50. */
  List<HoldView> toReview(LocalDate today);

  /** Which holds. */
  enum State {
    LIVE,
    RELEASED
  }

  /**
   * What is said of a hold.
   *
   * @param reason 1 to 500 characters; names nobody
   * @param ground the provision it rests on, 1 to 200 characters
   * @param owner who answers for it: id of a member of staff or a name, 1 to 100 characters
   * @param reviewOn not in the past
   */
  record Terms(String reason, String ground, String owner, LocalDate reviewOn) {}

  /**
   * A hold that is wanted.
   *
   * @param people whose data; empty for everybody's, and then there are categories
   * @param categories which data; empty for all of them
   */
  record HoldDraft(Terms terms, Set<SubjectRef> people, Set<String> categories) {
    public HoldDraft {
      people = Set.copyOf(people);
      categories = Set.copyOf(categories);
    }
  }

  /**
   * A hold as it stands.
   *
   * @param people those it names, by pseudonym; empty where it is about everybody
   */
  record HoldView(
      Hold hold, List<SubjectRef> people, Optional<String> releaseReason, long version) {
    public HoldView {
      people = List.copyOf(people);
    }

    public boolean live() {
      return hold.releasedAt().isEmpty();
    }
  }
}

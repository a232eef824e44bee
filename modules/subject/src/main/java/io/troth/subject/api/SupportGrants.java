package io.troth.subject.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Staff ask a person for leave to see who they are; the person grants, cuts, refuses and takes
 * back. Whatever is done here counts from the next request on, on every replica.
 */
public interface SupportGrants {

  /** The least and the most minutes of a grant. */
  int LEAST_MINUTES = 5;

  int MOST_MINUTES = 1440;

  /** Characters of a purpose. */
  int PURPOSE_LENGTH = 200;

  /**
   * A member of staff asks. The person has 14 days to answer; silence is no leave.
   *
   * @throws io.troth.kernel.Problem invalid-input; not-found for an unknown person; conflict while
   *     a request of the same account waits or was refused within a day
   */
  GrantView ask(Wish wish);

  /**
   * The person lets the one who asked see what they choose, no more than was asked for.
   *
   * @throws io.troth.kernel.Problem invalid-input; not-found for a request that is not theirs;
   *     conflict when it was answered or has lapsed
   */
  GrantView grant(SubjectRef person, UUID id, Set<IdentityField> fields, int minutes);

  /** The person lets all of support see it, unasked. */
  GrantView open(SubjectRef person, Set<IdentityField> fields, int minutes);

  /** The person says no. */
  void refuse(SubjectRef person, UUID id);

  /** The person takes leave back that they gave; what is open is cut at its next request. */
  void revoke(SubjectRef person, UUID id);

  /** What the person is told of, newest first, at most 100. */
  List<GrantView> toldTo(SubjectRef person);

  /** How many requests wait for the person's answer. */
  long waitingFor(SubjectRef person);

  Optional<GrantView> find(UUID id);

  /** Everything about a person, for staff, newest first, at most 100. */
  List<GrantView> about(SubjectRef person);

  /** Newest first. */
  Page<GrantView> list(Shelf shelf, PageRequest page);

  /** Which requests are wanted. */
  enum Shelf {
    /** Those the caller asked for. */
    MINE,
    /** Those that wait for an answer, of the person or of a second member of staff. */
    WAITING,
    /** Those by which somebody can look now. */
    LIVE,
    /** Those of which the person is not told. */
    UNTOLD,
    ALL
  }

  /**
   * What is asked for.
   *
   * @param purpose 1 to 200 characters; the person reads it
   * @param minutes 5 to 1440
   */
  record Wish(SubjectRef person, String purpose, Set<IdentityField> fields, int minutes) {
    public Wish {
      fields = Set.copyOf(fields);
    }
  }
}

package io.troth.notification.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every notice of the current tenant by mail, and all that happened to each. */
public interface Outbox {

  /** People that one search may name. */
  int MOST_PEOPLE = 50;

  /**
   * Every round of every notice that fits, newest first.
   *
   * @throws io.troth.kernel.Problem invalid-input with the field {@code people} beyond {@value
   *     #MOST_PEOPLE}
   */
  Page<NoticeView> find(Search search, PageRequest page);

  /** Empty where there is no such notice. */
  Optional<Trail> trail(UUID notice);

  /**
   * What is looked for; everything given must fit.
   *
   * @param people whoever is among them; nobody where the set is empty
   * @param policy that the notice tells of
   * @param from planned at this moment or later
   * @param until planned before this moment
   */
  record Search(
      Optional<Set<SubjectRef>> people,
      Optional<NoticeState> state,
      Optional<PolicyId> policy,
      Optional<Instant> from,
      Optional<Instant> until) {

    /** Everything. */
    public static final Search ALL =
        new Search(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * All that happened to one notice.
   *
   * @param round 1 for the first mail to the person on this topic
   * @param again whether it may be sent again
   * @param letter SHA-256 of the words the mail was written from, in hexadecimal
   * @param words what that hash is of, as JSON
   * @param steps in the order in which they happened; those whose moment is not known come last
   * @param rounds ids of all rounds to this person on this topic, the first first
   * @param together ids of the other notices that its mail tells of; none for a mail of its own
   */
  record Trail(
      NoticeView notice,
      PolicyId policy,
      int round,
      boolean again,
      Optional<String> letter,
      Optional<String> words,
      List<Step> steps,
      List<UUID> rounds,
      List<UUID> together) {

    public Trail {
      steps = List.copyOf(steps);
      rounds = List.copyOf(rounds);
      together = List.copyOf(together);
    }
  }

  /**
   * Something that happened.
   *
   * @param at empty where it is not recorded when
   * @param attempt which attempt at sending it was; 0 for what is none
   * @param reply what the mail server said, code and text without addresses
   */
  record Step(What what, Optional<Instant> at, int attempt, Optional<String> reply) {

    public static Step at(What what, Instant at) {
      return new Step(what, Optional.of(at), 0, Optional.empty());
    }
  }

  /** Kinds of things that happen to a notice. */
  enum What {
    PLANNED,
    /** A replica is handing it over right now. */
    BEING_SENT,
    /** The mail server said try again later or could not be reached, or it could not be written. */
    TRIED,
    /** The mail server took it: the evidence. */
    HANDED_OVER,
    /** The mail server refused it for good, or it could not be written for days. */
    REFUSED,
    /** There was no address that works. */
    UNDELIVERABLE,
    /** It came back; the evidence is void from then on. */
    BOUNCED,
    /** There was nothing to tell any more. */
    CANCELLED,
    /** A banner on the version was truly on the person's screen. */
    BANNER_SEEN,
    /** The person opened it on the platform. */
    READ
  }
}

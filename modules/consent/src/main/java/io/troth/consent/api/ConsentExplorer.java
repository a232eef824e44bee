package io.troth.consent.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who stands where with the purposes that rest on consent, counted set-based from facts. A purpose
 * is somebody's to decide on while the version that binds them has it on consent, or the version in
 * force while nothing binds them: that is what "asked" means here. States are those of {@link
 * ConsentStatus} without RENEWED, which counts as GIVEN, and REQUESTED; who has not answered is
 * UNKNOWN.
 */
public interface ConsentExplorer {

  /** Points of a course, at most. */
  int MOST_POINTS = 120;

  /** Most people looked up at once. */
  int MOST_PEOPLE = 200;

  /** Every purpose on consent of every policy with its counts now. One SQL statement. */
  List<Asked> purposes();

  /**
   * One of them.
   *
   * @throws io.troth.kernel.Problem not-found when no published version of the policy asks for it
   */
  Asked purpose(PolicyId policy, String purpose);

  /**
   * How its counts went. One SQL statement.
   *
   * @param back how far to look back from now; not before the policy's first publication
   * @return at most {@link #MOST_POINTS} points, oldest first, at least one
   * @throws io.troth.kernel.Problem not-found
   */
  List<Point> course(PolicyId policy, String purpose, Duration back);

  /**
   * The people behind a number, in the order of their references. One SQL statement.
   *
   * @param state empty for everybody who is asked
   * @throws io.troth.kernel.Problem not-found; invalid-input for a cursor of another list
   */
  Page<Person> people(
      PolicyId policy, String purpose, Optional<ConsentStatus> state, PageRequest page);

  /**
   * Where these people stand; those who are not asked are missing.
   *
   * @param who at most {@link #MOST_PEOPLE}
   * @throws io.troth.kernel.Problem not-found
   */
  List<Person> people(PolicyId policy, String purpose, Collection<SubjectRef> who);

  /**
   * Every change of state of one person up to now, oldest first, whoever or whatever caused it. One
   * SQL statement.
   */
  List<Change> changes(SubjectRef subject);

  /**
   * A purpose and how many people stand where.
   *
   * @param purpose its id
   * @param name in the newest published version that has it
   * @param counts states nobody is in are missing
   * @param visitors how many of them are devices of which nothing else is known
   */
  record Asked(
      PolicyId policy,
      String policySlug,
      String purpose,
      LocalText name,
      Map<ConsentStatus, Long> counts,
      long visitors) {

    public Asked {
      counts = Map.copyOf(counts);
    }

    public long count(ConsentStatus state) {
      return counts.getOrDefault(state, 0L);
    }

    /** Everybody whose decision it is. */
    public long asked() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long answered() {
      return asked() - count(ConsentStatus.UNKNOWN);
    }
  }

  /** Counts at an instant. */
  record Point(Instant at, Map<ConsentStatus, Long> counts) {
    public Point {
      counts = Map.copyOf(counts);
    }
  }

  /**
   * Where one person stands.
   *
   * @param visitor a device of which nothing else is known
   * @param versionNumber of the text the answer was given on; 0 without an answer
   * @param asserted the answer is one the tenant asserts
   * @param since when the state began
   * @param until when it ends by itself: a consent that expires, a version that will bind
   */
  record Person(
      SubjectRef subject,
      boolean visitor,
      ConsentStatus state,
      int versionNumber,
      boolean asserted,
      Instant since,
      Optional<Instant> until) {}

  /** A purpose came to stand so for a person. */
  record Change(PolicyId policy, String purpose, ConsentStatus state, Instant at) {}
}

package io.troth.consent.internal.standing;

import io.troth.consent.api.StandingView.How;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which version binds a person under one policy at an instant, and what is coming.
 *
 * @param trail what bound them one after the other as it is seen at that instant; the last binds
 * @param coming published versions later than the bound one, ascending; while nothing binds, the
 *     version in force and later ones
 * @param acceptedAt by version number: accepted affirmatively, maybe ahead of the date
 * @param deemedAt by version number: deemed acceptances that were not invalidated
 * @param objections that were neither taken back nor answered by an acceptance
 * @param inForce the newest version whose date has come
 */
public record Standing(
    PolicyTimeline timeline,
    Instant at,
    List<Binding> trail,
    List<Coming> coming,
    Map<Integer, Instant> acceptedAt,
    Map<Integer, Instant> deemedAt,
    List<Objection> objections,
    Optional<PublishedVersion> inForce) {

  public Standing {
    trail = List.copyOf(trail);
    coming = List.copyOf(coming);
    acceptedAt = Map.copyOf(acceptedAt);
    deemedAt = Map.copyOf(deemedAt);
    objections = List.copyOf(objections);
  }

  /** The version that binds now; empty for a joiner who has not accepted. */
  public Optional<Binding> bound() {
    return trail.isEmpty() ? Optional.empty() : Optional.of(trail.get(trail.size() - 1));
  }

  /**
   * The standing of somebody nothing binds, judged by the version in force: a visitor, and a
   * newcomer who is asked about cookies before anything else.
   */
  public Standing byVersionInForce() {
    var judged =
        inForce.map(version -> new Binding(version, version.effectiveAt(), How.CLOCK)).stream();
    return new Standing(
        timeline, at, judged.toList(), List.of(), Map.of(), Map.of(), List.of(), inForce);
  }

  /** 0 while nothing binds. */
  public int boundNumber() {
    return bound().map(Binding::number).orElse(0);
  }

  /** The version without whose acceptance something is closed to this person now. */
  public Optional<PublishedVersion> mustAccept() {
    if (bound().isEmpty()) {
      return inForce;
    }
    return coming.stream()
        .filter(Coming::closedUntilAccepted)
        .max(Comparator.comparing(Coming::number))
        .map(Coming::version);
  }

  /** Whether the whole service is closed until the person accepts; see {@link #mustAccept()}. */
  public boolean gateClosed() {
    return mustAccept()
        .filter(version -> version.commitments().serviceGate().declared())
        .isPresent();
  }

  public Optional<Coming> coming(int number) {
    return coming.stream().filter(version -> version.number() == number).findFirst();
  }

  /** What would bind the person had they objected to this version in time; 0 for nothing. */
  public int before(int number) {
    return trail.stream()
        .filter(binding -> binding.number() < number)
        .reduce((earlier, later) -> later)
        .map(Binding::number)
        .orElse(0);
  }

  /** Whether only the clock has bound this version and whatever came after it. */
  public boolean byClockAloneSince(int number) {
    return trail.stream()
        .filter(binding -> binding.number() >= number)
        .allMatch(binding -> binding.how() == How.CLOCK);
  }

  /** Whether this very version bound the person or binds them. */
  public boolean passed(int number) {
    return trail.stream().anyMatch(binding -> binding.number() == number);
  }
}

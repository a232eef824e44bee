package io.troth.consent;

import io.troth.consent.api.ActType;
import io.troth.consent.api.DecisionAnswer.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What may be done, read from the list of everything that was done and from nothing else. It knows
 * one policy by heart: which purposes each version has and changed, and that people are bound by
 * what they accepted, from its date on.
 */
record PlainReading(List<Instant> dates, Instant now) {

  static final List<String> PURPOSES = List.of("billing", "news", "survey", "offers", "ads");
  static final Duration SURVEY_LASTS = Duration.ofDays(12);

  /** Purposes that a version changed or brought, by its number. */
  private static final Map<Integer, Set<String>> CHANGED =
      Map.of(2, Set.of("ads", "survey"), 3, Set.of("news"));

  /**
   * Something that somebody did.
   *
   * @param about a purpose; empty where it is about everything
   * @param version the text it was done on; 0 for none
   * @param waits a consent given with an acceptance: it counts once that version binds
   */
  record Deed(ActType type, String about, int version, boolean waits, Instant at) {

    boolean isYes() {
      return type == ActType.CONSENT_GIVEN;
    }
  }

  /** What one side did, and for a person the device that is theirs at present. */
  static final class Life {
    final List<Deed> deeds = new ArrayList<>();
    Optional<Life> other = Optional.empty();
    Instant joinedAt = Instant.MIN;

    private Stream<Deed> on(String purpose) {
      return deeds.stream().filter(deed -> deed.version() > 0 && deed.about().equals(purpose));
    }
  }

  /** Reasons that are right; two where the contract leaves it open which of two consents counts. */
  Set<Reason> ofPerson(Life person, String purpose) {
    var bound = boundBy(person);
    var waits =
        inForce().filter(version -> version > bound).anyMatch(v -> changed(bound, v, purpose));
    return waits ? Set.of(Reason.RECONSENT_REQUIRED) : under(bound, person, purpose);
  }

  /** Nothing binds a device: it is judged by what is in force. */
  Set<Reason> ofDevice(Life device, String purpose) {
    return under(inForce().max(Integer::compare).orElseThrow(), device, purpose);
  }

  int boundBy(Life person) {
    return inForce().filter(v -> v == 1 || accepted(person, v)).max(Integer::compare).orElse(1);
  }

  /** Until a version binds, a no takes the yes to it back. */
  private static boolean accepted(Life person, int version) {
    return person.deeds.stream()
        .filter(deed -> deed.type() == ActType.ACCEPTED || deed.type() == ActType.DECLINED)
        .filter(deed -> deed.version() == version)
        .reduce((earlier, later) -> later)
        .filter(deed -> deed.type() == ActType.ACCEPTED)
        .isPresent();
  }

  /** Versions whose date has come. */
  Stream<Integer> inForce() {
    return Stream.iterate(1, number -> number + 1)
        .limit(dates.size())
        .filter(number -> !dates.get(number - 1).isAfter(now));
  }

  private Set<Reason> under(int version, Life life, String purpose) {
    if (purpose.equals("ads") && version < 2) {
      return Set.of(Reason.PURPOSE_NOT_PROMISED);
    }
    var reasons = new TreeSet<Reason>();
    for (var reason : onBasis(version, life, purpose)) {
      var allowed = reason == Reason.BASIS_HOLDS || reason == Reason.CONSENT_GIVEN;
      reasons.add(allowed ? unlessForbidden(life, purpose, reason) : reason);
    }
    return reasons;
  }

  private Reason unlessForbidden(Life life, String purpose, Reason reason) {
    if (forbids(life, ActType.HELD, ActType.RELEASED, "")) {
      return Reason.ON_HOLD;
    }
    var objected =
        forbids(life, ActType.PROCESSING_OBJECTED, ActType.PROCESSING_OBJECTION_WITHDRAWN, purpose);
    return objected ? Reason.PROCESSING_OBJECTED : reason;
  }

  /** At the join a no of either side, afterwards whatever was said last. */
  boolean forbids(Life life, ActType no, ActType yes, String about) {
    var own = last(life, no, yes, about);
    var theirs = life.other.flatMap(device -> last(device, no, yes, about));
    if (own.isEmpty() || theirs.isEmpty()) {
      return own.or(() -> theirs).filter(deed -> deed.type() == no).isPresent();
    }
    var newer = own.get().at().isAfter(theirs.get().at()) ? own.get() : theirs.get();
    return newer.at().isAfter(life.joinedAt)
        ? newer.type() == no
        : own.get().type() == no || theirs.get().type() == no;
  }

  private static Optional<Deed> last(Life life, ActType no, ActType yes, String about) {
    return life.deeds.stream()
        .filter(deed -> deed.type() == no || deed.type() == yes)
        .filter(deed -> deed.about().equals(about))
        .reduce((earlier, later) -> later);
  }

  private Set<Reason> onBasis(int version, Life life, String purpose) {
    if (purpose.equals("billing") || purpose.equals("offers")) {
      return Set.of(Reason.BASIS_HOLDS);
    }
    var own = life.on(purpose).toList();
    var theirs = life.other.stream().flatMap(device -> device.on(purpose)).toList();
    var reasons = new TreeSet<Reason>();
    if (isNo(until(theirs, life.joinedAt)) || !isNo(until(own, life.joinedAt))) {
      reasons.add(consent(version, purpose, order(own, theirs, life.joinedAt)));
    }
    if (isNo(until(own, life.joinedAt)) || !isNo(until(theirs, life.joinedAt))) {
      reasons.add(consent(version, purpose, order(theirs, own, life.joinedAt)));
    }
    return reasons;
  }

  /** What one side did before the join, then what the stricter one did, then both by time. */
  private static List<Deed> order(List<Deed> first, List<Deed> stricter, Instant joinedAt) {
    var all = new ArrayList<>(until(first, joinedAt));
    all.addAll(until(stricter, joinedAt));
    Stream.concat(first.stream(), stricter.stream())
        .filter(deed -> deed.at().isAfter(joinedAt))
        .sorted(java.util.Comparator.comparing(Deed::at))
        .forEach(all::add);
    return all;
  }

  private static List<Deed> until(List<Deed> deeds, Instant joinedAt) {
    return deeds.stream().filter(deed -> !deed.at().isAfter(joinedAt)).toList();
  }

  private static boolean isNo(List<Deed> deeds) {
    return !deeds.isEmpty() && !deeds.get(deeds.size() - 1).isYes();
  }

  private Reason consent(int bound, String purpose, List<Deed> deeds) {
    if (deeds.isEmpty()) {
      return Reason.CONSENT_MISSING;
    }
    var last = deeds.get(deeds.size() - 1);
    if (!last.isYes()) {
      return last.type() == ActType.CONSENT_REFUSED
          ? Reason.CONSENT_REFUSED
          : Reason.CONSENT_WITHDRAWN;
    }
    var given = new ArrayList<Deed>();
    for (var deed : deeds) {
      if (deed.isYes()) {
        given.add(deed);
      } else {
        given.clear();
      }
    }
    given.removeIf(deed -> deed.waits() && deed.version() > bound);
    if (given.isEmpty()) {
      return Reason.CONSENT_MISSING;
    }
    given.removeIf(deed -> changed(deed.version(), bound, purpose));
    if (given.isEmpty()) {
      return Reason.CONSENT_INVALIDATED;
    }
    var over =
        purpose.equals("survey")
            && given.stream().noneMatch(deed -> deed.at().plus(SURVEY_LASTS).isAfter(now));
    return over ? Reason.CONSENT_EXPIRED : Reason.CONSENT_GIVEN;
  }

  private static boolean changed(int one, int other, String purpose) {
    return CHANGED.entrySet().stream()
        .filter(change -> change.getKey() > Math.min(one, other))
        .filter(change -> change.getKey() <= Math.max(one, other))
        .anyMatch(change -> change.getValue().contains(purpose));
  }
}

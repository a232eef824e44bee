package io.troth.consent.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Standing, slowly: walks through every instant at which anything could change and asks at each one
 * whether a newer version binds.
 *
 * <p>What is known now decides what the past was: a mail known to have bounced is no evidence
 * anywhere on the way.
 */
public final class Model {

  /** No version binds. */
  public static final int NONE = -1;

  /** Why a version binds. */
  public enum Why {
    NOTHING,
    BASELINE,
    ACCEPTANCE,
    CLOCK
  }

  /**
   * A version that binds.
   *
   * @param version its number, or {@link #NONE}
   * @param why on what ground
   */
  public record Bound(int version, Why why) {}

  private record Proof(Instant at, Instant runsUntil) {}

  private final Story story;
  private final Instant now;

  /** What this person's standing is when the clock shows this, everything later being unknown. */
  public Model(Story whole, Instant now) {
    this.story = whole.knownAt(now);
    this.now = now;
  }

  public Bound bound() {
    return walk(now).bound();
  }

  /** The changes that objections standing now contest. */
  public Set<Change> contested() {
    return walk(now).contested();
  }

  /**
   * Whether an objection standing now is against something in this version that does not bind yet.
   */
  public boolean objected(int version) {
    var here = walk(now);
    return version > here.bound().version() && contests(here, version, now);
  }

  /** When the person's notice period for a version ends, by what is known now. */
  public Optional<Instant> periodEnds(int version) {
    return proof(version).map(Proof::runsUntil);
  }

  /** When a version would bind by the clock, by what is known now. */
  public Optional<Instant> clock(int version) {
    return periodEnds(version).map(end -> later(end, story.versions().get(version).date()));
  }

  private record Place(Bound bound, Set<Change> contested) {}

  private Place walk(Instant until) {
    var bound = new Bound(NONE, Why.NOTHING);
    for (var instant : instants()) {
      if (instant.isAfter(until)) {
        break;
      }
      var before = bound;
      bound = settle(before, instant);
    }
    return new Place(bound, contestedAt(until));
  }

  private Collection<Instant> instants() {
    var instants = new TreeSet<Instant>();
    story.facts().forEach(fact -> instants.add(fact.at()));
    for (int v = 0; v < story.versions().size(); v++) {
      instants.add(story.versions().get(v).date());
      clock(v).ifPresent(instants::add);
    }
    return instants;
  }

  /**
   * The newest version that binds now, step by step: each is compared with the one that binds
   * before it.
   */
  private Bound settle(Bound bound, Instant at) {
    var current = bound.version() == NONE ? origin(bound, at) : bound;
    for (int v = story.versions().size() - 1; v > current.version(); v--) {
      var why = why(current, v, at);
      if (why != Why.NOTHING) {
        return settle(new Bound(v, why), at);
      }
    }
    return current;
  }

  private Bound origin(Bound nothing, Instant at) {
    var baseline =
        story.all(Fact.Baseline.class).stream().filter(f -> !f.at().isAfter(at)).findFirst();
    return baseline.map(f -> new Bound(f.version(), Why.BASELINE)).orElse(nothing);
  }

  private Why why(Bound from, int version, Instant at) {
    if (story.versions().get(version).date().isAfter(at)) {
      return Why.NOTHING;
    }
    if (accepted(version, at)) {
      return Why.ACCEPTANCE;
    }
    var silent =
        from.version() != NONE
            && story.significance(from.version(), version) != Weight.RECONSENT
            && clock(version).filter(end -> !end.isAfter(at)).isPresent()
            && !contests(new Place(from, contestedAt(at)), version, at);
    return silent ? Why.CLOCK : Why.NOTHING;
  }

  private boolean accepted(int version, Instant at) {
    var joined = story.all(Fact.Joined.class).stream().filter(f -> f.version() == version);
    var accepted = story.all(Fact.Accepted.class).stream().filter(f -> f.version() == version);
    return Stream.<Fact>concat(joined, accepted).anyMatch(fact -> !fact.at().isAfter(at));
  }

  /**
   * "Objection applies to the changes it contests, is carried over while they persist, lapses when
   * withdrawn."
   */
  private boolean contests(Place place, int version, Instant at) {
    if (place.bound().version() == NONE) {
      return false;
    }
    return story.changes(place.bound().version(), version).stream()
            .anyMatch(place.contested()::contains)
        || standing(at).stream().anyMatch(objection -> objection.version() == version);
  }

  private Set<Change> contestedAt(Instant at) {
    var contested = new HashSet<Change>();
    for (var objection : standing(at)) {
      int from = boundJustBefore(objection.at());
      if (from != NONE && from < objection.version()) {
        contested.addAll(story.changes(from, objection.version()));
      }
    }
    return contested;
  }

  private int boundJustBefore(Instant at) {
    var bound = new Bound(NONE, Why.NOTHING);
    for (var instant : instants()) {
      if (!instant.isBefore(at)) {
        break;
      }
      bound = settle(bound, instant);
    }
    return bound.version();
  }

  private List<Fact.Objected> standing(Instant at) {
    return story.all(Fact.Objected.class).stream()
        .filter(o -> !o.at().isAfter(at))
        .filter(o -> !withdrawn(o, at))
        .toList();
  }

  private boolean withdrawn(Fact.Objected objection, Instant at) {
    return story.all(Fact.ObjectionWithdrawn.class).stream()
        .anyMatch(
            w ->
                w.version() == objection.version()
                    && w.at().isAfter(objection.at())
                    && !w.at().isAfter(at));
  }

  /**
   * "Evidence of notice = the later of mail handed over for this person and platform notice live."
   */
  private Optional<Proof> proof(int version) {
    var live = story.versions().get(version).live();
    var promised = story.versions().get(version).period();
    var mails =
        story.all(Fact.MailTaken.class).stream()
            .filter(m -> m.version() == version && !bounced(m.mail()))
            .map(m -> proof(later(m.at(), live), promised, m.zone()));
    var banners =
        story.all(Fact.BannerSeen.class).stream()
            .filter(b -> b.version() == version && standsIn(b))
            .map(b -> proof(later(b.at(), live), promised, b.zone()));
    return Stream.concat(mails, banners).min(Comparator.comparing(Proof::at));
  }

  private static Proof proof(
      Instant at,
      java.time.Duration promised,
      java.time.@org.jspecify.annotations.Nullable ZoneId zone) {
    return new Proof(at, Midnights.after(at, promised, zone));
  }

  private boolean bounced(int mail) {
    return story.all(Fact.MailBounced.class).stream().anyMatch(b -> b.mail() == mail);
  }

  /**
   * "A banner impression stands in for the mail only after a hard bounce and only where the
   * commitment allows."
   */
  private boolean standsIn(Fact.BannerSeen banner) {
    var failures =
        Stream.<Fact>concat(
            story.all(Fact.MailBounced.class).stream().filter(f -> f.version() == banner.version()),
            story.all(Fact.MailRefused.class).stream()
                .filter(f -> f.version() == banner.version()));
    return story.versions().get(banner.version()).bannerReplaces()
        && failures.anyMatch(failure -> !failure.at().isAfter(banner.at()));
  }

  /**
   * "No decision allows a consent-based purpose without a valid affirmative consent to it at that
   * time."
   */
  public boolean consented(String purpose) {
    var newest =
        story.facts().stream()
            .filter(fact -> purpose.equals(purposeOf(fact)))
            .reduce((older, newer) -> newer);
    return newest.filter(Fact.ConsentGiven.class::isInstance).isPresent();
  }

  private static String purposeOf(Fact fact) {
    if (fact instanceof Fact.ConsentGiven given) {
      return given.purpose();
    }
    if (fact instanceof Fact.ConsentWithdrawn withdrawn) {
      return withdrawn.purpose();
    }
    return fact instanceof Fact.ConsentRefused refused ? refused.purpose() : "";
  }

  /**
   * Whether a use now would count as acceptance: "bound by the clock and, later, a first use
   * without objection".
   */
  public boolean useCounts() {
    var bound = bound();
    return bound.why() == Why.CLOCK && story.versions().get(bound.version()).deemed();
  }

  /** Whether re-consent is waited for: in force by its date, but too much to bind in silence. */
  public boolean waitsForConsent() {
    int bound = bound().version();
    return bound != NONE
        && IntStream.range(bound + 1, story.versions().size())
            .filter(v -> !story.versions().get(v).date().isAfter(now))
            .anyMatch(v -> story.significance(bound, v) == Weight.RECONSENT);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

package io.troth.consent.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** Where the architecture can be read in two ways; see {@link #readings}. */
  public enum Choice {
    /** Of two versions that may bind at the very same instant the older one is compared first. */
    OLDEST_FIRST,
    /** A version the person declined never binds by the clock, even if its significance falls. */
    DECLINE_BLOCKS,
    /** Where the zone is not known, an hour more is waited than any zone needs on that day. */
    LONGEST_DAY
  }

  private record Proof(Instant at, Instant runsUntil) {}

  private final Story story;
  private final Instant now;
  private final Set<Choice> reading;
  private final List<Optional<Instant>> clocks;
  private final Map<Fact.Objected, Set<Change>> contests = new HashMap<>();

  /** What this person's standing is when the clock shows this, everything later being unknown. */
  public Model(Story whole, Instant now) {
    this(whole, now, Set.of());
  }

  private Model(Story whole, Instant now, Set<Choice> reading) {
    this.story = whole.knownAt(now);
    this.now = now;
    this.reading = reading;
    this.clocks = IntStream.range(0, story.versions().size()).mapToObj(this::clock).toList();
    for (var objection : story.all(Fact.Objected.class)) {
      contests.put(objection, changesContested(objection));
    }
  }

  /** Every reading of the architecture; nearly always they agree; the plainest first. */
  public static Stream<Model> readings(Story story, Instant now) {
    var readings = Stream.of(Set.<Choice>of());
    for (var choice : Choice.values()) {
      readings = readings.flatMap(chosen -> Stream.of(chosen, with(chosen, choice)));
    }
    return readings.map(reading -> new Model(story, now, reading));
  }

  private static Set<Choice> with(Set<Choice> chosen, Choice another) {
    var more = new HashSet<>(chosen);
    more.add(another);
    return Set.copyOf(more);
  }

  public Bound bound() {
    return walk(now).bound();
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
    var trail = new ArrayDeque<>(List.of(new Bound(NONE, Why.NOTHING)));
    for (var instant : instants()) {
      if (instant.isAfter(until)) {
        break;
      }
      while (undone(trail, instant)) {
        trail.removeLast();
      }
      settle(trail, instant);
    }
    return new Place(trail.getLast(), contestedAt(until));
  }

  /**
   * What an objection stops that was made in time but that, by what is known now, came after the
   * clock: the record is corrected without taking the objection away.
   */
  private boolean undone(Deque<Bound> trail, Instant at) {
    return story.all(Fact.Objected.class).stream()
        .filter(objection -> objection.at().equals(at))
        .anyMatch(objection -> boundInSilence(trail, objection.version()));
  }

  private static boolean boundInSilence(Deque<Bound> trail, int version) {
    var since = trail.stream().filter(bound -> bound.version() >= version).toList();
    return !since.isEmpty() && since.stream().allMatch(bound -> bound.why() == Why.CLOCK);
  }

  private Collection<Instant> instants() {
    var instants = new TreeSet<Instant>();
    story.facts().forEach(fact -> instants.add(fact.at()));
    for (int v = 0; v < story.versions().size(); v++) {
      instants.add(story.versions().get(v).date());
      clocks.get(v).ifPresent(instants::add);
    }
    return instants;
  }

  /**
   * The newest version that binds now, step by step: each is compared with the one that binds
   * before it.
   */
  private void settle(Deque<Bound> trail, Instant at) {
    var bound = trail.getLast();
    if (bound.version() == NONE) {
      origin(at).ifPresent(trail::addLast);
    }
    var current = trail.getLast();
    for (int v : newerThan(current.version())) {
      var why = why(current, v, at);
      if (why != Why.NOTHING) {
        trail.addLast(new Bound(v, why));
        settle(trail, at);
        return;
      }
    }
  }

  private int[] newerThan(int version) {
    int newest = story.versions().size() - 1;
    var ascending = IntStream.rangeClosed(version + 1, newest);
    return reading.contains(Choice.OLDEST_FIRST)
        ? ascending.toArray()
        : ascending.map(v -> newest - (v - version - 1)).toArray();
  }

  private Optional<Bound> origin(Instant at) {
    return story.all(Fact.Baseline.class).stream()
        .filter(baseline -> !baseline.at().isAfter(at))
        .map(baseline -> new Bound(baseline.version(), Why.BASELINE))
        .findFirst();
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
            && story.versions().get(from.version()).deemed()
            && !(reading.contains(Choice.DECLINE_BLOCKS) && declined(version, at))
            && story.significance(from.version(), version) != Weight.RECONSENT
            && clocks.get(version).filter(end -> !end.isAfter(at)).isPresent()
            && !contests(new Place(from, contestedAt(at)), version, at);
    return silent ? Why.CLOCK : Why.NOTHING;
  }

  private boolean accepted(int version, Instant at) {
    var joined = story.all(Fact.Joined.class).stream().filter(f -> f.version() == version);
    var accepted = story.all(Fact.Accepted.class).stream().filter(f -> f.version() == version);
    return Stream.<Fact>concat(joined, accepted).anyMatch(fact -> !fact.at().isAfter(at));
  }

  private boolean declined(int version, Instant at) {
    return story.all(Fact.Declined.class).stream()
        .anyMatch(fact -> fact.version() == version && !fact.at().isAfter(at));
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
    standing(at).forEach(objection -> contested.addAll(contests.getOrDefault(objection, Set.of())));
    return contested;
  }

  /** The changes the person was facing when they objected, by what was known then. */
  private Set<Change> changesContested(Fact.Objected objection) {
    int from = new Model(story.without(objection), objection.at(), reading).bound().version();
    return from != NONE && from < objection.version()
        ? story.changes(from, objection.version())
        : Set.of();
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

  private Proof proof(Instant at, Duration promised, @Nullable ZoneId zone) {
    return zone == null && reading.contains(Choice.LONGEST_DAY)
        ? new Proof(at, Midnights.afterLongestDay(at, promised))
        : new Proof(at, Midnights.after(at, promised, zone));
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

  /** "Deemed acceptance = bound by the clock and, later, a first use without objection." */
  public boolean useCounts() {
    return bound().why() == Why.CLOCK;
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

package io.troth.consent.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random stories, the same for the same seed. */
final class Stories {

  static final String MAILING = "mailing";
  static final String SERVICE = "service";
  static final String NEWS = "news";
  static final String STATISTICS = "statistics";
  static final List<String> PURPOSES = List.of(MAILING, SERVICE, NEWS, STATISTICS);

  private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Pacific/Kiritimati"),
          ZoneId.of("Pacific/Auckland"),
          ZoneId.of("Etc/GMT+12"),
          ZoneId.of("UTC"));

  private final Random random;
  private final List<Feature> features;
  private final Duration period;
  private final boolean banner;
  private final boolean gate;

  private Stories(long seed) {
    this.random = new Random(seed);
    this.period =
        pick(List.of(Duration.ofHours(168), Duration.ofHours(168), Duration.ofHours(336)));
    this.banner = chance(60);
    this.gate = chance(25);
    this.features =
        List.of(
            new Feature("recipient", Weight.NOTICE, weight(), false, false),
            new Feature("retention", weight(), weight(), false, false),
            new Feature("wording", Weight.EDITORIAL, Weight.EDITORIAL, false, false),
            new Feature(NEWS, Weight.RECONSENT, weight(), true, true),
            new Feature(STATISTICS, Weight.RECONSENT, weight(), true, false));
  }

  /** The story of this seed. */
  static Story of(long seed) {
    return Lawful.of(new Stories(seed).wild());
  }

  /** The same with acts out of place, two at the same instant and banners before their time. */
  static Story rough(long seed) {
    return new Stories(seed).wild();
  }

  /** Instants to ask at: random ones, and every boundary with its neighbours. */
  static Set<Instant> questions(Story story, long seed) {
    var random = new Random(~seed);
    var instants = new HashSet<Instant>();
    for (int i = 0; i < 6; i++) {
      instants.add(BEGIN.plusSeconds(random.nextInt((int) Duration.ofDays(70).toSeconds())));
    }
    var end = new Model(story, BEGIN.plus(Duration.ofDays(400)));
    for (int v = 0; v < story.versions().size(); v++) {
      around(instants, story.versions().get(v).date());
      end.periodEnds(v).ifPresent(at -> around(instants, at));
    }
    story.facts().forEach(fact -> around(instants, fact.at()));
    return instants;
  }

  private static void around(Set<Instant> instants, Instant at) {
    instants.add(at.minusMillis(1));
    instants.add(at);
    instants.add(at.plusMillis(1));
  }

  private Story wild() {
    var versions = versions();
    var origin = origin(versions);
    var facts = new ArrayList<Fact>();
    facts.add(origin);
    for (int v = 1; v < versions.size(); v++) {
      notices(facts, versions.get(v), v);
      acts(facts, versions.get(v), v);
    }
    more(facts);
    facts.removeIf(fact -> fact != origin && !fact.at().isAfter(origin.at()));
    return new Story(versions, facts);
  }

  private List<Version> versions() {
    var versions = new ArrayList<Version>();
    versions.add(version(BEGIN.minus(Duration.ofDays(60)), BEGIN.minus(Duration.ofDays(30))));
    var published = BEGIN;
    var date = BEGIN;
    int count = 1 + random.nextInt(4);
    for (int v = 0; v < count; v++) {
      published = minutes(published.plusMillis(1), DAY.multipliedBy(6));
      var earliest = published.plus(period);
      date =
          minutes(date.isAfter(earliest) ? date : earliest, DAY.multipliedBy(chance(30) ? 0 : 14));
      versions.add(version(published, date));
    }
    return versions;
  }

  private Version version(Instant published, Instant date) {
    return new Version(
        published, published, date, period, chance(50), chance(85), banner, gate, has());
  }

  private Set<Feature> has() {
    var has = new HashSet<Feature>();
    features.stream()
        .filter(f -> chance(f.added() == Weight.RECONSENT ? 25 : 45))
        .forEach(has::add);
    return has;
  }

  private Fact origin(List<Version> versions) {
    if (chance(65)) {
      return new Fact.Baseline(BEGIN.minus(DAY.multipliedBy(5)), 0);
    }
    var at = minutes(BEGIN, DAY.multipliedBy(20));
    int current = 0;
    while (current + 1 < versions.size() && !versions.get(current + 1).date().isAfter(at)) {
      current++;
    }
    return new Fact.Joined(at, chance(70) ? current : Model.NONE);
  }

  private void notices(List<Fact> facts, Version version, int v) {
    var at = minutes(version.published(), DAY.multipliedBy(9));
    for (int mail = 10 * v; mail < 10 * v + 2; mail++) {
      if (chance(10)) {
        return;
      }
      if (chance(25)) {
        facts.add(new Fact.MailRefused(at, v, mail));
      } else {
        facts.add(new Fact.MailTaken(at, v, mail, zone()));
        if (!chance(35)) {
          break;
        }
        at = minutes(at.plusMillis(1), DAY.multipliedBy(20));
        facts.add(new Fact.MailBounced(at, v, mail));
      }
      at = minutes(at.plusMillis(1), DAY.multipliedBy(6));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      facts.add(new Fact.BannerSeen(minutes(version.live(), DAY.multipliedBy(30)), v, zone()));
    }
  }

  private void acts(List<Fact> facts, Version version, int v) {
    for (int i = random.nextInt(4); i > 0; i--) {
      var at = minutes(version.published(), DAY.multipliedBy(35));
      facts.add(
          switch (random.nextInt(7)) {
            case 0, 1 -> new Fact.Accepted(at, v);
            case 2, 3 -> new Fact.Objected(at, v);
            case 4, 5 -> new Fact.ObjectionWithdrawn(at, v);
            default -> new Fact.Declined(at, v);
          });
    }
  }

  private void more(List<Fact> facts) {
    for (int i = random.nextInt(7); i > 0; i--) {
      var at = minutes(BEGIN, DAY.multipliedBy(60));
      var purpose = chance(50) ? MAILING : NEWS;
      facts.add(
          switch (random.nextInt(6)) {
            case 0, 1 -> new Fact.Used(at);
            case 2, 3 -> new Fact.ConsentGiven(at, purpose);
            case 4 -> new Fact.ConsentWithdrawn(at, purpose);
            default -> new Fact.ConsentRefused(at, purpose);
          });
    }
  }

  private Instant minutes(Instant from, Duration atMost) {
    return from.plusSeconds(60L * random.nextInt((int) atMost.toMinutes() + 1));
  }

  private @Nullable ZoneId zone() {
    return chance(20) ? null : pick(ZONES);
  }

  private Weight weight() {
    return pick(List.of(Weight.EDITORIAL, Weight.NOTICE, Weight.NOTICE, Weight.RECONSENT));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}

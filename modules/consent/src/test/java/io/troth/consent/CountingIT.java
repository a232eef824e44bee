package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.Rollouts;
import io.troth.consent.internal.facts.CountStatements;
import io.troth.consent.internal.facts.CountStatements.Counted;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.RolloutGroups;
import io.troth.consent.internal.standing.StandingRules;
import io.troth.consent.internal.standing.VersionAct;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.spi.CohortCensus;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database counts is what comes out when everybody's standing is derived one by one. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class CountingIT {

  @Inject House house;
  @Inject Acts acts;
  @Inject Rollouts rollouts;
  @Inject PersonFiles files;
  @Inject CountStatements counts;
  @Inject CohortCensus census;
  @Inject MutableClock clock;

  private Random random = new Random();
  private int everyGroup;
  private final List<SubjectRef> people = new ArrayList<>();
  private final Map<SubjectRef, UUID> notices = new HashMap<>();
  private TenantProfile tenant;

  @BeforeEach
  void aTenantInAFixedWeek() {
    clock.stopAt(Instant.parse("2027-03-15T09:30:00Z"));
    tenant = house.tenant();
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 11, 2026})
  void countsAreExactForEveryGroupAndInstantAndNothingContradictsTheLedger(long seed) {
    random = new Random(seed);
    var begun = house.now();
    house.publish(tenant, Documents.plain());
    join(12);
    clock.advance(Duration.ofHours(5));
    var second = house.publish(tenant, Documents.plain().oneRecipientMore());
    liveThrough(second, 14);
    clock.advance(Duration.ofDays(3));
    var third = house.publish(tenant, Documents.plain().oneRecipientMore().withAds());
    join(4);
    liveThrough(third, 40);

    var end = house.now();
    for (var version : house.timeline(tenant).versions()) {
      for (var instant : instants(begun, end.plus(Duration.ofDays(15)))) {
        assertThat(counted(version, instant)).isEqualTo(derived(version, instant));
      }
      historyIsTheSame(version);
      everybodyBehindTheNumbersIsListed(version);
    }
    theCensusIsTheSame();
    people.forEach(this::theLedgerSaysTheSame);
    assertThat(everyGroup).isEqualTo(RolloutGroups.bits(EnumSet.allOf(Group.class)));
  }

  private void join(int many) {
    for (var i = 0; i < many; i++) {
      var id = "person-" + people.size();
      var joiner = people.size() % 5 == 4;
      people.add(joiner ? house.register(tenant, id) : house.onBaseline(tenant, id, 1));
    }
  }

  /** A few weeks of mails, bounces, banners, uses and acts in any order. */
  private void liveThrough(PublishedVersion newest, int steps) {
    tryActing(people.get(0), newest, 4);
    for (var step = 0; step < steps; step++) {
      var person = people.get(random.nextInt(people.size()));
      var version = random.nextInt(4) == 0 ? house.timeline(tenant).versions().get(1) : newest;
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> notices.put(person, house.mailed(tenant, person, version));
        case 3 ->
            Optional.ofNullable(notices.get(person))
                .ifPresent(notice -> house.bounced(tenant, person, version, notice));
        case 4 -> house.refused(tenant, person, version);
        case 5 -> house.sawBanner(tenant, person, version);
        case 6 -> house.in(tenant, () -> acts.reportUse(person));
        default -> tryActing(person, version, random.nextInt(5));
      }
      clock.advance(Duration.ofMinutes(random.nextInt(60 * 24 * 2)));
    }
  }

  private void tryActing(SubjectRef person, PublishedVersion on, int way) {
    var hash = on.contentHash();
    ActCommand command =
        switch (way) {
          case 0 ->
              new ActCommand.Accept(person, on.id(), Manner.of(hash, "test"), Set.of("newsletter"));
          case 1 -> new ActCommand.Decline(person, on.id(), Manner.of(hash, "test"));
          case 2 -> new ActCommand.WithdrawObjection(person, on.id(), Manner.of(hash, "test"));
          case 3 ->
              new ActCommand.WithdrawConsent(
                  person, on.id(), Manner.of(hash, "test"), "newsletter");
          default ->
              new ActCommand.ObjectTo(person, on.id(), Manner.of(hash, "test"), Optional.empty());
        };
    try {
      house.in(tenant, () -> acts.record(command));
    } catch (Problem notPossibleNow) {
      assertThat(notPossibleNow.type().slug()).isEqualTo("act-not-possible");
    }
  }

  private List<Instant> instants(Instant from, Instant to) {
    var span = Duration.between(from, to).toMillis();
    return Stream.concat(
            Stream.of(from, to, house.now()), random.longs(25, 0, span).mapToObj(from::plusMillis))
        .toList();
  }

  private Map<Integer, Long> counted(PublishedVersion version, Instant instant) {
    return house.in(tenant, () -> counts.now(version.id(), instant)).stream()
        .collect(Collectors.toMap(Counted::bits, Counted::people));
  }

  private Map<Integer, Long> derived(PublishedVersion version, Instant instant) {
    return people.stream()
        .map(person -> bits(person, version, instant))
        .filter(bits -> bits != 0)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private int bits(SubjectRef person, PublishedVersion version, Instant instant) {
    var timeline = house.timeline(tenant);
    var facts = file(person).under(timeline.policy());
    var standing = StandingRules.at(timeline, facts, instant);
    var bits = RolloutGroups.bits(new RolloutGroups(standing, facts).of(version));
    everyGroup |= bits;
    return bits;
  }

  private void historyIsTheSame(PublishedVersion version) {
    var history = house.in(tenant, () -> rollouts.progress(version.id())).history();

    assertThat(history).hasSizeBetween(1, 120);
    for (var point : history) {
      var derived = derived(version, point.at());
      for (var group : Group.values()) {
        var people =
            derived.entrySet().stream()
                .filter(entry -> (entry.getKey() & RolloutGroups.bit(group)) != 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(point.counts()).containsEntry(group, people);
      }
    }
  }

  private void everybodyBehindTheNumbersIsListed(PublishedVersion version) {
    var progress = house.in(tenant, () -> rollouts.progress(version.id()));
    for (var group : Group.values()) {
      var listed = new ArrayList<SubjectRef>();
      var next = Optional.<String>empty();
      do {
        var after = next;
        var page =
            house.in(tenant, () -> rollouts.people(version.id(), group, new PageRequest(after, 3)));
        page.items().forEach(one -> listed.add(one.subject()));
        next = page.next();
      } while (next.isPresent());
      assertThat(listed).doesNotHaveDuplicates();
      assertThat(progress.counts()).containsEntry(group, (long) listed.size());
    }
  }

  private void theCensusIsTheSame() {
    var timeline = house.timeline(tenant);
    var now = house.now();
    var derived =
        people.stream()
            .map(person -> file(person).standing(timeline, now).boundNumber())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    var counted =
        house.in(tenant, () -> census.of(timeline.policy())).stream()
            .collect(
                Collectors.toMap(
                    cohort -> cohort.boundNumber().orElse(0), CohortCensus.Cohort::people));

    assertThat(counted).isEqualTo(derived);
  }

  /** The packed facts hold exactly the acts of the ledger, but for consents that were overtaken. */
  private void theLedgerSaysTheSame(SubjectRef person) {
    var policy = house.timeline(tenant).policy();
    var ledger = house.in(tenant, () -> acts.onPolicy(person, policy));
    var facts = file(person).under(policy);

    assertThat(
            ledger.stream()
                .filter(act -> act.purpose().isEmpty())
                .filter(act -> act.type() != ActType.BASELINE_ASSERTED)
                .map(act -> List.of(act.type(), act.versionNumber(), act.at())))
        .isEqualTo(
            facts.acts().stream()
                .map((VersionAct act) -> List.of(act.type(), act.version(), act.at()))
                .toList());
    assertThat(
            ledger.stream().filter(act -> act.type() == ActType.BASELINE_ASSERTED).map(ActView::at))
        .isEqualTo(facts.baseline().stream().map(baseline -> baseline.at()).toList());
    var onPurposes =
        ledger.stream()
            .filter(act -> act.purpose().isPresent())
            .map(act -> List.of(act.type(), act.versionNumber(), act.at()))
            .toList();
    var kept =
        facts.consents().stream()
            .map((ConsentAct act) -> List.of(act.type(), act.version(), act.at()))
            .toList();
    assertThat(onPurposes.subList(onPurposes.size() - kept.size(), onPurposes.size()))
        .isEqualTo(kept);
    assertThat(file(person).lastOrdinal()).isEqualTo(ledger.size());
  }

  private PersonFile file(SubjectRef person) {
    return house.in(tenant, () -> files.find(person)).orElseThrow();
  }
}

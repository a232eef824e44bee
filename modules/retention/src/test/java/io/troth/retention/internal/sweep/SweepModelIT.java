package io.troth.retention.internal.sweep;

import static io.troth.retention.Documents.LOGS;
import static io.troth.retention.Documents.NOTES;
import static io.troth.retention.Documents.keep;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.TimeSpan;
import io.troth.retention.Documents;
import io.troth.retention.House;
import io.troth.retention.House.Left;
import io.troth.retention.api.KeepPeriods;
import io.troth.retention.api.KeepPeriods.KeepDraft;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.LegalHolds.HoldDraft;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.retention.api.Relationships;
import io.troth.retention.api.RetentionCalendar;
import io.troth.retention.api.Sweeps;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statements, which see all records at once, against the plan of each. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SweepModelIT {

  private static final List<String> CATEGORIES = List.of(LOGS, NOTES, Documents.COUNTS);

  @Inject House house;
  @Inject Step step;
  @Inject Sweeps sweeps;
  @Inject LegalHolds holds;
  @Inject KeepPeriods periods;
  @Inject RetentionCalendar calendar;
  @Inject Relationships relationships;
  @Inject Acts acts;
  @Inject MutableClock clock;

  private final Random random = new Random(42);
  private final List<SubjectRef> people = new ArrayList<>();
  private final Map<UUID, String> made = new LinkedHashMap<>();
  private TenantProfile tenant;

  @BeforeEach
  void aTenant() {
    clock.stopAt(Instant.parse("2027-03-15T09:30:00Z"));
    tenant = house.tenant();
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void whateverHappenedTheSweepDoesWhatThePlanOfEachRecordSays() {
    var second = twoVersions();
    for (var day = 0; day < 120; day++) {
      clock.advance(Duration.ofDays(1).plusMinutes(random.nextInt(60)));
      aDayOf(people.get(random.nextInt(people.size())), second);
    }
    holdAndKeep();

    var gone = new ArrayList<UUID>();
    var restricted = new ArrayList<UUID>();
    made.forEach((id, category) -> foresee(id, category, gone, restricted));
    sweep();

    var left =
        CATEGORIES.stream()
            .flatMap(category -> house.left(tenant, category).stream())
            .collect(Collectors.toMap(Left::id, Left::restrictedAt));
    assertThat(made.keySet().stream().filter(id -> !left.containsKey(id)))
        .containsExactlyInAnyOrderElementsOf(gone);
    assertThat(
            left.entrySet().stream()
                .filter(one -> one.getValue().isPresent())
                .map(one -> one.getKey()))
        .containsExactlyInAnyOrderElementsOf(restricted);
    assertThat(Collections.min(List.of(gone.size(), restricted.size(), left.size())))
        .isGreaterThan(15);
  }

  private void foresee(UUID id, String category, List<UUID> gone, List<UUID> restricted) {
    house
        .in(tenant, () -> calendar.of(category, id))
        .what()
        .filter(what -> !what.at().isAfter(house.now()))
        .ifPresent(what -> (what.deed() == RetentionAction.ERASE ? gone : restricted).add(id));
  }

  /** Eight people bound by each of two versions, and eight by none. */
  private PublishedVersion twoVersions() {
    house.publish(
        tenant,
        Documents.keeping(
                keep(LOGS, "P6M"),
                keep(NOTES, "P30D", RetentionTrigger.CONSENT_WITHDRAWN, RetentionAction.ERASE))
            .under("DE")
            .written());
    for (var number = 0; number < 8; number++) {
      people.add(house.bound(tenant, "one-" + number, 1));
    }
    var second = house.publish(tenant, second());
    clock.advance(Duration.ofDays(60));
    for (var number = 0; number < 8; number++) {
      people.add(house.bound(tenant, "two-" + number, 2));
      people.add(house.register(tenant, "none-" + number));
    }
    return second;
  }

  private static PolicyDocument second() {
    return Documents.keeping(
            keep(LOGS, "P3M", RetentionTrigger.LAST_ACTIVITY, RetentionAction.ERASE),
            keep(NOTES, "P20D", RetentionTrigger.PURPOSE_ENDED, RetentionAction.ERASE),
            keep(
                Documents.COUNTS,
                "P10D",
                RetentionTrigger.RELATIONSHIP_ENDED,
                RetentionAction.RESTRICT))
        .under("DE")
        .written();
  }

  private void aDayOf(SubjectRef who, PublishedVersion second) {
    var manner = Manner.of(second.contentHash(), "test");
    switch (random.nextInt(6)) {
      case 0 -> house.in(tenant, () -> acts.reportUse(who));
      case 1 -> attempt(new ActCommand.Consent(who, second.id(), manner, "newsletter"));
      case 2 -> attempt(new ActCommand.WithdrawConsent(who, second.id(), manner, "newsletter"));
      case 3 -> house.in(tenant, () -> relationships.end(who, house.now()));
      case 4 -> house.in(tenant, () -> relationships.goOn(who));
      default -> {}
    }
    for (var category : CATEGORIES) {
      var purpose = List.of("billing", "newsletter", "gone").get(random.nextInt(3));
      var at = house.now().minus(Duration.ofDays(random.nextInt(150)));
      var whose = random.nextInt(8) == 0 ? Optional.<SubjectRef>empty() : Optional.of(who);
      made.put(house.record(tenant, category, whose, purpose, at), category);
    }
  }

  private void holdAndKeep() {
    var terms = new Terms("Court", "GDPR 17(3)(e)", "Olive", LocalDate.parse("2029-01-01"));
    var held = new HoldDraft(terms, Set.copyOf(people.subList(6, 11)), Set.of(LOGS, NOTES));
    house.in(tenant, () -> holds.place(held));
    var kept =
        new KeepDraft(
            NOTES, TimeSpan.parse("P2M"), RetentionTrigger.LAST_ACTIVITY, false, "A law of tests");
    house.in(tenant, () -> periods.set(kept, 0));
  }

  private void attempt(ActCommand command) {
    try {
      house.in(tenant, () -> acts.record(command));
    } catch (Problem notPossibleNow) {
      assertThat(notPossibleNow.type().slug()).isEqualTo("act-not-possible");
    }
  }

  private void sweep() {
    house.in(tenant, sweeps::start);
    var taken = house.in(tenant, step::take);
    while (taken.goesOn()) {
      taken = house.in(tenant, step::take);
    }
  }
}

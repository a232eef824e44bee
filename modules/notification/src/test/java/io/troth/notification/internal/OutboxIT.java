package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Bounces;
import io.troth.notification.api.Impressions;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.Outbox;
import io.troth.notification.api.Outbox.Search;
import io.troth.notification.api.Outbox.Step;
import io.troth.notification.api.Outbox.What;
import io.troth.notification.internal.bounce.Reports;
import io.troth.policy.api.PolicyId;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class OutboxIT {

  @Inject Fixtures fixtures;
  @Inject Outbox outbox;
  @Inject Notices notices;
  @Inject Bounces bounces;
  @Inject Impressions impressions;
  @Inject TestRelay relay;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    relay.server().forget();
  }

  @AfterEach
  void tidy() {
    relay.comeBack();
    clock.reset();
  }

  @Test
  void noticesAreFoundByPersonStateAndPolicy() {
    var mia = fixtures.person(tenant, "mia.box@example.test");
    var leo = fixtures.person(tenant, "dead.box@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    var policy = trail(only(mia)).policy();

    assertThat(subjects(Search.ALL)).containsExactlyInAnyOrder(mia, leo);
    assertThat(subjects(people(Set.of(leo)))).containsExactly(leo);
    assertThat(subjects(people(Set.of()))).isEmpty();
    assertThat(subjects(state(NoticeState.HANDED_OVER))).containsExactly(mia);
    assertThat(subjects(policy(policy))).hasSize(2);
    assertThat(subjects(policy(PolicyId.parse("01900000-0000-7000-8000-000000000012")))).isEmpty();
  }

  @Test
  void noticesAreFoundByTheDayTheyWerePlanned() {
    fixtures.person(tenant, "mia.day@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    var planned = list(Search.ALL).get(0).plannedAt();

    assertThat(list(between(planned, planned.plusSeconds(1)))).hasSize(1);
    assertThat(list(between(planned.plusSeconds(1), planned.plusSeconds(99)))).isEmpty();
    assertThat(list(between(planned.minusSeconds(99), planned.minusMillis(1)))).isEmpty();
  }

  @Test
  void betweenTheEndsOfTimeLiesEverything() {
    fixtures.person(tenant, "mia.ever@example.test");
    fixtures.publish(tenant);
    fixtures.settle();

    assertThat(list(between(Instant.MIN, Instant.MAX))).hasSize(1);
    assertThat(list(between(Instant.MAX, Instant.MAX))).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    for (int person = 0; person < 7; person++) {
      fixtures.person(tenant, "person" + person + ".page@example.test");
    }
    fixtures.publish(tenant);
    fixtures.settle();

    var seen = new ArrayList<NoticeView>();
    var cursor = Optional.<String>empty();
    do {
      var after = cursor;
      var page = fixtures.in(tenant, () -> outbox.find(Search.ALL, new PageRequest(after, 3)));
      seen.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void nothingOfAnotherTenantIsSeen() {
    var mia = fixtures.person(tenant, "mia.hidden@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    var notice = only(mia).id();
    var other = fixtures.tenant();

    assertThat(fixtures.in(other, () -> outbox.trail(notice))).isEmpty();
    assertThat(
            fixtures.in(other, () -> outbox.find(people(Set.of(mia)), PageRequest.first())).items())
        .isEmpty();
  }

  @Test
  void theTrailSaysEverythingThatHappenedInItsOrder() {
    var ann = fixtures.person(tenant, "ann.trail@example.test");
    relay.goDown();
    var version = fixtures.publish(tenant);
    fixtures.settle();
    relay.comeBack();
    clock.advance(Duration.ofMinutes(1));
    fixtures.settle();
    var ticket = fixtures.in(tenant, () -> impressions.ticket(ann, version));
    clock.advance(Duration.ofMinutes(1));
    fixtures.in(
        tenant,
        () -> {
          impressions.record(ann, ticket);
          return true;
        });
    clock.advance(Duration.ofMinutes(1));
    var mail = relay.server().to("ann.trail@example.test").get(0);
    fixtures.in(tenant, () -> bounces.receive(Reports.failed(mail)));

    var trail = trail(only(ann));

    assertThat(trail.steps())
        .extracting(Step::what)
        .containsExactly(
            What.PLANNED, What.TRIED, What.HANDED_OVER, What.BANNER_SEEN, What.BOUNCED);
    assertThat(trail.steps()).extracting(Step::attempt).containsExactly(0, 1, 2, 0, 0);
    assertThat(trail.steps().get(1).reply()).contains("The mail server cannot be reached");
    assertThat(trail.steps().get(2).reply()).isPresent();
    assertThat(trail.again()).isTrue();
  }

  @Test
  void aNewRoundStandsBesideTheOldOne() {
    var leo = fixtures.person(tenant, "dead.round@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    var first = only(leo);

    var second = fixtures.in(tenant, () -> notices.again(first.id()));

    assertThat(trail(first).steps()).extracting(Step::what).endsWith(What.REFUSED);
    assertThat(trail(first).again()).isFalse();
    assertThat(trail(first).rounds()).containsExactly(first.id(), second.id());
    assertThat(trail(second).round()).isEqualTo(2);
  }

  @Test
  void whoHasNoAddressIsSaidToHaveNone() {
    var nobody = fixtures.personWithoutAddress(tenant, "nobody-in-the-box");
    fixtures.publish(tenant);
    fixtures.settle();

    assertThat(trail(only(nobody)).steps())
        .extracting(Step::what)
        .containsExactly(What.PLANNED, What.UNDELIVERABLE);
  }

  @Test
  void everyTryHasItsNumber() {
    var ann = fixtures.person(tenant, "ann.tries@example.test");
    relay.server().busy(451);
    fixtures.publish(tenant);
    fixtures.settle();
    clock.advance(Duration.ofHours(1));
    fixtures.settle();
    relay.server().busy(0);
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    assertThat(trail(only(ann)).steps()).extracting(Step::attempt).containsExactly(0, 1, 2, 3);
  }

  private NoticeView only(SubjectRef person) {
    var found = list(people(Set.of(person)));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private Outbox.Trail trail(NoticeView notice) {
    return fixtures.in(tenant, () -> outbox.trail(notice.id())).orElseThrow();
  }

  private List<SubjectRef> subjects(Search search) {
    return list(search).stream().map(NoticeView::subject).toList();
  }

  private List<NoticeView> list(Search search) {
    return fixtures.in(tenant, () -> outbox.find(search, PageRequest.first())).items();
  }

  private static Search people(Set<SubjectRef> people) {
    return new Search(
        Optional.of(people),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Search state(NoticeState state) {
    return new Search(
        Optional.empty(), Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Search policy(PolicyId policy) {
    return new Search(
        Optional.empty(),
        Optional.empty(),
        Optional.of(policy),
        Optional.empty(),
        Optional.empty());
  }

  private static Search between(Instant from, Instant until) {
    return new Search(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(until));
  }
}

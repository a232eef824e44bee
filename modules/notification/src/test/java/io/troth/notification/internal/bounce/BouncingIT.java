package io.troth.notification.internal.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.EventsIdle;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Bounces;
import io.troth.notification.api.Bounces.Outcome;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.OptionalMails;
import io.troth.notification.api.Reachability;
import io.troth.notification.api.ReturnKind;
import io.troth.notification.api.ReturnedMails;
import io.troth.notification.api.ReturnedMails.Returned;
import io.troth.notification.api.event.NoticeBounced;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.api.event.NoticeRefused;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.HeardFacts;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.mail.ReturnPaths;
import io.troth.notification.internal.mail.TestMailServer.Received;
import io.troth.notification.internal.send.Claims;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BouncingIT {

  private static final PageRequest FIRST = new PageRequest(Optional.empty(), 50);

  @Inject Fixtures fixtures;
  @Inject Bounces bounces;
  @Inject Notices notices;
  @Inject Reachability reachability;
  @Inject ReturnedMails returned;
  @Inject OptionalMails optional;
  @Inject ReturnPaths returnPaths;
  @Inject Claims claims;
  @Inject HeardFacts facts;
  @Inject EventsIdle idle;
  @Inject TestRelay relay;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private SubjectRef mia;
  private Received mail;

  @BeforeEach
  void oneMailHandedOver() {
    relay.server().forget();
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    mia = fixtures.person(tenant, "mia.bounce@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    mail = relay.server().to("mia.bounce@example.test").get(0);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aLateBounceVoidsTheEvidenceWithoutErasingIt() {
    clock.advance(Duration.ofDays(3));

    var outcome = bounces.receive(Reports.failed(mail));
    idle.await();

    assertThat(outcome).isEqualTo(new Outcome.Bounced(only().id()));
    assertThat(only().state()).isEqualTo(NoticeState.BOUNCED);
    assertThat(only().handedOverAt()).isPresent();
    assertThat(facts.about(mia, NoticeBounced.class))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.notice()).isEqualTo(only().id());
              assertThat(only().bouncedAt()).contains(fact.at());
              assertThat(Duration.between(only().handedOverAt().orElseThrow(), fact.at()))
                  .isGreaterThan(Duration.ofDays(2));
            });
    assertThat(fixtures.in(tenant, () -> reachability.reachable(mia))).isFalse();
  }

  @Test
  void theSameReportTwiceIsOneBounce() {
    var first = bounces.receive(Reports.failed(mail));
    var second = bounces.receive(Reports.failed(mail));
    idle.await();

    assertThat(second).isEqualTo(first);
    assertThat(facts.about(mia, NoticeBounced.class)).hasSize(1);
  }

  @Test
  void aDelayChangesNothing() {
    assertThat(bounces.receive(Reports.delayed(mail))).isEqualTo(new Outcome.Noted(only().id()));

    assertThat(only().state()).isEqualTo(NoticeState.HANDED_OVER);
  }

  @Test
  void aForgedReportChangesNothing() {
    var forged = "bounce+" + "a".repeat(52) + "@bounces.example.test";
    var otherTenant = fixtures.tenant();
    var crossed = returnPaths.address(returnPaths.token(otherTenant.id(), only().id()));

    assertThat(bounces.receive(Reports.report(forged, "failed", "5.1.1")))
        .isEqualTo(new Outcome.Unknown());
    assertThat(bounces.receive(Reports.report(crossed, "failed", "5.1.1")))
        .isEqualTo(new Outcome.Unknown());
    assertThat(only().state()).isEqualTo(NoticeState.HANDED_OVER);
  }

  @Test
  void insideAnotherTenantTheMailIsUnknown() {
    var other = fixtures.tenant();

    assertThat(fixtures.in(other, () -> bounces.receive(Reports.failed(mail))))
        .isEqualTo(new Outcome.Unknown());
    assertThat(only().state()).isEqualTo(NoticeState.HANDED_OVER);
  }

  @Test
  void aReportThatOvertakesTheRecordLeavesNoEvidence() {
    var leo = fixtures.person(tenant, "leo.overtaken@example.test");
    idle.await();
    var claim = fixtures.in(tenant, claims::take).get(0);
    var sender = returnPaths.address(returnPaths.token(tenant.id(), claim.notice()));

    bounces.receive(Reports.report(sender, "failed", "5.1.1"));
    clock.advance(Duration.ofMinutes(2));
    fixtures.settle();

    assertThat(fixtures.in(tenant, () -> notices.of(leo)).get(0).state())
        .isEqualTo(NoticeState.REFUSED);
    assertThat(facts.about(leo, NoticeHandedOver.class)).isEmpty();
    assertThat(facts.about(leo, NoticeRefused.class)).hasSize(1);
  }

  @Test
  void whatComesBackSoftlyVoidsTheEvidenceButGivesUpTheAddressOnlyTheThirdTime() {
    for (var round = 1; round <= 3; round++) {
      assertThat(fixtures.in(tenant, () -> reachability.reachable(mia))).isTrue();
      bounces.receive(Reports.report(newest().sender(), "failed", "4.2.2"));
      assertThat(newestNotice().state()).isEqualTo(NoticeState.BOUNCED);
      if (round < 3) {
        fixtures.publish(tenant);
        fixtures.settle();
      }
    }

    assertThat(fixtures.in(tenant, () -> reachability.reachable(mia))).isFalse();
    assertThat(kinds()).containsOnly(ReturnKind.SOFT).hasSize(3);
  }

  @Test
  void whatTheServerBlockedSaysNothingOfTheAddress() {
    bounces.receive(Reports.report(mail.sender(), "failed", "5.7.1"));

    assertThat(only().state()).isEqualTo(NoticeState.BOUNCED);
    assertThat(fixtures.in(tenant, () -> reachability.reachable(mia))).isTrue();
    assertThat(kinds()).containsExactly(ReturnKind.BLOCKED);
  }

  @Test
  void aComplaintStopsOptionalMailsAndNothingElse() {
    var outcome = bounces.receive(Reports.complaint(mail.sender(), "abuse"));
    bounces.receive(Reports.complaint(mail.sender(), "abuse"));
    fixtures.publish(tenant);
    fixtures.settle();

    assertThat(outcome).isInstanceOf(Outcome.Complained.class);
    assertThat(kinds()).containsExactly(ReturnKind.COMPLAINT);
    assertThat(fixtures.in(tenant, () -> optional.stopped(List.of(mia))))
        .hasEntrySatisfying(
            mia, stop -> assertThat(stop.reason()).isEqualTo(OptionalMails.Reason.COMPLAINED));
    assertThat(fixtures.in(tenant, () -> reachability.reachable(mia))).isTrue();
    assertThat(relay.server().to("mia.bounce@example.test")).hasSize(2);
    assertThat(facts.about(mia, NoticeBounced.class)).isEmpty();
  }

  @Test
  void aLateBounceOfTheFormerAddressLeavesTheNewOneAndTellsAgain() {
    clock.advance(Duration.ofMinutes(1));
    fixtures.movesTo(tenant, "mia.bounce@example.test", "mia.moved@example.test");
    fixtures.settle();

    bounces.receive(Reports.failed(mail));
    fixtures.settle();

    assertThat(fixtures.in(tenant, () -> reachability.reachable(mia))).isTrue();
    assertThat(relay.server().to("mia.moved@example.test")).hasSize(1);
    assertThat(newestNotice().state()).isEqualTo(NoticeState.HANDED_OVER);
  }

  @Test
  void aNewAddressSettlesWhatCameBackBefore() {
    bounces.receive(Reports.failed(mail));
    clock.advance(Duration.ofMinutes(1));
    fixtures.movesTo(tenant, "mia.bounce@example.test", "mia.right@example.test");
    fixtures.settle();

    assertThat(relay.server().to("mia.right@example.test")).hasSize(1);
    assertThat(returns()).singleElement().satisfies(one -> assertThat(one.pending()).isFalse());
    assertThat(
            fixtures.in(tenant, () -> returned.since(clock.instant().minus(Duration.ofDays(30)))))
        .satisfies(
            rates -> {
              assertThat(rates.taken()).isEqualTo(2);
              assertThat(rates.count(ReturnKind.HARD)).isOne();
            });
  }

  @Test
  void whatTheServerRefusesAtOnceIsListedAsWell() {
    var dead = fixtures.person(tenant, "dead.leo@example.test");
    var spam = fixtures.person(tenant, "spam.leo@example.test");
    fixtures.settle();

    assertThat(returns())
        .extracting(Returned::subject, Returned::kind, Returned::status)
        .containsExactlyInAnyOrder(
            tuple(dead, ReturnKind.HARD, "5.1.1"), tuple(spam, ReturnKind.BLOCKED, "5.7.1"));
  }

  @Test
  void whatCameBackIsListedForItsTenantAlone() {
    bounces.receive(Reports.failed(mail));
    var other = fixtures.tenant();
    var id = returns().get(0).id();

    assertThat(fixtures.in(other, () -> returned.find(id))).isEmpty();
    assertThat(fixtures.in(other, () -> returned.list(Optional.empty(), FIRST)).items()).isEmpty();
  }

  @Test
  void staffSendAgainWhatCameBack() {
    bounces.receive(Reports.failed(mail));

    var again = fixtures.in(tenant, () -> notices.again(only().id()));
    fixtures.settle();

    assertThat(relay.server().to("mia.bounce@example.test")).hasSize(2);
    var rounds = fixtures.in(tenant, () -> notices.of(mia));
    assertThat(rounds.get(0).id()).isEqualTo(again.id());
    assertThat(rounds.get(0).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(rounds.get(1).state()).isEqualTo(NoticeState.BOUNCED);
    assertThat(bounces.receive(Reports.failed(mail)))
        .isEqualTo(new Outcome.Bounced(rounds.get(1).id()));
    assertThat(fixtures.in(tenant, () -> notices.of(mia)).get(0).state())
        .isEqualTo(NoticeState.HANDED_OVER);
  }

  @Test
  void whatWasHandedOverIsNotSentAgain() {
    assertThatThrownBy(() -> fixtures.in(tenant, () -> notices.again(only().id())))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().slug()).isEqualTo("conflict"));
  }

  @Test
  void whatIsNoReportIsRefused() {
    assertThatThrownBy(
            () ->
                bounces.receive("Subject: hello\r\n\r\nhello".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().slug()).isEqualTo("invalid-input"));
    assertThatThrownBy(() -> bounces.receive(new byte[1024 * 1024 + 1]))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().slug()).isEqualTo("too-large"));
  }

  private List<Returned> returns() {
    return fixtures.in(tenant, () -> returned.list(Optional.empty(), FIRST)).items();
  }

  private List<ReturnKind> kinds() {
    return returns().stream().map(Returned::kind).toList();
  }

  private Received newest() {
    var all = relay.server().to("mia.bounce@example.test");
    return all.get(all.size() - 1);
  }

  private NoticeView newestNotice() {
    return fixtures.in(tenant, () -> notices.of(mia)).get(0);
  }

  private NoticeView only() {
    var all = fixtures.in(tenant, () -> notices.of(mia));
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}

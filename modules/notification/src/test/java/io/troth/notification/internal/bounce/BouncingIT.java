package io.troth.notification.internal.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.EventsIdle;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Bounces;
import io.troth.notification.api.Bounces.Outcome;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.Reachability;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BouncingIT {

  @Inject Fixtures fixtures;
  @Inject Bounces bounces;
  @Inject Notices notices;
  @Inject Reachability reachability;
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

  private NoticeView only() {
    var all = fixtures.in(tenant, () -> notices.of(mia));
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}

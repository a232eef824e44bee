package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.MailingRules;
import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.HeardFacts;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.MailText;
import io.troth.notification.internal.mail.Reply;
import io.troth.notification.internal.send.Ending.Answered;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong around a mail, and what is known afterwards. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class TroubleIT {

  private static final Duration LEASE = Duration.ofSeconds(61);

  @Inject Fixtures fixtures;
  @Inject MailingRules rules;
  @Inject Notices notices;
  @Inject HeardFacts facts;
  @Inject TestRelay relay;
  @Inject Claims claims;
  @Inject Replicas replicas;
  @Inject MutableClock clock;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    fixtures.settle();
    relay.server().forget();
  }

  @AfterEach
  void tidy() {
    relay.comeBack();
    relay.server().busy(0);
    relay.server().cutOff(0);
    clock.reset();
  }

  @Test
  void twoReplicasSendEachNoticeOnce() throws Exception {
    var people = fixtures.crowd(tenant, "once", 120);
    fixtures.publish(tenant);
    fixtures.hear();

    drainedByTwoReplicas();

    var received = relay.server().received().stream().map(mail -> mail.recipient()).toList();
    assertThat(received).hasSize(120).doesNotHaveDuplicates();
    assertThat(people)
        .allSatisfy(person -> assertThat(evidence(person)).hasSize(1))
        .allSatisfy(person -> assertThat(only(person).attempts()).isEqualTo(1));
  }

  @Test
  void twoReplicasTellEverybodyOfTwoChangesInOneMail() throws Exception {
    fixtures.publishTerms(tenant);
    fixtures.in(
        tenant,
        () -> {
          rules.set(new Rules(Optional.empty(), Optional.empty(), 10));
          return true;
        });
    var people = fixtures.crowd(tenant, "both", 120);
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    fixtures.settle();
    clock.advance(Duration.ofMinutes(10));
    drainedByTwoReplicas();

    var received = relay.server().received().stream().map(mail -> mail.recipient()).toList();
    assertThat(received).hasSize(120).doesNotHaveDuplicates();
    assertThat(people).allSatisfy(person -> assertThat(evidence(person)).hasSize(2));
  }

  private void drainedByTwoReplicas() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    Callable<Void> first = () -> drained(replicas.one());
    Callable<Void> second = () -> drained(replicas.another());
    for (var done : threads.invokeAll(List.of(first, second, first, second))) {
      done.get(2, TimeUnit.MINUTES);
    }
    threads.shutdown();
    fixtures.settle();
  }

  @Test
  void aReplicaKilledWithItsClaimsSkipsNobody() {
    var people = fixtures.crowd(tenant, "claimed", 30);
    relay.goDown();
    fixtures.publish(tenant);
    fixtures.settle();
    relay.comeBack();
    clock.advance(Duration.ofMinutes(2));
    assertThat(fixtures.in(tenant, claims::take)).hasSize(20);

    fixtures.settle();
    clock.advance(LEASE);
    fixtures.settle();

    assertThat(relay.server().received()).hasSize(30);
    assertThat(people).allSatisfy(person -> assertThat(evidence(person)).hasSize(1));
  }

  @Test
  void whatAnotherReplicaHasTakenOverIsItsToRecord() {
    var mia = fixtures.person(tenant, "mia.taken-over@example.test");
    relay.goDown();
    fixtures.publish(tenant);
    fixtures.settle();
    relay.comeBack();
    clock.advance(Duration.ofMinutes(2));
    var slow = fixtures.in(tenant, claims::take).get(0);
    clock.advance(LEASE);
    var quick = fixtures.in(tenant, claims::take).get(0);

    record(slow, "250 of the slow one");
    assertThat(only(mia).state()).isEqualTo(NoticeState.SENDING);
    record(quick, "250 of the quick one");
    record(slow, "250 of the slow one");

    assertThat(only(mia).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(only(mia).reply()).contains("250 250 of the quick one");
    fixtures.hear();
    assertThat(evidence(mia)).hasSize(1);
  }

  private void record(Claim claim, String reply) {
    var taken = new HandOver.Taken(new Reply(250, reply), false);
    var ending = new Answered(claim, taken, Optional.empty(), Optional.empty(), Optional.empty());
    fixtures.in(
        tenant,
        () -> {
          claims.record(List.of(ending));
          return true;
        });
  }

  @Test
  void aFullDatabaseLosesNoEvidenceAndDoublesNone() throws Exception {
    var mia = fixtures.person(tenant, "mia.full@example.test");
    fixtures.publish(tenant);
    fixtures.hear();
    administer("rename table mailing_minute to mailing_minute_away");
    try {
      fixtures.settle();
      assertThat(relay.server().received()).hasSize(1);
      assertThat(only(mia).state()).isEqualTo(NoticeState.SENDING);
      assertThat(evidence(mia)).isEmpty();
    } finally {
      administer("rename table mailing_minute_away to mailing_minute");
    }

    fixtures.settle();
    assertThat(relay.server().received()).hasSize(1);
    clock.advance(LEASE);
    fixtures.settle();

    assertThat(only(mia).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(evidence(mia)).hasSize(1);
    assertThat(relay.server().received())
        .hasSize(2)
        .allSatisfy(
            mail ->
                assertThat(MailText.of(mail).header("Message-ID"))
                    .isEqualTo(only(mia).messageId()));
  }

  @Test
  void aServerThatIsAwayCostsOneAttemptAndNotOnePerPerson() {
    fixtures.crowd(tenant, "away", 30);
    relay.goDown();
    fixtures.publish(tenant);
    fixtures.settle();

    var states = all().stream().map(NoticeView::state).toList();
    assertThat(states).filteredOn(NoticeState.DEFERRED::equals).hasSize(1);
    assertThat(states).filteredOn(NoticeState.PLANNED::equals).hasSize(29);
    assertThat(all().stream().mapToInt(NoticeView::attempts).sum()).isEqualTo(1);

    relay.comeBack();
    clock.advance(Duration.ofMinutes(2));
    fixtures.settle();

    assertThat(relay.server().received()).hasSize(30);
  }

  @Test
  void anHourOfBusyIsSatOutWithGrowingPauses() {
    var people = fixtures.crowd(tenant, "busy", 5);
    relay.server().busy(451);
    fixtures.publish(tenant);
    for (var minute = 0; minute < 60; minute++) {
      fixtures.settle();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(all()).allSatisfy(one -> assertThat(one.attempts()).isBetween(4, 7));

    relay.server().busy(0);
    clock.advance(Duration.ofMinutes(30));
    fixtures.settle();

    assertThat(relay.server().received()).hasSize(5);
    assertThat(people).allSatisfy(person -> assertThat(evidence(person)).hasSize(1));
  }

  @Test
  void aConnectionCutInTheMiddleOfAMessageIsNoEvidence() {
    var people = fixtures.crowd(tenant, "cut", 4);
    relay.server().cutOff(1);
    fixtures.publish(tenant);
    fixtures.settle();
    for (var minute = 0; minute < 4; minute++) {
      clock.advance(Duration.ofMinutes(1));
      fixtures.settle();
    }

    var received = relay.server().received().stream().map(mail -> mail.recipient()).toList();
    assertThat(received).hasSize(4).doesNotHaveDuplicates();
    assertThat(people).allSatisfy(person -> assertThat(evidence(person)).hasSize(1));
  }

  @Test
  void aPlanThatCannotBeWorkedOnHoldsUpNobodysMails() throws Exception {
    var spoilt = fixtures.tenant();
    fixtures.publish(spoilt);
    fixtures.settle();
    fixtures.person(spoilt, "leo.spoilt@example.test");
    fixtures.publish(spoilt);
    fixtures.person(tenant, "mia.beside@example.test");
    fixtures.publish(tenant);
    fixtures.hear();
    var its = HexFormat.of().formatHex(Sql.bytes(spoilt.id().value()));
    administer("update plan_cursor set planned = 0x7fffffffffffffff where tenant_id = 0x" + its);
    try {
      fixtures.settle();
      assertThat(relay.server().received())
          .singleElement()
          .satisfies(mail -> assertThat(mail.recipient()).isEqualTo("mia.beside@example.test"));
    } finally {
      administer("update plan_cursor set planned = 0 where tenant_id = 0x" + its);
    }

    fixtures.settle();
    assertThat(relay.server().received()).hasSize(2);
  }

  @Test
  void aTenantWhoseMailsCannotBeWorkedOnHoldsUpNobodyElses() throws Exception {
    var spoilt = fixtures.tenant();
    var its = " 0x" + HexFormat.of().formatHex(Sql.bytes(spoilt.id().value()));
    fixtures.person(spoilt, "leo.first@example.test");
    fixtures.publish(spoilt);
    fixtures.settle();
    administer("update notice set state = 'PLANNED', due_at = 0 where tenant_id =" + its);
    administer(
        "insert into mailing_rules (tenant_id, quiet_from, quiet_until, free_at) select"
            + its
            + ", 9999, 9999, 0");
    fixtures.person(tenant, "mia.after@example.test");
    fixtures.publish(tenant);
    try {
      fixtures.settle();
    } finally {
      administer("delete from mailing_rules where tenant_id =" + its);
    }

    assertThat(relay.server().received())
        .extracting(mail -> mail.recipient())
        .containsExactly("leo.first@example.test", "mia.after@example.test");
  }

  @SuppressWarnings("NullAway")
  private static Void drained(MailWorker worker) {
    worker.drain();
    return null;
  }

  private void administer(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url, user, password);
        var ddl = connection.createStatement()) {
      ddl.execute(statement);
    }
  }

  private List<NoticeView> all() {
    return fixtures
        .in(
            tenant,
            () ->
                notices.list(
                    Optional.empty(), Optional.empty(), new PageRequest(Optional.empty(), 50)))
        .items();
  }

  private List<NoticeHandedOver> evidence(SubjectRef person) {
    return facts.about(person, NoticeHandedOver.class);
  }

  private NoticeView only(SubjectRef person) {
    var all = fixtures.in(tenant, () -> notices.of(person));
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}

package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.MailingRules;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.HeardFacts;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Reply;
import io.troth.notification.internal.send.Ending.Answered;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two replicas, a mail server that can be made to misbehave, and people to be told. */
@SuppressWarnings("NullAway.Init")
abstract class TroubledMails {

  static final Duration LEASE = Duration.ofSeconds(61);

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

  TenantProfile tenant;

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

  void drainedByTwoReplicas() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    Callable<Void> first = () -> drained(replicas.one());
    Callable<Void> second = () -> drained(replicas.another());
    for (var done : threads.invokeAll(List.of(first, second, first, second))) {
      done.get(2, TimeUnit.MINUTES);
    }
    threads.shutdown();
    fixtures.settle();
  }

  void record(Claim claim, String reply) {
    var taken = new HandOver.Taken(new Reply(250, reply), false);
    var ending = new Answered(claim, taken, Optional.empty(), Optional.empty(), Optional.empty());
    fixtures.in(
        tenant,
        () -> {
          claims.record(List.of(ending));
          return true;
        });
  }

  @SuppressWarnings("NullAway")
  static Void drained(MailWorker worker) {
    worker.drain();
    return null;
  }

  void administer(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url, user, password);
        var ddl = connection.createStatement()) {
      ddl.execute(statement);
    }
  }

  List<NoticeView> all() {
    return fixtures
        .in(
            tenant,
            () ->
                notices.list(
                    Optional.empty(), Optional.empty(), new PageRequest(Optional.empty(), 50)))
        .items();
  }

  List<NoticeHandedOver> evidence(SubjectRef person) {
    return facts.about(person, NoticeHandedOver.class);
  }

  NoticeView only(SubjectRef person) {
    var all = fixtures.in(tenant, () -> notices.of(person));
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}

package io.troth.notification.internal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.api.Mailings;
import io.troth.notification.api.StaffMails;
import io.troth.notification.api.StaffMails.Choice;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestActor;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.mail.MailText;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Withdrawals;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.StaffAccounts;
import io.troth.testing.MutableClock;
import io.troth.web.StaffRole;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A tenant with colleagues who may be told of something. */
abstract class StaffScene {

  static final Duration GATHER = Duration.ofMinutes(16);
  static final Duration HOUR = Duration.ofMinutes(61);

  @Inject Fixtures fixtures;
  @Inject Office office;
  @Inject StaffMails mails;
  @Inject StaffAccounts accounts;
  @Inject Mailings mailings;
  @Inject Bulletin bulletin;
  @Inject StaffClaims claims;
  @Inject StaffRounds rounds;
  @Inject Withdrawals withdrawals;
  @Inject TestActor actor;
  @Inject TestRelay relay;
  @Inject MutableClock clock;

  TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    fixtures.endWhatWaits();
    clock.stopAt(Instant.parse("2027-01-11T09:00:00Z"));
    tenant = fixtures.tenant();
    office.hire(tenant, "olive", StaffRole.OWNER);
    fixtures.publish(tenant);
    fixtures.settle();
    office.forget();
  }

  @AfterEach
  void tidy() {
    relay.comeBack();
    office.forget();
    clock.reset();
  }

  VersionId mailingInDanger() {
    fixtures.crowd(tenant, "slow.a", 2);
    var version = fixtures.publishLater(tenant, 10);
    fixtures.settle();
    var sendBy = in(() -> mailings.progress(version)).sendBy().orElseThrow();
    fixtures.crowd(tenant, "slow.b", 3);
    in(() -> mailings.pause(version));
    clock.stopAt(sendBy.minus(Duration.ofHours(25)));
    fixtures.settle();
    relay.server().forget();
    return version;
  }

  void disable(UUID account) {
    in(
        () -> {
          accounts.disable(account);
          return true;
        });
  }

  void choose(UUID account, Choice choice) {
    in(
        () ->
            actor.as(
                account.toString(),
                () -> {
                  mails.choose(choice);
                  return true;
                }));
  }

  MailText only(String name) {
    var found = office.mailsTo(tenant, name);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  <T> T in(Supplier<T> work) {
    return fixtures.in(tenant, work);
  }
}

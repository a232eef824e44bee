package io.troth.notification.internal.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Bounces;
import io.troth.notification.api.Letters;
import io.troth.notification.api.MailingRules;
import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.Mailings;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.Outbox;
import io.troth.notification.api.Reachability;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.HeardFacts;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.mail.ReturnPaths;
import io.troth.notification.internal.mail.TestMailServer.Received;
import io.troth.notification.internal.send.Claims;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Withdrawals;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A tenant that gathers what it has to tell, and somebody to tell it to. */
abstract class GatheringTenant {

  static final Duration GATHERED = Duration.ofMinutes(10);
  static final Pattern LINK = Pattern.compile("https?://\\S+/privacy/link/\\S+");
  static final String MIA = "mia.both@example.test";

  @Inject Fixtures fixtures;
  @Inject Notices notices;
  @Inject Outbox outbox;
  @Inject Mailings mailings;
  @Inject MailingRules rules;
  @Inject Letters letters;
  @Inject Withdrawals withdrawals;
  @Inject Bounces bounces;
  @Inject Reachability reachability;
  @Inject ReturnPaths returnPaths;
  @Inject Claims claims;
  @Inject HeardFacts facts;
  @Inject TestRelay relay;
  @Inject MutableClock clock;

  TenantProfile tenant;
  SubjectRef mia;

  /** In the morning: within six hours of a date's last moment nothing is gathered. */
  @BeforeEach
  void aTenantThatGathers() {
    fixtures.endWhatWaits();
    clock.stopAt(Instant.parse("2027-01-11T09:00:00Z"));
    tenant = gathering();
    mia = fixtures.person(tenant, MIA);
    relay.server().forget();
  }

  @AfterEach
  void tidy() {
    relay.server().busy(0);
    relay.server().cutOff(0);
    clock.reset();
    fixtures.endWhatWaits();
  }

  TenantProfile gathering() {
    var made = fixtures.tenant();
    fixtures.publish(made);
    fixtures.publishTerms(made);
    gather(made, 10);
    return made;
  }

  void gather(TenantProfile owner, int minutes) {
    fixtures.in(
        owner,
        () -> {
          rules.set(new Rules(Optional.empty(), Optional.empty(), minutes));
          return true;
        });
  }

  String sender() {
    var led = all().get(0).mail().orElseThrow();
    return returnPaths.address(returnPaths.token(tenant.id(), led));
  }

  void withdraw(VersionId version) {
    in(() -> withdrawals.withdraw(version, "A slip."));
    fixtures.hear();
  }

  void gathered() {
    fixtures.settle();
    clock.advance(GATHERED);
    fixtures.settle();
  }

  List<Received> mails() {
    return relay.server().to(MIA);
  }

  List<NoticeView> all() {
    return in(() -> notices.of(mia));
  }

  NoticeView notice(VersionId version) {
    return only(all().stream().filter(notice -> notice.version().equals(version)).toList());
  }

  static <T> T only(List<T> items) {
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  <T> T in(Supplier<T> work) {
    return fixtures.in(tenant, work);
  }
}

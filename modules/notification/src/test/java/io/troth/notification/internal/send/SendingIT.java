package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.Reachability;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.api.event.NoticeRefused;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.HeardFacts;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.mail.MailText;
import io.troth.policy.api.Significance;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SendingIT {

  @Inject Fixtures fixtures;
  @Inject Notices notices;
  @Inject Reachability reachability;
  @Inject HeardFacts facts;
  @Inject TestRelay relay;
  @Inject Claims claims;
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
  void theServersReplyIsTheEvidenceOfEachPerson() {
    var mia = fixtures.person(tenant, "mia@example.test");

    var version = fixtures.publish(tenant);
    fixtures.settle();

    var notice = only(mia);
    assertThat(notice.state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(notice.reply()).contains("250 2.0.0 queued for [address]");
    assertThat(facts.about(mia, NoticeHandedOver.class))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.version()).isEqualTo(version);
              assertThat(fact.replyCode()).isEqualTo(250);
              assertThat(fact.zone()).contains(ZoneId.of("Europe/Vienna"));
              assertThat(Optional.of(fact.at())).isEqualTo(notice.handedOverAt());
            });
  }

  @Test
  void aDeadMailboxIsRefusedAndNotWrittenToAgain() {
    var leo = fixtures.person(tenant, "dead.leo@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    assertThat(only(leo).state()).isEqualTo(NoticeState.REFUSED);
    assertThat(facts.about(leo, NoticeRefused.class))
        .singleElement()
        .satisfies(fact -> assertThat(fact.replyCode()).isEqualTo(550));
    assertThat(fixtures.in(tenant, () -> reachability.list(PageRequest.first()).items()))
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(Reachability.Reason.REFUSED));

    fixtures.publish(tenant);
    fixtures.settle();

    assertThat(newest(leo).state()).isEqualTo(NoticeState.UNDELIVERABLE);
    assertThat(newest(leo).attempts()).isEqualTo(1);
    assertThat(facts.about(leo, NoticeRefused.class)).hasSize(2);
  }

  @Test
  void withoutAnAddressNothingIsSent() {
    var nobody = fixtures.personWithoutAddress(tenant, "no-address");

    fixtures.publish(tenant);
    fixtures.settle();

    assertThat(only(nobody).state()).isEqualTo(NoticeState.UNDELIVERABLE);
    assertThat(facts.about(nobody, NoticeRefused.class))
        .singleElement()
        .satisfies(fact -> assertThat(fact.replyCode()).isZero());
    assertThat(fixtures.in(tenant, () -> reachability.reachable(nobody))).isFalse();
  }

  @Test
  void aFullMailboxIsTriedAgainUntilItIsGivenUp() {
    var ann = fixtures.person(tenant, "full.ann@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    assertThat(only(ann).state()).isEqualTo(NoticeState.DEFERRED);

    for (var day = 0; day < 6; day++) {
      clock.advance(Duration.ofDays(1));
      fixtures.settle();
    }

    assertThat(only(ann).state()).isEqualTo(NoticeState.REFUSED);
    assertThat(facts.about(ann, NoticeHandedOver.class)).isEmpty();
    assertThat(facts.about(ann, NoticeRefused.class))
        .singleElement()
        .satisfies(fact -> assertThat(fact.replyCode()).isEqualTo(452));
  }

  @Test
  void aMailServerThatIsDownCostsTimeButNoNotice() {
    var mia = fixtures.person(tenant, "mia.patient@example.test");
    relay.goDown();
    fixtures.publish(tenant);
    fixtures.settle();
    assertThat(only(mia).state()).isEqualTo(NoticeState.DEFERRED);
    assertThat(facts.about(mia, NoticeHandedOver.class)).isEmpty();

    relay.comeBack();
    clock.advance(Duration.ofMinutes(1));
    fixtures.settle();

    assertThat(only(mia).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(relay.server().to("mia.patient@example.test")).hasSize(1);
  }

  @Test
  void aCrashAfterHandOverRepeatsTheSameMailAndInventsNoEvidence() {
    var mia = fixtures.person(tenant, "mia.twice@example.test");
    fixtures.publish(tenant);
    relay.goDown();
    fixtures.settle();
    relay.comeBack();
    clock.advance(Duration.ofMinutes(1));
    var lost = fixtures.in(tenant, claims::take);
    assertThat(lost).hasSize(1);

    fixtures.settle();
    assertThat(only(mia).state()).isEqualTo(NoticeState.SENDING);
    assertThat(facts.about(mia, NoticeHandedOver.class)).isEmpty();

    clock.advance(Duration.ofSeconds(61));
    fixtures.settle();

    assertThat(only(mia).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(MailText.of(relay.server().to("mia.twice@example.test").get(0)).header("Message-ID"))
        .isEqualTo(only(mia).messageId());
    assertThat(lost.get(0).messageId()).isEqualTo(only(mia).messageId());
  }

  @Test
  void theMailSaysWhatChangesFromWhenAndWhatCanBeDone() {
    fixtures.person(tenant, "mia.reads@example.test");
    fixtures.publish(tenant);
    fixtures.settle();

    var mail = MailText.of(relay.server().to("mia.reads@example.test").get(0));

    assertThat(mail.header("Subject")).startsWith("Example Ltd: “Privacy policy” changes on ");
    assertThat(mail.header("From")).isEqualTo("Example Ltd <notices@mail.example.test>");
    assertThat(mail.text())
        .contains("Hello Mia Moss,", "What is new in 2: a & b", "Sender 2")
        .contains("at the earliest", "counts as acceptance", "dpo@example.test", "1 Test Street")
        .containsPattern("http://" + tenant.slug() + "\\.localhost:\\d+/privacy/link/[\\w-]{40,}");
    assertThat(mail.html())
        .contains("What is new in 2: a &amp; b", "lang=\"en\"")
        .doesNotContain("<img", "http://example.test/pixel", "<script");
  }

  @Test
  void everybodyIsWrittenToInTheirLanguage() {
    fixtures.person(tenant, "max@example.test", "Max Muster", Locale.GERMAN);
    fixtures.person(tenant, "marie@example.test", "Marie", Locale.FRENCH);
    fixtures.publish(tenant);
    fixtures.settle();

    var german = MailText.of(relay.server().to("max@example.test").get(0));
    var french = MailText.of(relay.server().to("marie@example.test").get(0));

    assertThat(german.header("Subject")).contains("„Datenschutzerklärung“ ändert sich zum");
    assertThat(german.text()).contains("Guten Tag Max Muster", "Sender 2");
    assertThat(german.header("Content-Language")).isEqualTo("de");
    assertThat(french.header("Content-Language")).isEqualTo("en");
  }

  @Test
  void aVersionThatMustBeAcceptedIsAskedForInOtherWords() {
    fixtures.person(tenant, "mia.asked@example.test");
    fixtures.publish(tenant, Significance.RECONSENT);
    fixtures.settle();

    var mail = MailText.of(relay.server().to("mia.asked@example.test").get(0));

    assertThat(mail.header("Subject")).contains("please read and accept");
    assertThat(mail.text())
        .contains("until you accept it", "silence is no acceptance")
        .doesNotContain("counts as acceptance");
  }

  @Test
  void hostileNamesReachNobodyElse() {
    var hostile = fixtures.tenant("Evil \"Corp\" <all@example.test>, \u202EBcc: x");
    fixtures.publish(hostile);
    fixtures.person(
        hostile, "mia.safe@example.test", "Mia\" <all@example.test>, x", Locale.ENGLISH);
    fixtures.publish(hostile);
    fixtures.settle();

    assertThat(relay.server().to("all@example.test")).isEmpty();
    var mail = MailText.of(relay.server().to("mia.safe@example.test").get(0));
    assertThat(mail.header("Bcc")).isEmpty();
    assertThat(mail.recipients()).isEqualTo(1);
    assertThat(mail.header("Subject")).doesNotContain("\u202E");
  }

  @Test
  void tenantsDoNotSeeEachOthersNotices() {
    var mia = fixtures.person(tenant, "mia.here@example.test");
    var other = fixtures.tenant();
    fixtures.publish(tenant);
    fixtures.settle();

    assertThat(fixtures.in(other, () -> notices.of(mia))).isEmpty();
    assertThat(listed(other)).isEmpty();
    assertThat(listed(tenant)).hasSize(1);
  }

  private List<NoticeView> listed(TenantProfile owner) {
    return fixtures
        .in(owner, () -> notices.list(Optional.empty(), Optional.empty(), PageRequest.first()))
        .items();
  }

  private NoticeView newest(SubjectRef person) {
    return fixtures.in(tenant, () -> notices.of(person)).get(0);
  }

  private NoticeView only(SubjectRef person) {
    var all = fixtures.in(tenant, () -> notices.of(person));
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}

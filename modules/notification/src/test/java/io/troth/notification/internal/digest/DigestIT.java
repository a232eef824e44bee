package io.troth.notification.internal.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Bounces;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.Letters;
import io.troth.notification.api.MailingRules;
import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.Mailings;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.Outbox;
import io.troth.notification.api.QuietHours;
import io.troth.notification.api.Reachability;
import io.troth.notification.api.event.NoticeBounced;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.HeardFacts;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.bounce.Reports;
import io.troth.notification.internal.mail.MailText;
import io.troth.notification.internal.mail.ReturnPaths;
import io.troth.notification.internal.mail.TestMailServer.Received;
import io.troth.notification.internal.send.Claims;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Withdrawals;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several changes in one mail, which wait ten minutes for each other. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class DigestIT {

  private static final Duration GATHERED = Duration.ofMinutes(10);
  private static final Pattern LINK = Pattern.compile("https?://\\S+/privacy/link/\\S+");
  private static final String MIA = "mia.both@example.test";

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

  private TenantProfile tenant;
  private SubjectRef mia;

  @BeforeEach
  void aTenantThatGathers() {
    fixtures.endWhatWaits();
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

  private TenantProfile gathering() {
    var made = fixtures.tenant();
    fixtures.publish(made);
    fixtures.publishTerms(made);
    gather(made, 10);
    return made;
  }

  private void gather(TenantProfile owner, int minutes) {
    fixtures.in(
        owner,
        () -> {
          rules.set(new Rules(Optional.empty(), Optional.empty(), minutes));
          return true;
        });
  }

  @Test
  void twoChangesAreToldInOneMailAndEachHasItsOwnEvidence() {
    var privacy = fixtures.publish(tenant);
    fixtures.settle();
    clock.advance(Duration.ofMinutes(3));
    var terms = fixtures.publishTerms(tenant);
    fixtures.settle();
    assertThat(mails()).isEmpty();

    clock.advance(GATHERED.minusMinutes(3));
    fixtures.settle();

    var mail = MailText.of(only(mails()));
    assertThat(mail.header("Subject")).isEqualTo("Example Ltd: 2 of our policies change");
    assertThat(mail.text())
        .contains("2 of its policies", "Privacy policy\r\n===", "Terms of use\r\n===");
    assertThat(mail.html()).contains(">Privacy policy</h2>", ">Terms of use</h2>");
    assertThat(LINK.matcher(mail.text()).results()).hasSize(2);
    assertThat(all())
        .hasSize(2)
        .allSatisfy(
            notice -> {
              assertThat(notice.state()).isEqualTo(NoticeState.HANDED_OVER);
              assertThat(notice.reply()).contains("250 2.0.0 queued for [address]");
              assertThat(notice.messageId()).isEqualTo(mail.header("Message-ID"));
              assertThat(notice.mail()).contains(notice(privacy).id());
            });
    assertThat(facts.about(mia, NoticeHandedOver.class))
        .extracting(NoticeHandedOver::version)
        .containsExactlyInAnyOrder(privacy, terms);
    assertThat(facts.about(mia, NoticeHandedOver.class))
        .allSatisfy(fact -> assertThat(fact.mail()).contains(notice(privacy).id()));
  }

  @Test
  void theOutboxShowsThatItWasOneMail() {
    var privacy = fixtures.publish(tenant);
    var terms = fixtures.publishTerms(tenant);
    gathered();

    var trail = in(() -> outbox.trail(notice(terms).id())).orElseThrow();

    assertThat(trail.together()).containsExactly(notice(privacy).id());
    assertThat(trail.words()).hasValueSatisfying(form -> assertThat(form).contains("DIGEST"));
    assertThat(trail.letter())
        .isPresent()
        .isEqualTo(in(() -> outbox.trail(notice(privacy).id())).orElseThrow().letter());
  }

  @Test
  void whoDoesNotGatherSendsEachByItself() {
    gather(tenant, 0);
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    fixtures.settle();

    assertThat(mails()).hasSize(2);
    assertThat(all()).allSatisfy(notice -> assertThat(notice.mail()).isEmpty());
  }

  @Test
  void oneChangeIsToldAsEver() {
    fixtures.publish(tenant);
    gathered();

    assertThat(MailText.of(only(mails())).header("Subject"))
        .contains("“Privacy policy” changes on");
    assertThat(all()).allSatisfy(notice -> assertThat(notice.mail()).isEmpty());
  }

  @Test
  void whatIsWithdrawnBeforeLeavesTheOtherToGo() {
    var privacy = fixtures.publish(tenant);
    var terms = fixtures.publishTerms(tenant);
    fixtures.settle();
    withdraw(privacy);
    gathered();

    assertThat(MailText.of(only(mails())).header("Subject")).contains("“Terms of use” changes on");
    assertThat(notice(privacy).state()).isEqualTo(NoticeState.CANCELLED);
    assertThat(notice(terms).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(notice(terms).mail()).isEmpty();
  }

  @Test
  void whatIsWithdrawnWhileItsMailWaitsForARepetitionLeavesTheOtherToGo() {
    var privacy = fixtures.publish(tenant);
    var terms = fixtures.publishTerms(tenant);
    relay.server().busy(450);
    gathered();
    assertThat(all()).extracting(NoticeView::state).containsOnly(NoticeState.DEFERRED);
    withdraw(privacy);
    relay.server().busy(0);
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    var mail = MailText.of(only(mails()));
    assertThat(mail.header("Message-ID")).isEqualTo(notice(terms).messageId());
    assertThat(mail.header("Subject")).contains("“Terms of use”");
    assertThat(facts.about(mia, NoticeHandedOver.class))
        .extracting(NoticeHandedOver::version)
        .containsExactly(terms);
  }

  @Test
  void whatIsWithdrawnAfterwardsStaysEvidence() {
    var privacy = fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    gathered();
    withdraw(privacy);
    fixtures.settle();

    assertThat(all()).extracting(NoticeView::state).containsOnly(NoticeState.HANDED_OVER);
  }

  @Test
  void aTriedMailThatWaitsForTheEndOfQuietHoursStaysOneMail() {
    clock.stopAt(Instant.parse("2027-01-11T09:00:00Z"));
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    relay.server().busy(450);
    gathered();
    relay.server().busy(0);
    fixtures.in(
        tenant,
        () -> {
          var quiet = new QuietHours(LocalTime.of(11, 0), LocalTime.of(15, 0));
          rules.set(new Rules(Optional.empty(), Optional.of(quiet), 10));
          return true;
        });
    clock.stopAt(Instant.parse("2027-01-11T10:30:00Z"));
    fixtures.settle();
    assertThat(mails()).isEmpty();
    assertThat(all()).extracting(NoticeView::state).containsOnly(NoticeState.PLANNED);

    clock.stopAt(Instant.parse("2027-01-11T14:00:01Z"));
    fixtures.settle();

    assertThat(MailText.of(only(mails())).header("Subject")).contains("2 of our policies");
    assertThat(facts.about(mia, NoticeHandedOver.class)).hasSize(2);
  }

  @Test
  void aHeldMailingHoldsNoOther() {
    var privacy = fixtures.publish(tenant);
    var terms = fixtures.publishTerms(tenant);
    fixtures.settle();
    in(() -> mailings.pause(privacy));
    gathered();

    assertThat(MailText.of(only(mails())).header("Subject")).contains("“Terms of use” changes on");
    assertThat(notice(privacy).state()).isEqualTo(NoticeState.PLANNED);

    in(() -> mailings.resume(privacy));
    fixtures.settle();
    assertThat(mails()).hasSize(2);
    assertThat(facts.about(mia, NoticeHandedOver.class))
        .extracting(NoticeHandedOver::version)
        .containsExactlyInAnyOrder(privacy, terms);
  }

  @Test
  void aHeldOneHoldsNoOtherWhenTheirMailIsRepeated() {
    var privacy = fixtures.publish(tenant);
    var terms = fixtures.publishTerms(tenant);
    relay.server().busy(450);
    gathered();
    in(() -> mailings.pause(privacy));
    relay.server().busy(0);
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    assertThat(notice(terms).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(notice(privacy).state()).isEqualTo(NoticeState.DEFERRED);
    in(() -> mailings.resume(privacy));
    fixtures.settle();

    assertThat(mails())
        .hasSize(2)
        .extracting(mail -> MailText.of(mail).header("Message-ID"))
        .doesNotHaveDuplicates();
    assertThat(facts.about(mia, NoticeHandedOver.class)).hasSize(2);
  }

  @Test
  void whatComesBackVoidsAllThatItTold() {
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    gathered();

    bounces.receive(Reports.failed(only(mails())));
    bounces.receive(Reports.failed(only(mails())));
    fixtures.hear();

    assertThat(all()).extracting(NoticeView::state).containsOnly(NoticeState.BOUNCED);
    assertThat(facts.about(mia, NoticeBounced.class)).hasSize(2);
    assertThat(in(() -> reachability.reachable(mia))).isFalse();
  }

  @Test
  void oneMailThatComesBackSoftlyCountsOnceTowardsGivingUpItsAddress() {
    for (var round = 1; round <= 3; round++) {
      assertThat(in(() -> reachability.reachable(mia))).isTrue();
      fixtures.publish(tenant);
      fixtures.publishTerms(tenant);
      gathered();
      bounces.receive(Reports.report(mails().get(round - 1).sender(), "failed", "4.2.2"));
      fixtures.hear();
    }

    assertThat(mails()).hasSize(3);
    assertThat(in(() -> reachability.reachable(mia))).isFalse();
  }

  @Test
  void aReportThatOvertakesTheRecordLeavesNoEvidenceOfAnyOfThem() {
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    relay.server().busy(450);
    gathered();
    relay.server().busy(0);
    var sender = sender();

    bounces.receive(Reports.report(sender, "failed", "5.1.1"));
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    assertThat(all()).extracting(NoticeView::state).containsOnly(NoticeState.REFUSED);
    assertThat(facts.about(mia, NoticeHandedOver.class)).isEmpty();
  }

  private String sender() {
    var led = all().get(0).mail().orElseThrow();
    return returnPaths.address(returnPaths.token(tenant.id(), led));
  }

  @Test
  void aKillBetweenClaimAndRecordRepeatsTheSameMail() {
    var privacy = fixtures.publish(tenant);
    var terms = fixtures.publishTerms(tenant);
    fixtures.settle();
    clock.advance(GATHERED);
    var lost = in(claims::take);
    assertThat(lost).hasSize(1);
    assertThat(lost.get(0).all()).hasSize(2);
    fixtures.settle();
    assertThat(mails()).isEmpty();

    clock.advance(Duration.ofSeconds(61));
    fixtures.settle();

    var mail = MailText.of(only(mails()));
    assertThat(mail.header("Message-ID")).isEqualTo(lost.get(0).messageId());
    assertThat(mail.header("Subject")).contains("2 of our policies");
    assertThat(facts.about(mia, NoticeHandedOver.class))
        .extracting(NoticeHandedOver::version)
        .containsExactlyInAnyOrder(privacy, terms);
  }

  @Test
  void aRepeatedMailTellsOfNothingThatWasNotInIt() {
    fixtures.publishTerms(tenant, "more-terms");
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    relay.server().cutOff(1);
    gathered();
    assertThat(mails()).isEmpty();
    var third = fixtures.publishTerms(tenant, "more-terms");
    fixtures.settle();
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    assertThat(mails()).hasSize(2);
    assertThat(mails().stream().map(mail -> MailText.of(mail).header("Subject")))
        .anySatisfy(subject -> assertThat(subject).contains("2 of our policies"))
        .anySatisfy(subject -> assertThat(subject).contains("“Terms of use”"));
    assertThat(notice(third).mail()).isEmpty();
    assertThat(facts.about(mia, NoticeHandedOver.class)).hasSize(3);
  }

  @Test
  void everybodyGetsOneMailAndNoneOfAnotherTenants() {
    var crowd = fixtures.crowd(tenant, "crowd", 45);
    var other = gathering();
    fixtures.person(other, MIA);
    fixtures.publish(tenant);
    fixtures.publish(other);
    fixtures.publishTerms(tenant);
    gathered();

    assertThat(relay.server().received()).hasSize(crowd.size() + 2);
    assertThat(mails().stream().map(mail -> MailText.of(mail).header("Subject")))
        .containsExactlyInAnyOrder(
            "Example Ltd: 2 of our policies change",
            mails().stream()
                .map(mail -> MailText.of(mail).header("Subject"))
                .filter(subject -> subject.contains("“Privacy policy” changes on"))
                .findFirst()
                .orElseThrow());
    for (var person : crowd) {
      assertThat(facts.about(person, NoticeHandedOver.class)).hasSize(2);
    }
  }

  @Test
  void theTenantsOwnWordsStandAroundAllThatHasToBeSaid() {
    var own =
        new LetterText(
            "{count} news from {tenant}",
            "Dear {person}!",
            "Dear customer!",
            "First read on.\n\n[each-policy]\n\nThat was all.");
    in(() -> letters.save(LetterKind.DIGEST, Locale.ENGLISH, own, 0));
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    gathered();

    var mail = MailText.of(only(mails()));
    assertThat(mail.header("Subject")).isEqualTo("2 news from Example Ltd");
    assertThat(mail.text())
        .startsWith("Dear Mia Moss!")
        .contains("First read on.", "That was all.");
    for (var part : List.of("What changes", "From when", "What you can do", "Read “")) {
      assertThat(Pattern.compile(part).matcher(mail.text()).results()).hasSize(2);
    }
  }

  @Test
  void itIsWrittenInThePersonsLanguage() {
    fixtures.person(tenant, "mia.deutsch@example.test", "Mia Moos", Locale.GERMAN);
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    gathered();

    var mail = MailText.of(only(relay.server().to("mia.deutsch@example.test")));
    assertThat(mail.header("Subject")).isEqualTo("Example Ltd: 2 unserer Richtlinien ändern sich");
    assertThat(mail.text())
        .contains("Datenschutzerklärung", "Nutzungsbedingungen", "Was Sie tun können");
  }

  @Test
  void aDeadMailboxIsRefusedForAllOfThem() {
    var leo = fixtures.person(tenant, "dead.both@example.test");
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    gathered();

    assertThat(in(() -> notices.of(leo)))
        .hasSize(2)
        .extracting(NoticeView::state)
        .containsOnly(NoticeState.REFUSED);
  }

  private void withdraw(VersionId version) {
    in(() -> withdrawals.withdraw(version, "A slip."));
    fixtures.hear();
  }

  private void gathered() {
    fixtures.settle();
    clock.advance(GATHERED);
    fixtures.settle();
  }

  private List<Received> mails() {
    return relay.server().to(MIA);
  }

  private List<NoticeView> all() {
    return in(() -> notices.of(mia));
  }

  private NoticeView notice(VersionId version) {
    return only(all().stream().filter(notice -> notice.version().equals(version)).toList());
  }

  private static <T> T only(List<T> items) {
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private <T> T in(Supplier<T> work) {
    return fixtures.in(tenant, work);
  }
}

package io.troth.notification.internal.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.internal.mail.MailText;
import io.troth.testing.EmbeddedDatabaseResource;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Several changes in one mail: what it says, and what each of them proves. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class DigestIT extends GatheringTenant {

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
  void whatIsWithdrawnAfterwardsStaysEvidence() {
    var privacy = fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    gathered();
    withdraw(privacy);
    fixtures.settle();

    assertThat(all()).extracting(NoticeView::state).containsOnly(NoticeState.HANDED_OVER);
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
  void everybodyGetsOneMailAndNoneOfAnotherTenants() {
    var crowd = fixtures.crowd(tenant, "crowd", 45);
    var other = gathering();
    fixtures.person(other, MIA);
    // Whoever is heard of after a version counts as joining late, and is told of it at once.
    fixtures.hear();
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
}

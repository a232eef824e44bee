package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.notification.api.LetterBrand;
import io.troth.notification.api.LetterBrands;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.Letters;
import io.troth.notification.api.Outbox;
import io.troth.notification.api.Outbox.Search;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.internal.mail.MailText;
import io.troth.policy.api.Significance;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LettersIT {

  private static final Locale EN = Locale.ENGLISH;
  private static final LetterText OWN =
      new LetterText(
          "News on {policy} from {tenant}",
          "Dear {person}!",
          "Dear customer!",
          "We care & <b>tell</b> you in time.\n\n[when]\n\n[what-changes]\n\n[what-you-can-do]\n\n"
              + "[where]\n\nSo long: {date}, {earliest}");

  @Inject Fixtures fixtures;
  @Inject Letters letters;
  @Inject LetterBrands brands;
  @Inject Outbox outbox;
  @Inject HeardFacts facts;
  @Inject TestRelay relay;
  @Inject TestActor actor;

  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    relay.server().forget();
  }

  @Test
  void peopleReadTheTenantsOwnWordsAroundWhatTheLawAsksFor() {
    in(() -> letters.save(LetterKind.NOTICE, EN, OWN, 0));

    var mail = sent("mia.own@example.test");

    assertThat(mail.header("Subject")).isEqualTo("News on Privacy policy from Example Ltd");
    assertThat(mail.text())
        .startsWith("Dear Mia Moss!")
        .contains("We care & <b>tell</b> you in time.", "counts as acceptance", "/privacy/link/")
        .containsPattern("So long: \\d+ \\w+ \\d{4}, \\d+ \\w+ \\d{4}");
    assertThat(mail.text().indexOf("From when")).isLessThan(mail.text().indexOf("What changes"));
    assertThat(mail.html())
        .contains("We care &amp; &lt;b&gt;tell&lt;/b&gt; you in time.")
        .doesNotContain("<b>tell");
  }

  @Test
  void anotherTenantGoesOnInOurWords() {
    in(() -> letters.save(LetterKind.NOTICE, EN, OWN, 0));
    var other = fixtures.tenant("Other Ltd");
    fixtures.publish(other);
    fixtures.person(other, "leo.other@example.test");
    fixtures.publish(other);
    fixtures.settle();

    var mail = MailText.of(relay.server().to("leo.other@example.test").get(0));

    assertThat(mail.header("Subject")).startsWith("Other Ltd: “Privacy policy” changes on ");
    assertThat(mail.text()).startsWith("Hello Mia Moss,").contains("has published a new version");
  }

  @Test
  void theEvidenceSaysFromWhichWordsTheMailWasMade() throws Exception {
    in(() -> letters.save(LetterKind.NOTICE, EN, OWN, 0));
    var mia = fixtures.person(tenant, "mia.hash@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    in(() -> letters.reset(LetterKind.NOTICE, EN, 1));

    var fact = facts.about(mia, NoticeHandedOver.class).get(0);
    var notice =
        fixtures.in(tenant, () -> outbox.find(Search.ALL, PageRequest.first())).items().get(0);
    var trail = fixtures.in(tenant, () -> outbox.trail(notice.id())).orElseThrow();

    assertThat(fact.letter()).isPresent().isEqualTo(trail.letter());
    var words = trail.words().orElseThrow();
    assertThat(words).contains("So long: {date}", "\"revision\":1").doesNotContain("Mia", "@");
    var digest =
        MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    assertThat(trail.letter()).contains(HexFormat.of().formatHex(digest));
  }

  @Test
  void onlyTheRevisionThatWasSeenIsReplaced() {
    in(() -> letters.save(LetterKind.NOTICE, EN, OWN, 0));

    var refusal = refusal(() -> letters.save(LetterKind.NOTICE, EN, OWN, 0));

    assertThat(refusal.type()).isEqualTo(CommonProblem.STALE_EDIT);
  }

  @Test
  void resettingAndUndoingAreRevisionsToo() {
    in(() -> letters.save(LetterKind.NOTICE, EN, OWN, 0));
    var ours = in(() -> letters.reset(LetterKind.NOTICE, EN, 1));
    var again = in(() -> letters.restore(LetterKind.NOTICE, EN, 1, 2));

    assertThat(ours.ours()).isTrue();
    assertThat(ours.text()).isEqualTo(in(() -> letters.ours(LetterKind.NOTICE, EN)));
    assertThat(again.revision()).isEqualTo(3);
    assertThat(again.text()).isEqualTo(OWN);
    assertThat(in(() -> letters.revisions(LetterKind.NOTICE, EN, PageRequest.first())).items())
        .extracting(Letters.Saved::revision)
        .containsExactly(3L, 2L, 1L);
    assertThat(refusal(() -> letters.restore(LetterKind.NOTICE, EN, 9, 3)).type())
        .isEqualTo(CommonProblem.NOT_FOUND);
  }

  @Test
  void everyKindSaysOurWordsUntilOthersAreChosen() {
    assertThat(in(() -> letters.all()))
        .hasSize(LetterKind.values().length * 2)
        .allSatisfy(
            saved -> {
              assertThat(saved.ours()).isTrue();
              assertThat(saved.text().subject()).contains("{tenant}");
            });
    assertThat(in(() -> letters.ours(LetterKind.NOTICE, Locale.GERMAN)).body())
        .contains("hat eine neue Fassung von „{policy}“", "[what-changes]");
    assertThat(refusal(() -> letters.current(LetterKind.NOTICE, Locale.FRENCH)).type())
        .isEqualTo(CommonProblem.NOT_FOUND);
  }

  @Test
  void theSendersNameColourAndImprintStandInEveryMail() {
    var brand =
        new LetterBrand("Example & Co", "#FFCC00", Map.of("en", "Example Ltd\n1 Test Street"));
    in(() -> brands.save(brand, 0));

    var mail = sent("mia.brand@example.test");

    assertThat(mail.html())
        .contains("Example &amp; Co", "background:#ffcc00;color:#000000", "1 Test Street");
    assertThat(mail.text()).containsPattern("Example Ltd\\R1 Test Street");
  }

  @Test
  void noMailLoadsAnythingFromAnywhere() {
    var hostile =
        new LetterText(
            OWN.subject(),
            OWN.greeting(),
            OWN.greetingWithoutName(),
            "<img src=http://example.test/pixel> <style>@import 'http://x.test'</style>"
                + " <link href=//x.test> \" style=\"background:url(//x.test)\n\n"
                + OWN.body());
    in(() -> letters.save(LetterKind.NOTICE, EN, hostile, 0));
    in(() -> letters.save(LetterKind.RECONSENT, EN, hostile("{date}", hostile), 0));
    in(
        () ->
            brands.save(
                new LetterBrand("<img src=//x.test>", "#000000", Map.of("en", "<script>")), 0));
    fixtures.person(tenant, "mia.still@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    fixtures.publish(tenant, Significance.RECONSENT);
    fixtures.settle();

    var mails = relay.server().to("mia.still@example.test");

    assertThat(mails).hasSize(2);
    for (var mail : mails) {
      var html = MailText.of(mail).html();
      assertThat(loaded(html)).isEmpty();
      assertThat(html)
          .contains("name=\"color-scheme\" content=\"light dark\"", "prefers-color-scheme: dark");
      assertThat(mail.raw()).contains("multipart/alternative", "text/plain").doesNotContain("cid:");
    }
  }

  private static LetterText hostile(String end, LetterText text) {
    return new LetterText(
        text.subject(),
        text.greeting(),
        text.greetingWithoutName(),
        text.body().replace("{date}, {earliest}", end));
  }

  /** Everything in a document that a reader's program would fetch by showing it. */
  private static List<String> loaded(String html) {
    return Pattern.compile(
            "<[^>]*\\s(src|srcset|background|poster|data|action)\\s*=[^>]*>"
                + "|<(link|img|script|iframe|object|embed|video|audio|picture|svg|base|form)\\b[^>]*>"
                + "|<style>[^<]*(@import|url\\()[^<]*</style>"
                + "|<[^>]*style=\"[^\"]*(url\\(|@import|image-set)[^\"]*\"[^>]*>",
            Pattern.CASE_INSENSITIVE)
        .matcher(html)
        .results()
        .map(found -> found.group())
        .toList();
  }

  private MailText sent(String address) {
    fixtures.person(tenant, address);
    fixtures.publish(tenant);
    fixtures.settle();
    return MailText.of(relay.server().to(address).get(0));
  }

  private <T> T in(Supplier<T> work) {
    return actor.as("olive", () -> fixtures.in(tenant, work));
  }

  private Problem refusal(Supplier<?> work) {
    return catchThrowableOfType(Problem.class, () -> in(work::get));
  }
}

package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.LetterTrials;
import io.troth.notification.api.LetterTrials.Order;
import io.troth.notification.api.LetterTrials.Sent;
import io.troth.notification.api.Outbox;
import io.troth.notification.api.Outbox.Search;
import io.troth.notification.internal.mail.MailText;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.StaffAccounts;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.StaffRole;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LetterTrialsIT {

  private static final Locale EN = Locale.ENGLISH;
  private static final String PASSWORD = "correct horse battery";

  @Inject Fixtures fixtures;
  @Inject LetterTrials trials;
  @Inject Outbox outbox;
  @Inject StaffAccounts staff;
  @Inject TestRelay relay;
  @Inject TestActor actor;

  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    tenant = fixtures.tenant();
    relay.server().forget();
  }

  @AfterEach
  void tidy() {
    relay.comeBack();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindCanBeTriedBeforeAnythingWasPublished(LetterKind kind) {
    for (var language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      var trial = in(() -> trials.preview(order(kind, language)));

      assertThat(trial.sample()).isEqualTo(kind != LetterKind.LINK);
      assertThat(trial.subject()).contains("Example Ltd");
      assertThat(trial.text()).contains("Mia").doesNotContain("{", "[wh");
      assertThat(trial.html()).contains("Mia").doesNotContain("{tenant", "{person", "[wh");
      assertThat(trial.html()).contains("lang=\"" + language.getLanguage() + "\"");
    }
  }

  @Test
  void aPreviewTellsOfTheNewestVersionInThePersonsLanguage() {
    var max = fixtures.person(tenant, "max.try@example.test", "Max Muster", Locale.GERMAN);
    fixtures.publish(tenant);
    fixtures.publish(tenant);

    var trial =
        in(
            () ->
                trials.preview(
                    new Order(LetterKind.NOTICE, EN, Optional.empty(), Optional.of(max))));

    assertThat(trial.sample()).isFalse();
    assertThat(trial.language()).isEqualTo(Locale.GERMAN);
    assertThat(trial.text()).contains("Guten Tag,", "Sender 2", "/privacy/coming/");
    assertThat(trial.text()).as("nobody gave leave").doesNotContain("Max", "/privacy/link/");
  }

  @Test
  void wordsAreTriedBeforeTheyAreSaved() {
    var text = new LetterText("Try {policy}", "Hi {person}", "Hi", blocks("Only tried"));

    var trial =
        in(() -> trials.preview(new Order(LetterKind.NOTICE, EN, Optional.of(text), none())));
    var saved = in(() -> trials.preview(order(LetterKind.NOTICE, EN)));

    assertThat(trial.text()).startsWith("Hi Mia Moss").contains("Only tried");
    assertThat(saved.text()).doesNotContain("Only tried");
  }

  @Test
  void nobodyOfAnotherTenantIsFound() {
    var stranger = fixtures.person(fixtures.tenant(), "leo.elsewhere@example.test");

    var refusal =
        refusal(
            () ->
                trials.preview(
                    new Order(LetterKind.LINK, EN, Optional.empty(), Optional.of(stranger))));

    assertThat(refusal.type()).isEqualTo(CommonProblem.NOT_FOUND);
  }

  @Test
  void aTestGoesToWhoeverAsksAndIsNoEvidence() {
    var olive = account("olive." + tenant.slug() + "@example.test");

    var sent = actor.as(olive, () -> in(() -> trials.test(order(LetterKind.NOTICE, EN))));

    var address = "olive." + tenant.slug() + "@example.test";
    assertThat(sent).isEqualTo(new Sent.Taken(address));
    var mail = MailText.of(relay.server().to(address).get(0));
    assertThat(mail.header("Subject")).startsWith("[Test] Example Ltd: ");
    assertThat(mail.text()).startsWith("This is a test");
    assertThat(mail.html()).contains("This is a test");
    assertThat(fixtures.in(tenant, () -> outbox.find(Search.ALL, PageRequest.first())).items())
        .isEmpty();
  }

  @Test
  void aKeyIsNobodyToSendATestTo() {
    assertThat(refusal(() -> trials.test(order(LetterKind.NOTICE, EN))).type())
        .isEqualTo(CommonProblem.CONFLICT);
  }

  @Test
  void whoSignsInWithoutAnAddressIsSentNothing() {
    var nameless = account("olive-" + tenant.slug());

    var refusal =
        catchThrowableOfType(
            Problem.class,
            () -> actor.as(nameless, () -> in(() -> trials.test(order(LetterKind.NOTICE, EN)))));

    assertThat(refusal.type()).isEqualTo(CommonProblem.CONFLICT);
  }

  @Test
  void aServerThatIsDownIsSaidAndNotAskedAgain() {
    var olive = account("olive." + tenant.slug() + "@example.test");
    relay.goDown();

    var sent = actor.as(olive, () -> in(() -> trials.test(order(LetterKind.LINK, EN))));

    assertThat(sent).isInstanceOf(Sent.NotTaken.class);
  }

  @Test
  void testsAreLimited() {
    var olive = account("olive." + tenant.slug() + "@example.test");
    for (int test = 0; test < 5; test++) {
      actor.as(olive, () -> in(() -> trials.test(order(LetterKind.LINK, EN))));
    }

    var refusal =
        catchThrowableOfType(
            Problem.class,
            () -> actor.as(olive, () -> in(() -> trials.test(order(LetterKind.LINK, EN)))));

    assertThat(refusal.type()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
  }

  private String account(String name) {
    return in(() -> staff.create(name, "Olive", StaffRole.OWNER, PASSWORD)).id().toString();
  }

  private static String blocks(String words) {
    return words + "\n\n[what-changes]\n[when]\n[what-you-can-do]\n[where]";
  }

  private static Order order(LetterKind kind, Locale language) {
    return new Order(kind, language, Optional.empty(), Optional.empty());
  }

  private static Optional<SubjectRef> none() {
    return Optional.empty();
  }

  private <T> T in(Supplier<T> work) {
    return fixtures.in(tenant, work);
  }

  private Problem refusal(Supplier<?> work) {
    return catchThrowableOfType(Problem.class, () -> in(work::get));
  }
}

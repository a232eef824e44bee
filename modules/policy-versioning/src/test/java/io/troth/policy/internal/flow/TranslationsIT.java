package io.troth.policy.internal.flow;

import static io.troth.policy.internal.flow.Course.address;
import static io.troth.policy.internal.flow.Course.seen;
import static io.troth.policy.internal.flow.StaffByHeader.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.Publications;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.authoring.Translations;
import io.troth.policy.api.authoring.Translations.Need;
import io.troth.policy.api.authoring.Translations.Open;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class TranslationsIT {

  private static final String EDITH = "EDITOR edith";
  private static final PolicyDocument V1 = Fixtures.engageware("v1");
  private static final Open OUTDATED =
      new Open("de", "scope", Need.OUTDATED, "texts.de.clauses[0].body");

  @Inject TwoCustomers customers;
  @Inject Policies policies;
  @Inject Drafts drafts;
  @Inject Publications publications;
  @Inject Translations translations;
  @Inject Course course;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Course.NOW);
  }

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  @Test
  void whatWasTranslatedFits() {
    assertThat(open(created("fits"))).isEmpty();
  }

  @Test
  void whoeverChangesTheSourceLeavesItsTranslationsDoubtful() {
    var draft = edited(created("doubtful"), V1, "en", "scope", "Other words.");

    assertThat(open(draft)).containsExactly(OUTDATED);
    assertThat(refusals(draft)).containsExactly("translation-outdated");
  }

  @Test
  void translatingItAnewSettlesItAndAnotherChangeOpensItAgain() {
    var source = edited(created("anew"), V1, "en", "scope", "Other words.");
    var both = edited(source, source.document(), "de", "scope", "Andere Worte.");
    var again = edited(both, both.document(), "en", "scope", "Still other words.");

    assertThat(open(again)).containsExactly(OUTDATED);
    var settled = edited(again, again.document(), "de", "scope", "Noch andere Worte.");
    assertThat(open(settled)).isEmpty();
  }

  @Test
  void takingTheSourceBackSettlesItToo() {
    var source = edited(created("back"), V1, "en", "scope", "Other words.");

    assertThat(open(saved(source, V1))).isEmpty();
  }

  @Test
  void aLanguageWithTheWordsOfTheSourceIsNoTranslation() {
    var english = words(V1, "en", "scope");
    var draft = saved(created("copied"), rewritten(V1, "de", "scope", clause -> english));

    assertThat(open(draft))
        .containsExactly(new Open("de", "scope", Need.UNTRANSLATED, "texts.de.clauses[0].body"));
    assertThat(refusals(draft)).containsExactly("locale-missing");
    assertThat(refusal(draft).type()).isEqualTo(PolicyProblem.LOCALE_MISSING);
  }

  @Test
  void aPersonMaySayThatItIsStillRightUntilTheSourceChangesAgain() {
    var draft = edited(created("right"), V1, "en", "scope", "Other words.");

    stillRight(EDITH, draft, "scope").statusCode(200).body("", empty());

    assertThat(refusals(draft)).isEmpty();
    var again = edited(draft, draft.document(), "en", "scope", "Still other words.");
    assertThat(open(again)).containsExactly(OUTDATED);
  }

  @Test
  void aPersonMaySayThatTheSameWordsAreRightInBothLanguages() {
    var english = words(V1, "en", "scope");
    var draft = saved(created("same"), rewritten(V1, "de", "scope", clause -> english));

    stillRight(EDITH, draft, "scope").statusCode(200).body("", empty());

    assertThat(customers.inAlpha(() -> course.publish(draft, Course.MONDAY, Significance.NOTICE)))
        .isNotNull();
  }

  @Test
  void nobodyConfirmsWhatTheyHaveNotSeenOrWhatNeedsNothing() {
    var draft = edited(created("unseen"), V1, "en", "scope", "Other words.");

    stillRight(EDITH, draft, "cookies").statusCode(404);
    edited(draft, draft.document(), "en", "cookies", "Other words.");
    stillRight(EDITH, draft, "scope").statusCode(412);
  }

  @Test
  void aKeySeesWhatIsToBeDoneAndConfirmsNothing() {
    var draft = edited(created("key-looks"), V1, "en", "scope", "Other words.");
    var key = customers.alphaKey(KeyScope.POLICIES, KeyScope.PUBLISHING);
    var asked =
        RestAssured.given()
            .header("Host", TwoCustomers.ALPHA_HOST)
            .header("Authorization", "Bearer " + key);

    asked.get(address(draft) + "/translations").then().statusCode(200).body("", hasSize(1));
    asked
        .header("If-Match", seen(draft))
        .contentType("application/json")
        .body("{\"language\": \"de\", \"part\": \"scope\"}")
        .post(address(draft) + "/translations/still-right")
        .then()
        .statusCode(403)
        .body("type", containsString("not-a-person"));
  }

  @Test
  void anotherTenantFindsNothingOfIt() {
    var draft = edited(created("ours"), V1, "en", "scope", "Other words.");

    var refused =
        catchThrowableOfType(
            Problem.class, () -> customers.inBeta(() -> translations.open(draft.head().id())));

    assertThat(refused.type()).isEqualTo(CommonProblem.NOT_FOUND);
  }

  private ValidatableResponse stillRight(String who, VersionView draft, String part) {
    return as(who)
        .header("If-Match", seen(draft))
        .body("{\"language\": \"de\", \"part\": \"" + part + "\"}")
        .post(address(draft) + "/translations/still-right")
        .then();
  }

  private VersionView created(String slug) {
    return customers.inAlpha(
        () -> policies.create("translated-" + slug, PolicyKind.PRIVACY_NOTICE, V1));
  }

  private VersionView edited(
      VersionView draft, PolicyDocument base, String language, String clause, String body) {
    return saved(
        draft,
        rewritten(base, language, clause, each -> new Clause(each.id(), each.heading(), body)));
  }

  private VersionView saved(VersionView draft, PolicyDocument says) {
    return customers.inAlpha(() -> drafts.edit(draft.head().id(), draft.revision(), says));
  }

  private List<Open> open(VersionView draft) {
    return customers.inAlpha(() -> translations.open(draft.head().id()));
  }

  private List<String> refusals(VersionView draft) {
    return customers
        .inAlpha(() -> publications.dryRun(draft.head().id(), Optional.empty()))
        .refusals()
        .stream()
        .map(refusal -> refusal.problem())
        .toList();
  }

  private Problem refusal(VersionView draft) {
    return Course.refusal(
        () -> customers.inAlpha(() -> course.publish(draft, Course.MONDAY, Significance.NOTICE)));
  }

  private static Clause words(PolicyDocument document, String language, String id) {
    return Objects.requireNonNull(document.texts().get(language)).clauses().stream()
        .filter(clause -> clause.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static PolicyDocument rewritten(
      PolicyDocument document, String language, String id, UnaryOperator<Clause> change) {
    var texts = new HashMap<>(document.texts());
    texts.computeIfPresent(
        language,
        (tag, text) ->
            new PolicyText(
                text.title(),
                text.changeSummary(),
                text.clauses().stream()
                    .map(clause -> clause.id().equals(id) ? change.apply(clause) : clause)
                    .toList()));
    return new PolicyDocument(document.sourceLanguage(), texts, document.commitments());
  }
}

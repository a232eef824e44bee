package io.troth.tenant.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import io.troth.tenant.api.KeyGenerations;
import io.troth.tenant.internal.Browser;
import io.troth.tenant.internal.Fixtures;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a tenant sets of its provider, and what becomes of ways that were begun. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class ProviderSettingsIT extends SignInScene {

  @Inject KeyGenerations keys;

  @Test
  void changedSettingsCloseEveryWayBack() {
    var page = leave(SIGN_IN);
    alpha(() -> set(draft(provider.issuer(), FoundBy.CLAIM)));

    back(page).then().statusCode(400);
  }

  @Test
  void oneTenantsWayBackIsNotAnothers() {
    fixtures.beta();
    fixtures.inBeta(() -> set(draft(provider.issuer(), FoundBy.CLAIM)));
    var way = provider.signIn(leave(SIGN_IN), provider.issuer());
    var elsewhere = new Browser(Fixtures.BETA_HOST);
    elsewhere.plant(PeopleSignInResource.COOKIE, browser.cookie(PeopleSignInResource.COOKIE));

    elsewhere.get(way).then().statusCode(400);
  }

  @Test
  void changedKeysAreFetchedOnceAndForeignOnesDoNotHelp() {
    signIn().then().statusCode(303);
    clock.advance(Duration.ofMinutes(2));
    provider.changesItsKeys("k2");
    signIn().then().statusCode(303);
    long before = keysFetched();

    provider.signsWithAnotherKey("k3");
    signIn().then().statusCode(502);
    signIn().then().statusCode(502);

    assertThat(keysFetched() - before).isZero();
    clock.advance(Duration.ofMinutes(2));
    signIn().then().statusCode(502);
    assertThat(keysFetched() - before).isEqualTo(1);
  }

  @Test
  void aWayThatWasBegunAndTheSecretOutliveARenewalOfTheKeys() {
    var page = leave(SIGN_IN);
    alpha(this::renew);
    back(page).then().statusCode(303);

    clock.advance(Duration.ofHours(2));
    alpha(keys::goOn);

    assertThat(alpha(keys::state).keys()).allSatisfy(key -> assertThat(key.earlier()).isEmpty());
    signIn().then().statusCode(303);
  }

  private boolean renew() {
    keys.renew();
    return keys.goOn();
  }

  @Test
  void withoutAProviderThereIsNoSuchWay() {
    alpha(this::remove);

    browser.get(SIGN_IN).then().statusCode(404);
    browser.get("/privacy/link").then().body(not(containsString(SIGN_IN)));
  }

  @Test
  void aProviderThatIsAwayIsSaidToBe() {
    provider.close();

    browser.get(SIGN_IN).then().statusCode(502).body(containsString("at the moment"));
  }

  @Test
  void theSecretIsSealedAndReachesNobodyElse() {
    var state = alpha(() -> set(draft(provider.issuer(), FoundBy.CLAIM)));
    assertThat(state.provider().orElseThrow().hasSecret()).isTrue();

    var kept = alpha(() -> set(plainDraft(provider.issuer(), Optional.empty())));
    assertThat(kept.provider().orElseThrow().hasSecret()).isTrue();
    assertThatThrownBy(
            () -> alpha(() -> set(plainDraft("https://evil.example.test", Optional.empty()))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.violations().get(0).field()).isEqualTo("clientSecret"));
    var none = alpha(() -> set(plainDraft(provider.issuer(), Optional.of(""))));
    assertThat(none.provider().orElseThrow().hasSecret()).isFalse();
  }

  @Test
  void anEditFromAnOlderStateIsRefusedAlsoAfterARemoval() {
    var old = alpha(() -> providers.get().version());
    alpha(this::remove);
    alpha(() -> set(draft(provider.issuer(), FoundBy.CLAIM)));

    assertThatThrownBy(
            () -> alpha(() -> providers.set(old, draft(provider.issuer(), FoundBy.CLAIM))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(CommonProblem.STALE_EDIT));
  }

  @Test
  void aCheckSaysWhatIsRightAndWhatIsWrong() {
    assertThat(alpha(() -> providers.check()).wrong()).isEmpty();

    provider.describesItselfAs("{\"issuer\": \"https://other.example.test\"}");
    assertThat(alpha(() -> providers.check()).wrong())
        .singleElement()
        .asString()
        .contains("another issuer");
    provider.describesItselfAs("[]");
    assertThat(alpha(() -> providers.check()).wrong())
        .singleElement()
        .asString()
        .contains("no JSON object");
    provider.close();
    assertThat(alpha(() -> providers.check()).wrong())
        .singleElement()
        .asString()
        .contains("takes no connection");
  }
}

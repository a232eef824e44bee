package io.troth.tenant.internal.provider;

import io.restassured.response.Response;
import io.troth.tenant.api.IdentityProviders;
import io.troth.tenant.api.IdentityProviders.Draft;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import io.troth.tenant.api.IdentityProviders.State;
import io.troth.tenant.internal.Browser;
import io.troth.tenant.internal.Fixtures;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A tenant with a provider, and a browser of somebody who wants in. */
@SuppressWarnings("NullAway.Init")
abstract class SignInScene {

  static final String PROBE = "/privacy/probe";
  static final String SIGN_IN = "/privacy/sign-in";

  @Inject Fixtures fixtures;
  @Inject IdentityProviders providers;
  @Inject MutableClock clock;

  /** Each test begins later than the one before: the door takes so many calls a minute. */
  static int round;

  FakeProvider provider;
  Browser browser;

  @BeforeEach
  void alphaHasAProvider() {
    clock.advance(Duration.ofMinutes(20L * ++round));
    provider = new FakeProvider();
    provider.tellsTimeBy(clock);
    browser = new Browser(Fixtures.ALPHA_HOST);
    alpha(() -> set(draft(provider.issuer(), FoundBy.CLAIM)));
  }

  @AfterEach
  void nobodyHas() {
    clock.reset();
    provider.close();
    alpha(this::remove);
    fixtures.inBeta(this::remove);
  }

  <T> T alpha(Supplier<T> work) {
    return fixtures.inAlpha(work);
  }

  State set(Draft draft) {
    return providers.set(providers.get().version(), draft);
  }

  boolean remove() {
    var state = providers.get();
    state.provider().ifPresent(one -> providers.remove(state.version()));
    return state.provider().isPresent();
  }

  static Draft draft(String issuer, FoundBy foundBy) {
    return new Draft(
        issuer,
        "centre",
        Optional.of("a secret: and more"),
        List.of(),
        foundBy,
        "",
        Map.of("en", "Example"));
  }

  static Draft plainDraft(String issuer, Optional<String> secret) {
    return new Draft(issuer, "centre", secret, List.of(), FoundBy.CLAIM, "", Map.of());
  }

  /** Off to the provider and back. */
  Response signIn() {
    return back(leave(SIGN_IN));
  }

  String leave(String path) {
    return browser.get(path).then().statusCode(303).extract().header("Location");
  }

  Response back(String page) {
    return browser.get(provider.signIn(page, provider.issuer()));
  }

  void isNobody() {
    browser.get(PROBE).then().statusCode(303);
  }

  Draft plainSecret(String secret) {
    return new Draft(
        provider.issuer(),
        "centre",
        Optional.of(secret),
        List.of(),
        FoundBy.CLAIM,
        "",
        Map.of("en", "Example"));
  }

  void says(String email, Object verified) {
    provider.says(
        claims -> {
          claims.setClaim("email", email);
          claims.setClaim("email_verified", verified);
        });
  }

  long keysFetched() {
    return provider.asked().stream().filter("/people/keys"::equals).count();
  }
}

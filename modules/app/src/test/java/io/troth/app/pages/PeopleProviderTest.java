package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import io.troth.tenant.api.IdentityProviders;
import io.troth.tenant.api.IdentityProviders.Draft;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People sign in at a real provider, each tenant's at its own. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class PeopleProviderTest {

  private static final String SECRET = "a+secret/with:signs%";
  private static final String PASSWORD = "correct horse battery";
  private static final List<String> REALMS = List.of("bell", "hollow");

  private static Keycloak keycloak;

  private BrowserContext visitor;
  private Page page;

  @BeforeAll
  static void startProvider() {
    keycloak = Keycloak.start(Map.of("bell", realm("bell"), "hollow", realm("hollow")));
  }

  @AfterAll
  static void stopProvider() {
    keycloak.close();
  }

  @BeforeEach
  void visit() {
    keycloak.awaitRealms(REALMS);
    visitor = Browser.visitor(true);
    page = visitor.newPage();
    provide(CentreSteps.shop(), "bell", FoundBy.CLAIM);
    provide(CentreSteps.empty(), "hollow", FoundBy.VERIFIED_EMAIL);
  }

  @AfterEach
  void leave() {
    visitor.close();
    take(CentreSteps.shop());
    take(CentreSteps.empty());
  }

  /** Two clients that may lead to either tenant: what a careless or hostile provider would have. */
  private static String realm(String name) {
    var authority = URI.create(House.base()).getAuthority();
    var redirects =
        "\"http://bellshop.%1$s/privacy/sign-in/callback\", \"http://hollow.%1$s/privacy/sign-in/callback\""
            .formatted(authority);
    return """
        {"realm": "%s", "enabled": true,
         "clients": [
           {"clientId": "centre", "secret": "%s", "publicClient": false,
            "standardFlowEnabled": true, "redirectUris": [%s],
            "attributes": {"pkce.code.challenge.method": "S256"}},
           {"clientId": "other", "publicClient": true,
            "standardFlowEnabled": true, "redirectUris": [%s]}],
         "users": [%s, %s, %s]}"""
        .formatted(
            name,
            SECRET,
            redirects,
            redirects,
            user("keyholder", true),
            user("unverified", false),
            user("stranger", true));
  }

  private static String user(String name, boolean verified) {
    return """
        {"username": "%1$s", "enabled": true, "email": "%1$s@example.test", "emailVerified": %2$s,
         "firstName": "Ada", "lastName": "%1$s",
         "credentials": [{"type": "password", "value": "%3$s", "temporary": false}]}"""
        .formatted(name, verified, PASSWORD);
  }

  private static void provide(CentreTenant tenant, String realm, FoundBy foundBy) {
    tenant.in(
        () -> {
          var providers = CentreTenant.bean(IdentityProviders.class);
          return providers.set(
              providers.get().version(),
              new Draft(
                  keycloak.issuer(realm),
                  "centre",
                  Optional.of(SECRET),
                  List.of("openid", "email", "profile"),
                  foundBy,
                  "preferred_username",
                  Map.of("en", tenant.profile().name() + " account")));
        });
  }

  private static void take(CentreTenant tenant) {
    tenant.in(
        () -> {
          var providers = CentreTenant.bean(IdentityProviders.class);
          var state = providers.get();
          state.provider().ifPresent(one -> providers.remove(state.version()));
          return state;
        });
  }

  /** From the page for strangers to the provider's own. */
  private void goTo(CentreTenant tenant, String wanted) {
    page.navigate(tenant.address() + wanted);
    assertThat(page.url()).contains("/privacy/link?next=");
    Clicks.through(page.getByText("Sign in with " + tenant.profile().name() + " account"));
  }

  private void prove(String name) {
    page.fill("#username", name);
    page.fill("#password", PASSWORD);
    page.click("#kc-login");
    page.waitForURL(url -> url.contains("/privacy"));
  }

  private String text() {
    return page.locator("main").innerText();
  }

  @Test
  void aPersonSignsInSeesWhatIsTheirsAndSignsOut() {
    var shop = CentreSteps.shop();
    shop.person("keyholder", "privacy", "cookies");

    goTo(shop, "/privacy/data");
    assertThat(page.url()).startsWith(keycloak.issuer("bell"));
    prove("keyholder");

    assertThat(page.url()).isEqualTo(shop.address() + "/privacy/data");
    assertThat(text()).contains("keyholder@example.test", "Ada keyholder");
    Clicks.through(page.locator("form[action='/privacy/sign-out'] button"));
    page.navigate(shop.address() + "/privacy/data");
    assertThat(page.url()).contains("/privacy/link?next=");
  }

  @Test
  void aVerifiedAddressFindsItsPersonAndAnotherDoesNot() {
    var hollow = CentreSteps.empty();
    hollow.person("keyholder");
    hollow.person("unverified");

    goTo(hollow, "/privacy/data");
    prove("keyholder");
    assertThat(text()).contains("keyholder@example.test");

    visitor.clearCookies();
    goTo(hollow, "/privacy/data");
    prove("unverified");
    assertThat(page.locator("main").innerText()).contains("Send me a new link");
    assertThat(page.content()).contains("We do not know you here");
  }

  @Test
  void whoTheTenantDoesNotKnowIsToldSoAndOfferedALink() {
    goTo(CentreSteps.shop(), "/privacy/choices");
    prove("stranger");

    assertThat(page.content()).contains("We do not know you here");
    isThereForEverybody();
  }

  /** The page leads to the tenant's own provider; somebody bends the way to another. */
  @Test
  void anotherTenantsProviderOpensNothing() {
    var shop = CentreSteps.shop();
    shop.person("keyholder", "privacy", "cookies");

    goTo(shop, "/privacy/data");
    page.navigate(page.url().replace("/realms/bell/", "/realms/hollow/"));
    prove("keyholder");

    assertThat(page.content()).contains("Signing in does not work at the moment");
    page.navigate(shop.address() + "/privacy/data");
    assertThat(page.url()).contains("/privacy/link?next=");
  }

  @Test
  void aCodeForAnotherClientOpensNothing() {
    var shop = CentreSteps.shop();
    shop.person("keyholder", "privacy", "cookies");

    goTo(shop, "/privacy/data");
    page.navigate(page.url().replace("client_id=centre", "client_id=other"));
    prove("keyholder");

    assertThat(page.content()).contains("Signing in does not work at the moment");
  }

  @Test
  void staffSetCheckAndRemoveIt() {
    var staff = new StaffTab(page).signIn();
    staff.open("/admin/people-provider");
    page.fill("#issuer", keycloak.issuer("bell"));
    page.fill("#clientId", "centre");
    page.fill("#clientSecret", SECRET);
    staff.press("Save");
    assertThat(page.content()).contains("Saved: people are offered it");

    staff.press("Check the provider");
    assertThat(staff.text()).contains("As it must be").doesNotContain("cannot sign in like this");
    assertThat(page.content()).doesNotContain(SECRET);

    page.fill("#issuer", keycloak.issuer("nobody"));
    staff.press("Save");
    assertThat(staff.text()).contains("belongs to another issuer or client");
    page.fill("#clientSecret", SECRET);
    page.fill("#issuer", keycloak.issuer("nobody"));
    staff.press("Save");
    staff.press("Check the provider");
    assertThat(staff.text()).contains("cannot sign in like this", "status 404");
    isThereForEverybody();

    staff.press("Remove the provider");
    assertThat(page.content()).contains("mail links are the way in");
  }

  /** On a phone and on a desk, by day and by night. */
  private void isThereForEverybody() {
    var inspector = new Inspector(page);
    inspector.look();
    assertThat(inspector.complaints()).isEmpty();
  }
}

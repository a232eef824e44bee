package io.troth.app.script;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.BrowserContext;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.app.isolation.SignedIn;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.PrivacyLinks;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Acts from another platform are marked wherever somebody reads them. */
@HouseTest
class AssertedPagesTest {

  private static final String LINES =
      """
      {"externalId":"%1$s","act":"SALE_OPTED_OUT","actedAt":"2025-03-01T12:00:00Z","proof":"old-cmp/1"}
      {"externalId":"%1$s","act":"CONSENT_GIVEN","policy":"cookies","version":1,\
      "purpose":"cookies-analytics","actedAt":"2025-03-02T12:00:00Z","proof":"old-cmp/2"}
      """;

  private final CookieShop shop = CookieShop.of("juniper");

  @Test
  void peopleReadThatItWasNotDoneHere() {
    var person = imported("ivy");
    try (var visitor = Browser.visitor(false)) {
      assertThat(page(visitor, person, "/privacy/history", ".personline"))
          .contains("You opted out of the sale and sharing of your data", "Asserted by the tenant");
      assertThat(page(visitor, person, "/privacy/receipts", ".personline"))
          .contains("Asserted by the tenant");
      var receipt = receiptOf(visitor);
      assertThat(receipt).contains("it was not done here", "old-cmp/");
    }
  }

  @Test
  void staffReadItOnThePersonLineAndInItsFile() {
    var person = imported("ida");
    var session = SignedIn.as(shop.host(), "juniper-owner@example.test", CookieShop.PASSWORD);

    assertThat(as(session, "/admin/people/" + person))
        .contains("Asserted by the tenant", "Opted out of sale and sharing");
    var lines = as(session, "/admin/people/" + person + "/line.csv").lines().toList();
    assertThat(lines).anyMatch(line -> line.contains("SALE_OPTED_OUT") && line.contains("yes"));
  }

  private SubjectRef imported(String name) {
    shop.tokenOf(name);
    given()
        .header("Host", shop.host())
        .header("Authorization", "Bearer " + shop.apiKey())
        .contentType("application/x-ndjson")
        .body(LINES.formatted(name).getBytes(UTF_8))
        .post("/api/v1/acts/import")
        .then()
        .statusCode(200)
        .body(containsString("\"taken\":2"));
    return in(() -> CookieShop.bean(Subjects.class).byExternalId(name).orElseThrow());
  }

  private String page(BrowserContext visitor, SubjectRef person, String path, String part) {
    var expiry = CookieShop.bean(InstantSource.class).instant().plusSeconds(600);
    var link = in(() -> CookieShop.bean(PrivacyLinks.class).link(person, path, path, expiry));
    var page = visitor.newPage();
    page.navigate(link.toString());
    page.locator("main button").click();
    page.waitForURL("**" + path);
    return page.locator(part).innerText();
  }

  private static String receiptOf(BrowserContext visitor) {
    var page = visitor.pages().get(visitor.pages().size() - 1);
    page.locator(".personline a").first().click();
    page.waitForURL("**/privacy/receipts/*");
    return page.locator("main").innerText();
  }

  private String as(String session, String path) {
    return given()
        .header("Host", shop.host())
        .header("Sec-Fetch-Site", "same-origin")
        .cookie("troth-staff", session)
        .get(path)
        .asString();
  }

  private <T> T in(Supplier<T> work) {
    return CookieShop.bean(TenantScope.class).call(shop.tenant().id(), work::get);
  }
}

package io.troth.app.script;

import static io.restassured.RestAssured.given;
import static io.troth.app.script.CookieShop.bean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.app.isolation.SignedIn;
import io.troth.app.pages.Inspector;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.Manner;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.StaffAccounts;
import io.troth.web.StaffRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff see of consents, and how they design what asks for them. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class ConsentPagesTest {

  private static final String PURPOSE = "cookies-analytics";
  private static final int PEOPLE = 70;
  private static final int SMALLEST = 320;

  private static final List<SubjectRef> FOLK = new ArrayList<>();

  private final CookieShop shop = CookieShop.of("hornbeam");
  private BrowserContext visitor;
  private Inspector inspector;

  @BeforeEach
  void aShopWithAnswers() {
    if (FOLK.isEmpty()) {
      FOLK.addAll(in(this::settle));
    }
    visitor = Browser.visitor(true);
    inspector = new Inspector(visitor);
    signIn("hornbeam-owner@example.test");
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void pagesOfConsentsAreThereForEverybody() {
    var purpose = "/admin/consents/cookies/" + PURPOSE;
    var answered = FOLK.get(0);
    var act = in(() -> bean(Acts.class).onPolicy(answered, line().policy())).get(0);
    var pages =
        List.of(
            "/admin/consents",
            purpose,
            purpose + "/people",
            purpose + "/people?state=REVOKED",
            purpose + "/people?q=nobody",
            "/admin/people/" + answered,
            "/admin/people/" + answered + "?kind=choices",
            "/admin/people/" + answered + "/acts/" + act.id(),
            "/admin/banner?language=de");

    pages.forEach(path -> inspector.open(address(path)));

    assertThat(inspector.complaints()).isEmpty();
    pages.forEach(this::nothingIsWiderThanTheSmallestPhone);
  }

  @Test
  void everyNumberLeadsToItsPeople() {
    open("/admin/consents");
    var given = page().locator("a[href$='" + PURPOSE + "/people?state=GIVEN']");
    var number = given.innerText().lines().findFirst().orElseThrow();
    given.click();

    assertThat(page().locator("tbody tr").count()).isEqualTo(Math.min(50, toInt(number)));
    assertThat(page().locator("tbody tr").first().innerText()).contains("Given", "Version 1");
  }

  @Test
  void somebodyIsFoundThroughTheVaultByThoseWhoMay() {
    open("/admin/consents/cookies/" + PURPOSE + "/people?q=hornbeam-3@example.test");
    assertThat(page().locator("tbody tr").count()).isEqualTo(1);
    assertThat(page().locator("tbody th").innerText()).startsWith("Person ");

    in(
        () ->
            bean(StaffAccounts.class)
                .create(
                    "hornbeam-help@example.test", "Help", StaffRole.AUDITOR, CookieShop.PASSWORD));
    signIn("hornbeam-help@example.test");
    open("/admin/consents/cookies/" + PURPOSE + "/people?q=hornbeam-3@example.test");
    assertThat(page().locator("tbody tr").count()).isZero();
    open("/admin/consents/cookies/" + PURPOSE + "/people?q=" + FOLK.get(3));
    assertThat(page().locator("tbody th").innerText()).startsWith("Person ");
  }

  @Test
  void filesHoldEverybodyAndNoFormulas() {
    var session = SignedIn.as(shop.host(), "hornbeam-owner@example.test", CookieShop.PASSWORD);
    var base = "/api/v1/consents/" + in(this::line).policy() + "/people";
    var asked = in(() -> bean(ConsentExplorer.class).purpose(line().policy(), PURPOSE)).asked();

    var csv = as(session, base + ".csv?purpose=" + PURPOSE);
    assertThat(csv.header("Troth-Lines")).isEqualTo("" + asked);
    assertThat(csv.asString().lines().skip(1)).hasSize((int) asked);
    assertThat(csv.asString()).doesNotContain("Hornbeam 0");

    var ndjson = as(session, base + ".ndjson?state=GIVEN&purpose=" + PURPOSE);
    assertThat(ndjson.asString().lines())
        .hasSize(Integer.parseInt(ndjson.header("Troth-Lines")))
        .allMatch(line -> line.contains("\"state\":\"dpv:ConsentGiven\""));

    var plain =
        given()
            .header("Host", shop.host())
            .header("Authorization", "Bearer " + shop.apiKey())
            .get(base + ".csv?purpose=" + PURPOSE);
    assertThat(plain.asString().lines().findFirst().orElseThrow()).startsWith("subject,kind,state");
    assertThat(plain.asString()).as("the key reads identities").contains("'=Hornbeam 0");
  }

  @Test
  void aDownloadSaysHowFarItIs() {
    open("/admin/consents/cookies/" + PURPOSE + "/people");

    var file = page().waitForDownload(() -> page().locator("[data-download] a").first().click());

    assertThat(file.suggestedFilename()).isEqualTo("consents-" + PURPOSE + ".csv");
    page().getByText("Done: ").waitFor();
  }

  @Test
  void aPersonsLineSaysHowEachThingWasDone() {
    open("/admin/people/" + FOLK.get(0));

    var line = page().locator(".personline").innerText();
    assertThat(line)
        .contains("Consent given", "On shop-floor, by “allow-all”, text in en")
        .contains("authorised agent (case 12)");

    page().locator(".personline a").first().click();
    assertThat(page().locator("main").innerText()).contains("Hash of the text", "shop-floor");

    open("/admin/people/" + FOLK.get(0) + "?kind=notices");
    assertThat(page().locator(".personline").count()).isZero();
    var session = SignedIn.as(shop.host(), "hornbeam-owner@example.test", CookieShop.PASSWORD);
    assertThat(as(session, "/admin/people/" + FOLK.get(0) + "/line.csv").asString())
        .startsWith("at,known_at,kind,what")
        .contains("CONSENT_GIVEN", "shop-floor", "allow-all");
  }

  @Test
  void theDesignerNamesWhatCannotBeReadAndKeepsNothingOfThePreview() {
    open("/admin/banner");
    var frame = page().frameLocator("iframe");
    frame.locator("troth-notice section").waitFor();
    assertThat(frame.locator(".layer").count()).isZero();
    frame.locator("troth-notice .equal button").last().click();
    page().locator("[id='light.ink']").fill("#f0f0f0");
    page().locator("[id='light.ink-contrast']").getByText("at least 4.5").waitFor();

    press("Save and show it to visitors");
    assertThat(page().locator(".problems").innerText()).contains("contrast");
    assertThat(page().locator(".field.bad").innerText()).contains("cannot be read on light.paper");

    page().locator("[id='light.ink']").fill("#101010");
    page().locator("[id='words.en.heading']").fill("Your choice");
    press("Save and show it to visitors");
    assertThat(page().locator(".problems li").count()).isEqualTo(4);
    shop.notice("en").then().body("words.heading", equalTo("You decide what is stored"));
  }

  @Test
  void aDesignIsSavedWithoutScriptUnlessSomebodyElseDid() {
    visitor.close();
    visitor = Browser.visitor(false);
    inspector = new Inspector(visitor);
    signIn("hornbeam-owner@example.test");
    open("/admin/banner");
    assertThat(page().frameLocator("iframe").locator(".layer").innerText()).contains("Refuse all");
    var stale = page().locator("input[name=revision]").inputValue();

    page().selectOption("select[name=position]", "TOP");
    press("Show what is entered");
    page().frameLocator("iframe").locator(".layer.top").waitFor();
    press("Save and show it to visitors");
    assertThat(page().locator(".flash").first().innerText()).contains("Saved");
    shop.notice("en").then().body("design.position", equalTo("TOP"));

    assertThat(page().locator("input[name=revision]").inputValue()).isNotEqualTo(stale);
  }

  private List<SubjectRef> settle() {
    var people =
        bean(Subjects.class)
            .upsertAll(IntStream.range(0, PEOPLE).mapToObj(ConsentPagesTest::person).toList())
            .stream()
            .map(Subjects.Upserted::ref)
            .toList();
    for (var number = 0; number < people.size(); number++) {
      answer(people.get(number), number);
    }
    return people;
  }

  private static SubjectRegistration person(int number) {
    return new SubjectRegistration(
        "hornbeam-" + number,
        Optional.of("hornbeam-" + number + "@example.test"),
        Optional.of((number == 0 ? "=" : "") + "Hornbeam " + number),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private void answer(SubjectRef person, int number) {
    var version = line().versions().get(0);
    var manner =
        Manner.of(version.contentHash(), "shop-floor")
            .withControl("allow-all")
            .withLanguage("en")
            .withOrigin("192.0.2.7");
    var onBehalf = manner.withOnBehalf(new Manner.OnBehalf(Manner.OnBehalf.Kind.AGENT, "case 12"));
    var give =
        new ActCommand.Consent(person, version.id(), number == 0 ? onBehalf : manner, PURPOSE);
    var refuse = new ActCommand.WithdrawConsent(person, version.id(), manner, PURPOSE);
    switch (number % 7) {
      case 0, 1, 2 -> bean(Acts.class).record(give);
      case 3 -> bean(Acts.class).record(refuse);
      case 4 -> {
        bean(Acts.class).record(give);
        bean(Acts.class).record(refuse);
      }
      default -> {}
    }
  }

  private PolicyTimeline line() {
    return bean(Timelines.class).bySlug("cookies").orElseThrow();
  }

  private <T> T in(Supplier<T> work) {
    return bean(TenantScope.class).call(shop.tenant().id(), work);
  }

  private static io.restassured.response.Response as(String session, String path) {
    return given()
        .header("Host", CookieShop.of("hornbeam").host())
        .header("Sec-Fetch-Site", "same-origin")
        .cookie("troth-staff", session)
        .get(path);
  }

  private void signIn(String name) {
    open("/admin/sign-in");
    page().fill("input[name=name]", name);
    page().fill("input[name=password]", CookieShop.PASSWORD);
    press("Sign in");
  }

  private void press(String words) {
    page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
        .click();
    page().waitForLoadState();
  }

  private void open(String path) {
    page().navigate(address(path));
  }

  private String address(String path) {
    return "http://" + shop.host() + path;
  }

  private Page page() {
    return inspector.page();
  }

  private void nothingIsWiderThanTheSmallestPhone(String path) {
    page().setViewportSize(SMALLEST, 900);
    open(path);
    assertThat((int) page().evaluate("document.documentElement.scrollWidth"))
        .as(path)
        .isLessThanOrEqualTo(SMALLEST);
  }

  private static int toInt(String number) {
    return Integer.parseInt(number.replaceAll("\\D", ""));
  }
}

package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesign.Palette;
import io.troth.centre.api.BannerDesigns;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.Decisions;
import io.troth.kernel.SubjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one person sees and decides in the privacy centre, without script. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class PrivacyCentreTest {

  private static final List<String> PAGES =
      List.of(
          "/privacy",
          "/privacy/choices",
          "/privacy/data",
          "/privacy/third-parties",
          "/privacy/history",
          "/privacy/history?kind=notices",
          "/privacy/contact");

  private static final String VALUES = "all => all.map(one => one.value)";
  private static final String PUT_BACK =
      "old => document.querySelectorAll('input[name=shown]').forEach("
          + "(one, n) => { one.value = old[n] })";

  private BrowserContext visitor;

  @BeforeEach
  void visit() {
    visitor = Browser.visitor(false);
    visitor.setDefaultTimeout(8_000);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  private static CentreTenant shop() {
    return CentreTenant.of(
        "bellshop",
        "Bellshop",
        Map.of(
            "privacy", CentreTenant.example("keyshop", "privacy"),
            "cookies", CentreTenant.example("keyshop", "cookies")));
  }

  private static CentreTenant plenty() {
    return CentreTenant.of("plenty", "Plenty", Map.of("privacy", Plenty.policy(30)));
  }

  private static CentreTenant empty() {
    return CentreTenant.of("hollow", "Hollow", Map.of());
  }

  private Page enter(CentreTenant tenant, SubjectRef person) {
    return tenant.enter(visitor, person);
  }

  private static void press(Page page, String row) {
    Clicks.through(page.locator("[id='" + row + "'] .switch"));
  }

  private static String text(Page page, String row) {
    return page.locator("[id='" + row + "']").innerText();
  }

  private static boolean isOn(Page page, String row) {
    return page.locator("[id='" + row + "'] .switch").getAttribute("aria-checked").equals("true");
  }

  private static boolean allowed(CentreTenant tenant, SubjectRef person, String purpose) {
    return tenant.in(
        () ->
            CentreTenant.bean(Decisions.class)
                .decide(
                    new DecisionQuestion(
                        new DecisionQuestion.Who.Ref(person),
                        purpose,
                        Optional.empty(),
                        Optional.empty()))
                .allowed());
  }

  @Test
  void aConsentIsGivenAndWithdrawnByOnePressEachAndUndone() {
    var shop = shop();
    var person = shop.person("consenting", "privacy", "cookies");
    var page = enter(shop, person);
    page.navigate(shop.address() + "/privacy/choices");
    var row = "privacy.product-suggestions";
    assertThat(isOn(page, row)).as("nothing is preselected").isFalse();

    press(page, row);

    assertThat(isOn(page, row)).isTrue();
    assertThat(text(page, row)).contains("You agreed", "Done: switched on.");
    assertThat(allowed(shop, person, "product-suggestions")).isTrue();

    press(page, row);

    assertThat(text(page, row)).contains("You withdrew your consent", "Done: switched off.");
    assertThat(allowed(shop, person, "product-suggestions")).isFalse();

    Clicks.through(page.locator("[id='" + row + "'] .undo button"));

    assertThat(isOn(page, row)).isTrue();
    assertThat(allowed(shop, person, "product-suggestions")).isTrue();
  }

  @Test
  void anObjectionStopsALegitimateInterestAndCanBeTakenBack() {
    var shop = shop();
    var person = shop.person("objecting", "privacy", "cookies");
    var page = enter(shop, person);
    page.navigate(shop.address() + "/privacy/choices");
    var row = "privacy.visit-analysis";

    press(page, row);

    assertThat(text(page, row)).contains("You objected");
    assertThat(allowed(shop, person, "visit-analysis")).isFalse();

    press(page, row);

    assertThat(isOn(page, row)).isTrue();
    assertThat(allowed(shop, person, "visit-analysis")).isTrue();
  }

  @Test
  void refusingEverythingLeavesWhatTheContractNeedsAndIsUndoneAsOne() {
    var shop = shop();
    var person = shop.person("refusing", "privacy", "cookies");
    var page = enter(shop, person);
    page.navigate(shop.address() + "/privacy/choices");
    button(page, "Allow all that is optional");
    assertThat(page.locator(".ledger .switch[aria-checked=true]").count()).isGreaterThan(3);

    button(page, "Refuse all that is optional");

    assertThat(allowed(shop, person, "product-suggestions")).isFalse();
    assertThat(allowed(shop, person, "visit-analysis")).isFalse();
    assertThat(allowed(shop, person, "orders")).isTrue();

    button(page, "Undo");

    assertThat(allowed(shop, person, "product-suggestions")).isTrue();
    assertThat(allowed(shop, person, "visit-analysis")).isTrue();
  }

  @Test
  void saleAndSharingAreRefusedByOnePress() {
    var shop = shop();
    var page = enter(shop, shop.person("selling", "privacy", "cookies"));
    page.navigate(shop.address() + "/privacy/choices");

    press(page, "sale");

    assertThat(text(page, "sale")).contains("You opted out");
    press(page, "sale");
    assertThat(text(page, "sale")).contains("You allowed it");
  }

  @Test
  void whatTheBrowserAsksForIsSaidBesideTheSwitch() {
    var shop = shop();
    visitor.setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
    var page = enter(shop, shop.person("signalling", "privacy", "cookies"));
    page.navigate(shop.address() + "/privacy/choices");
    assertThat(text(page, "sale")).contains("Global Privacy Control");
    if (!isOn(page, "sale")) {
      press(page, "sale");
    }

    assertThat(text(page, "sale")).contains("You opted out", "Opt-out request honored");
  }

  @Test
  void restrictionStopsTheContractToo() {
    var shop = shop();
    var person = shop.person("restricting", "privacy", "cookies");
    var page = enter(shop, person);
    page.navigate(shop.address() + "/privacy/choices");

    press(page, "restriction");

    assertThat(text(page, "restriction")).contains("Restricted");
    assertThat(allowed(shop, person, "orders")).isFalse();
    assertThat(allowed(shop, person, "bookkeeping")).isTrue();
    assertThat(page.locator("main").innerText())
        .contains("It stands still now, because you restricted");
  }

  @Test
  void oneRecipientIsRefusedOrAllOfThem() {
    var plenty = plenty();
    var person = plenty.person("picky", "privacy");
    var page = enter(plenty, person);
    page.navigate(plenty.address() + "/privacy/third-parties");
    assertThat(text(page, "to.recipient-2")).contains("United States", "Standard contractual");

    press(page, "to.recipient-2");
    assertThat(text(page, "to.recipient-2")).contains("You opted out", "Done: switched off.");

    button(page, "Opt out of all of them");
    assertThat(page.locator("main").innerText()).contains("You opted out of all of them");
    assertThat(page.locator(".ledger .switch").count()).isZero();

    button(page, "Allow all of them");
    assertThat(isOn(page, "to.recipient-2")).isTrue();
    assertThat(page.locator("[id='to.recipient-3'] .switch").count())
        .as("a court has no switch")
        .isZero();
  }

  @Test
  void myDataIsWhatMyVersionSaysAndWhoIAmHere() {
    var shop = shop();
    var page = enter(shop, shop.person("curious", "privacy", "cookies"));
    page.navigate(shop.address() + "/privacy/data");

    assertThat(page.locator("main").innerText())
        .contains(
            "curious@example.test",
            "Ada curious",
            "Version 1, which binds you",
            "Your e-mail address",
            "Issuing your licence keys (needed for what you agreed on)",
            "Denmark",
            "Serverlund hosting, Aarhus");
    page.navigate(shop.address() + "/privacy/data?lang=de");
    assertThat(page.locator("main").innerText())
        .contains("Ihre E-Mail-Adresse", "Dänemark", "nötig für das Vereinbarte");
  }

  @Test
  void theHistoryHasEveryActWithItsReceiptPageByPage() {
    var plenty = plenty();
    var person = plenty.person("busy", "privacy");
    var page = enter(plenty, person);
    page.navigate(plenty.address() + "/privacy/choices");
    button(page, "Allow all that is optional");
    button(page, "Refuse all that is optional");
    button(page, "Allow all that is optional");

    page.navigate(plenty.address() + "/privacy/history");
    var first = page.locator(".entry-title").allInnerTexts();
    Clicks.through(page.getByText("Next page"));
    var second = page.locator(".entry-body a").first().getAttribute("href");

    assertThat(first).hasSize(30).anyMatch(title -> title.contains("You consented"));
    assertThat(second).startsWith("/privacy/receipts/");
    assertThat(page.navigate(plenty.address() + second).status()).isEqualTo(200);
  }

  @Test
  void aFormThatIsSentAgainAfterAWithdrawalGivesNothing() {
    var shop = shop();
    var person = shop.person("again", "privacy", "cookies");
    var row = "privacy.product-suggestions";
    try (var scripted = Browser.visitor(true)) {
      var page = shop.enter(scripted, person);
      page.navigate(shop.address() + "/privacy/choices");
      var old = page.locator("input[name=shown]").evaluateAll(VALUES);
      press(page, row);
      press(page, row);
      page.evaluate(PUT_BACK, old);

      press(page, row);

      assertThat(isOn(page, row)).isFalse();
      assertThat(allowed(shop, person, "product-suggestions")).isFalse();
      press(page, row);
      assertThat(isOn(page, row)).as("the form that is shown now").isTrue();
    }
  }

  @Test
  void somebodyElsesFormIsRefusedWithAPageThatSaysWhatToDo() {
    var shop = shop();
    var mine = enter(shop, shop.person("mine", "privacy", "cookies"));
    mine.navigate(shop.address() + "/privacy/choices");
    String foreign;
    try (var other = Browser.visitor(false)) {
      var theirs = shop.enter(other, shop.person("theirs", "privacy", "cookies"));
      theirs.navigate(shop.address() + "/privacy/choices");
      foreign = theirs.locator("input[name=shown]").first().getAttribute("value");
    }
    try (var scripted = Browser.visitor(true)) {
      scripted.addCookies(
          visitor.cookies().stream()
              .map(
                  cookie ->
                      new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                          .setDomain(cookie.domain)
                          .setPath(cookie.path))
              .toList());
      var page = scripted.newPage();
      page.navigate(shop.address() + "/privacy/choices");
      page.evaluate(
          "text => document.querySelectorAll('input[name=shown]').forEach("
              + "one => { if (one.value.split(' ')[0] === text.split(' ')[0]) one.value = text })",
          foreign);

      Clicks.through(page.locator(row(foreign, page)));

      assertThat(page.locator(".flash").innerText())
          .contains("This form was not made for you", "Nothing was changed.");
    }
  }

  @Test
  void somebodyElsesActIsNeitherShownNorUndone() {
    var shop = shop();
    var first = shop.person("first", "privacy", "cookies");
    var theirs = enter(shop, first);
    theirs.navigate(shop.address() + "/privacy/choices");
    press(theirs, "privacy.product-suggestions");
    var undo = theirs.locator(".undo button").getAttribute("formaction");
    var act = undo.substring(undo.lastIndexOf('/') + 1);
    try (var other = Browser.visitor(true)) {
      var page = shop.enter(other, shop.person("second", "privacy", "cookies"));
      page.navigate(shop.address() + "/privacy/choices?done=" + act);
      assertThat(page.locator(".undo").count()).isZero();
      page.evaluate(
          "to => document.querySelector('.pair button').setAttribute('formaction', to)", undo);

      Clicks.through(page.locator(".pair button").first());

      assertThat(page.locator("h1").innerText()).doesNotContain("My choices");
    }
    assertThat(allowed(shop, first, "product-suggestions")).isTrue();
  }

  /** The first switch of a consent that belongs to the version of a form. */
  private static String row(String shown, Page page) {
    var version = shown.split(" ")[0];
    var selector = ".switch[formaction*='" + version + "'][formaction*='/give']";
    assertThat(page.locator(selector).count()).isPositive();
    return selector + " >> nth=0";
  }

  @Test
  void everyPageIsThereForEverybodyWithMuchAndWithNothing() {
    for (var tenant : List.of(plenty(), shop(), empty())) {
      try (var context = Browser.visitor(true)) {
        var inspector = new Inspector(context);
        var bound =
            tenant.profile().slug().equals("hollow") ? new String[0] : new String[] {"privacy"};
        var person = tenant.person("everybody", bound);
        inspector.page().navigate(tenant.link(person).toString());
        Clicks.through(inspector.page().locator("main button"));
        for (var path : PAGES) {
          inspector.open(tenant.address() + path);
          inspector.open(tenant.address() + path + (path.contains("?") ? "&" : "?") + "lang=de");
          narrow(inspector.page(), path);
        }
        assertThat(inspector.complaints()).isEmpty();
      }
    }
  }

  private static void narrow(Page page, String path) {
    page.setViewportSize(320, 800);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as(path + " at 320 px")
        .isLessThanOrEqualTo(320);
  }

  @Test
  void theTenantsAccentIsTakenWhereItCanBeReadAndNowhereElse() {
    var tinted = CentreTenant.of("tinted", "Tinted", Map.of("privacy", Plenty.policy(4)));
    tinted.in(
        () -> {
          var designs = CentreTenant.bean(BannerDesigns.class);
          var plain = BannerDesign.PLAIN;
          var design =
              new BannerDesign(
                  plain.position(),
                  plain.scheme(),
                  plain.radius(),
                  new Palette("#7a3416", "#ffffff", "#22252b"),
                  new Palette("#8a8a8a", "#000000", "#e9e7e2"),
                  Map.of());
          return designs.save(design, designs.current().revision());
        });
    try (var context = Browser.visitor(true)) {
      var inspector = new Inspector(context);
      var person = tinted.person("seeing", "privacy");
      inspector.page().navigate(tinted.link(person).toString());
      Clicks.through(inspector.page().locator("main button"));
      inspector.open(tinted.address() + "/privacy/choices");

      assertThat(inspector.complaints()).isEmpty();
      assertThat(accent(inspector.page(), ColorScheme.LIGHT)).isEqualTo("rgb(122, 52, 22)");
      assertThat(accent(inspector.page(), ColorScheme.DARK)).isEqualTo("rgb(121, 196, 201)");
    }
  }

  private static String accent(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return (String)
        page.locator(".switch[aria-checked=true] .switch-track")
            .first()
            .evaluate("track => getComputedStyle(track).backgroundColor");
  }

  @Test
  void theLanguageThatWasAskedForStays() {
    var shop = shop();
    var page = enter(shop, shop.person("deutsch", "privacy", "cookies"));
    page.navigate(shop.address() + "/privacy/choices?lang=de");

    press(page, "privacy.product-suggestions");
    assertThat(text(page, "privacy.product-suggestions")).contains("Sie haben eingewilligt");
    Clicks.through(page.locator(".personnav a").first());

    assertThat(page.locator("h1").innerText()).contains("Ihre Daten bei");
  }

  private static void button(Page page, String words) {
    Clicks.through(
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
            .first());
  }
}

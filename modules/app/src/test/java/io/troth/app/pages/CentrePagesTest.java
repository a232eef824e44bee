package io.troth.app.pages;

import static io.troth.app.pages.CentreSteps.button;
import static io.troth.app.pages.CentreSteps.empty;
import static io.troth.app.pages.CentreSteps.plenty;
import static io.troth.app.pages.CentreSteps.press;
import static io.troth.app.pages.CentreSteps.shop;
import static io.troth.app.pages.CentreSteps.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesign.Palette;
import io.troth.centre.api.BannerDesigns;
import io.troth.kernel.SubjectRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages of the privacy centre show, to whom, and in which dress. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class CentrePagesTest {

  private static final List<String> PAGES =
      List.of(
          "/privacy",
          "/privacy/choices",
          "/privacy/data",
          "/privacy/third-parties",
          "/privacy/history",
          "/privacy/history?kind=notices",
          "/privacy/contact");

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

  private Page enter(CentreTenant tenant, SubjectRef person) {
    return tenant.enter(visitor, person);
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

  private static void narrow(Page page, String path) {
    page.setViewportSize(320, 800);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as(path + " at 320 px")
        .isLessThanOrEqualTo(320);
  }

  private static String accent(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return (String)
        page.locator(".switch[aria-checked=true] .switch-track")
            .first()
            .evaluate("track => getComputedStyle(track).backgroundColor");
  }
}

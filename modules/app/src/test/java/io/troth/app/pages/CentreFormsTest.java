package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.app.house.Time;
import io.troth.consent.api.ActType;
import io.troth.consent.api.Acts;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Forms of the privacy centre that come back changed, too late, or from where they do not belong.
 */
@HouseTest
class CentreFormsTest {

  private static final String ROW = "privacy.product-suggestions";

  private final CentreTenant shop = tenant("formshop");
  private BrowserContext visitor;

  private static CentreTenant tenant(String slug) {
    return CentreTenant.of(
        slug,
        "Formshop",
        Map.of(
            "privacy", CentreTenant.example("keyshop", "privacy"),
            "cookies", CentreTenant.example("keyshop", "cookies")));
  }

  @BeforeEach
  void visit() {
    visitor = Browser.visitor(true);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void aChangedFormIsRefused() {
    var person = shop.person("forging", "privacy", "cookies");
    var page = choices(shop, person);
    page.evaluate(
        "document.querySelectorAll('input[name=shown]').forEach("
            + "one => { one.value = one.value.slice(0, -4) + 'AAAA' })");

    press(page);

    assertThat(flash(page)).contains("This form was not made for you", "Nothing was changed.");
    assertThat(consents(shop, person)).isZero();
  }

  @Test
  void aFormOfAnotherTenantIsNoneHere() {
    var other = tenant("formshop-two");
    var foreign = shown(choices(other, other.person("neighbour", "privacy", "cookies")));
    var person = shop.person("borrowing", "privacy", "cookies");
    var page = choices(shop, person);
    var own = shown(page);

    put(page, sealed(own, foreign));
    press(page);
    assertThat(flash(page)).contains("This form was not made for you");

    put(page, foreign);
    press(page);
    assertThat(flash(page)).contains("The page you pressed on was out of date");
    assertThat(consents(shop, person)).isZero();
  }

  @Test
  void aFormThatShowedAnotherTextIsOutOfDate() {
    var person = shop.person("mixing", "privacy", "cookies");
    var page = choices(shop, person);
    var texts = shown(page);
    assertThat(texts).hasSize(2);

    put(page, sealed(texts, List.of(texts.get(1), texts.get(0))));
    press(page);

    assertThat(flash(page)).contains("out of date", "Nothing was changed.");
    assertThat(consents(shop, person)).isZero();
  }

  @Test
  void aFormOfYesterdayIsOutOfDateButTheWayOutStaysOpen() {
    var person = shop.person("sleeping", "privacy", "cookies");
    var yesterday = shown(choices(shop, person));
    Time.pass(Duration.ofHours(24).plusMinutes(1));
    var page = choices(shop, person);

    put(page, yesterday);
    press(page);

    assertThat(flash(page)).contains("out of date", "Nothing was changed.");
    assertThat(consents(shop, person)).isZero();
    press(page);
    assertThat(consents(shop, person)).isEqualTo(1);
    put(page, yesterday);
    press(page);
    assertThat(page.locator("[id='" + ROW + "']").innerText())
        .contains("You withdrew your consent");
  }

  private Page choices(CentreTenant tenant, SubjectRef person) {
    var page = tenant.enter(visitor, person);
    page.navigate(tenant.address() + "/privacy/choices");
    return page;
  }

  /** What the page says it showed, text by text: version, hash and seal. */
  private static List<String> shown(Page page) {
    return page.locator("input[name=shown]").all().stream()
        .map(field -> field.getAttribute("value"))
        .toList();
  }

  /** The texts of one page with the seals of another. */
  private static List<String> sealed(List<String> texts, List<String> seals) {
    return IntStream.range(0, texts.size())
        .mapToObj(n -> cut(texts.get(n), 0) + ' ' + cut(seals.get(n), 1))
        .toList();
  }

  private static String cut(String text, int half) {
    var end = text.lastIndexOf(' ');
    return half == 0 ? text.substring(0, end) : text.substring(end + 1);
  }

  private static void put(Page page, List<String> texts) {
    page.evaluate(
        "texts => document.querySelectorAll('input[name=shown]').forEach("
            + "(one, n) => { one.value = texts[n] })",
        texts);
  }

  private static void press(Page page) {
    Clicks.through(page.locator("[id='" + ROW + "'] .switch"));
  }

  private static String flash(Page page) {
    return page.locator(".flash").innerText();
  }

  private static long consents(CentreTenant tenant, SubjectRef person) {
    return tenant.in(
        () ->
            CentreTenant.bean(Acts.class).of(person, PageRequest.first()).items().stream()
                .filter(act -> act.type() == ActType.CONSENT_GIVEN)
                .count());
  }
}

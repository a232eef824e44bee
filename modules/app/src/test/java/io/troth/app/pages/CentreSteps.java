package io.troth.app.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.Decisions;
import io.troth.kernel.SubjectRef;
import java.util.Map;
import java.util.Optional;

/** Tenants whose privacy centre is tested, and what is read and pressed there. */
final class CentreSteps {

  private CentreSteps() {}

  static CentreTenant shop() {
    return CentreTenant.of(
        "bellshop",
        "Bellshop",
        Map.of(
            "privacy", CentreTenant.example("keyshop", "privacy"),
            "cookies", CentreTenant.example("keyshop", "cookies")));
  }

  static CentreTenant plenty() {
    return CentreTenant.of("plenty", "Plenty", Map.of("privacy", Plenty.policy(30)));
  }

  static CentreTenant empty() {
    return CentreTenant.of("hollow", "Hollow", Map.of());
  }

  static void press(Page page, String row) {
    Clicks.through(page.locator("[id='" + row + "'] .switch"));
  }

  static String text(Page page, String row) {
    return page.locator("[id='" + row + "']").innerText();
  }

  static boolean isOn(Page page, String row) {
    return page.locator("[id='" + row + "'] .switch").getAttribute("aria-checked").equals("true");
  }

  static void button(Page page, String words) {
    Clicks.through(
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
            .first());
  }

  static boolean allowed(CentreTenant tenant, SubjectRef person, String purpose) {
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
}

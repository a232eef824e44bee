package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.MemberRole;
import io.troth.subject.api.Organisations;
import io.troth.subject.api.ProfileRules;
import io.troth.tenant.api.StaffAccounts;
import io.troth.web.StaffRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Support asks, the person decides, and everybody sees what came of it. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class AccessTest {

  private static final String PASSWORD = "correct horse battery";
  private static final String AGENT = "agent@hazel.example";

  private CentreTenant tenant;
  private BrowserContext support;
  private BrowserContext visitor;

  @BeforeEach
  void visit() {
    tenant =
        CentreTenant.of(
            "spruce", "Spruce", Map.of("privacy", CentreTenant.example("hostedhub", "privacy")));
    support = Browser.visitor(false);
    visitor = Browser.visitor(true);
    tenant.in(
        () ->
            CentreTenant.bean(StaffAccounts.class).list(PageRequest.first()).items().stream()
                .filter(one -> one.signInName().equals(AGENT))
                .findFirst()
                .orElseGet(
                    () ->
                        CentreTenant.bean(StaffAccounts.class)
                            .create(AGENT, "Agent", StaffRole.SUPPORT_AGENT, PASSWORD)));
  }

  @AfterEach
  void leave() {
    support.close();
    visitor.close();
  }

  private Page signedIn() {
    var page = support.newPage();
    page.navigate(tenant.address() + "/admin/sign-in");
    page.fill("input[name=name]", AGENT);
    page.fill("input[name=password]", PASSWORD);
    CentreSteps.button(page, "Sign in");
    return page;
  }

  private void show(Page page, SubjectRef person) {
    page.navigate(tenant.address() + "/admin/people/" + person);
  }

  @Test
  void supportSeesWhatThePersonGrantsUntilTheyTakeItBack() {
    var person = tenant.person("caller", "privacy");
    var staff = signedIn();
    staff.navigate(tenant.address() + "/admin/people?q=caller@example.test");
    Clicks.through(staff.locator("tbody th a"));
    assertThat(staff.locator("main").innerText()).doesNotContain("Ada", "caller@");
    Clicks.through(staff.getByText("Ask to see who this is"));
    staff.fill("input[name=purpose]", "You called about an invoice");
    staff.check("input[value=EMAIL]");
    CentreSteps.button(staff, "Ask the person");
    assertThat(staff.locator(".flash").innerText()).contains("Asked.");

    var own = tenant.enter(visitor, person);
    assertThat(own.locator("main").innerText()).contains("Support asks to see who you are");
    own.navigate(tenant.address() + "/privacy/looks");
    var inspector = new Inspector(own);
    inspector.look();
    own.check("input[value=NAME] >> nth=0");
    CentreSteps.button(own, "Let them see it");
    assertThat(own.locator(".flash").innerText()).contains("They may look until");

    show(staff, person);
    assertThat(staff.locator("main").innerText()).contains("Ada caller").doesNotContain("caller@");

    own.navigate(tenant.address() + "/privacy/looks");
    assertThat(own.locator("table").innerText())
        .contains("Support, number", "name", "You called about an invoice");
    inspector.look();
    Clicks.through(own.locator("form[action$='/revoke'] button"));

    show(staff, person);
    assertThat(staff.locator("main").innerText()).doesNotContain("Ada");
    assertThat(inspector.complaints()).isEmpty();
  }

  @Test
  void aPersonKeepsTheirProfileAndAnAdministratorSeesNamesOnly() {
    var person = tenant.person("keeper", "privacy");
    var other = tenant.person("fellow", "privacy");
    tenant.in(
        () -> {
          var all = CentreTenant.bean(Organisations.class);
          var draft = new Organisations.Draft("hazel-1", "Hazel & Co", ProfileRules.EVERYTHING);
          var id = all.put(draft).organisation().id();
          all.link(id, person, MemberRole.ADMINISTRATOR);
          all.link(id, other, MemberRole.MEMBER);
          return id;
        });
    var page = tenant.enter(visitor, person);
    page.navigate(tenant.address() + "/privacy/data");
    var inspector = new Inspector(page);
    CentreSteps.button(page, "This is right");
    page.locator("#name summary").first().click();
    page.fill("#name-value", "Ada Corrected");
    Clicks.through(page.locator("#name form[action$='/correct'] button"));
    assertThat(page.locator("#name").innerText()).contains("Ada Corrected", "changed by you");
    page.locator("#email summary").first().click();
    page.fill("#email-value", "nowhere");
    Clicks.through(page.locator("#email form[action$='/correct'] button"));
    assertThat(page.locator("#email .error").innerText()).contains("This cannot be taken.");
    inspector.look();
    page.locator("#name summary").nth(1).click();
    Clicks.through(page.locator("#name form[action$='/delete'] button"));
    assertThat(page.locator("#name").innerText()).contains("not known here");

    page.navigate(tenant.address() + "/privacy/organisation");
    inspector.look();
    Clicks.through(page.getByText("Show the members"));
    assertThat(page.locator("table").innerText()).contains("Ada fellow", "fellow@example.test");
    inspector.look();
    assertThat(inspector.complaints()).isEmpty();
  }
}

package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import io.troth.app.house.Time;
import io.troth.demo.mail.DemoMailbox;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionView;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.Tenants;
import io.troth.web.StaffRole;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff are told by mail and on their home page; each chooses which mails they get. */
@HouseTest
class StaffMailsTest {

  private static final String PAGE = "/admin/my-mails";
  private static final String SLUG = "rowanberry";
  private static final String STAFF = "ro@rowanberry.example";
  private static final String PASSWORD = "twelve rowanberries and one";
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Path FILES =
      Path.of("../../examples/tenants/engageware/policies/privacy").toAbsolutePath().normalize();

  private BrowserContext visitor;
  private StaffTab staff;

  @BeforeEach
  void signIn() {
    visitor = Browser.visitor(true);
    staff = new StaffTab(visitor.newPage()).signIn();
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void everythingComesUnlessItIsDeclined() {
    staff.open(PAGE);
    assertThat(staff.page().isChecked("#NOTICES")).isTrue();
    assertThat(staff.page().isChecked("#DEADLINES")).isTrue();
    assertThat(staff.page().isChecked("#WEBHOOKS")).isTrue();

    staff.page().uncheck("#WEBHOOKS");
    staff.page().selectOption("#language", "de");
    staff.press("Save what I get");

    assertThat(staff.page().textContent("main")).contains("Saved");
    staff.open(PAGE);
    assertThat(staff.page().isChecked("#WEBHOOKS")).isFalse();
    assertThat(staff.page().isChecked("#NOTICES")).isTrue();
    assertThat(staff.page().inputValue("#language")).isEqualTo("de");
    assertThat(staff.menu()).contains(PAGE);

    staff.page().check("#WEBHOOKS");
    staff.page().selectOption("#language", "");
    staff.press("Save what I get");
    assertThat(staff.page().isChecked("#WEBHOOKS")).isTrue();
  }

  @Test
  void aLanguageNobodyWritesInIsRefused() {
    staff.open(PAGE);
    staff.page().evaluate("document.querySelector('#language option').value = 'fr'");
    staff.press("Save what I get");

    assertThat(staff.page().textContent("main"))
        .contains("Mails are not written in this language.");
    assertThat(staff.page().url()).isEqualTo(House.tenant() + PAGE);
  }

  @Test
  void whatDidNotArriveIsToldByMailAndStandsOnTheHomePage() {
    var tenant = bean(Tenants.class).create(SLUG, "Rowanberry jams", Locale.ENGLISH, ZONE);
    bean(TenantScope.class).run(tenant.id(), StaffMailsTest::versionsAndSomebodyNobodyReaches);
    var home = "http://" + SLUG + "." + URI.create(House.base()).getAuthority() + "/admin";
    var page = staff.page();
    page.navigate(home + "/sign-in");
    page.fill("input[name=name]", STAFF);
    page.fill("input[name=password]", PASSWORD);
    staff.press("Sign in");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              page.navigate(home);
              return page.textContent("main").contains("notices to one person did not arrive");
            });
    page.getByText("See them in the outbox").click();
    assertThat(page.url()).endsWith("/admin/notices?state=REFUSED&policy=privacy");

    Time.pass(Duration.ofMinutes(20));
    await().atMost(Duration.ofSeconds(90)).until(() -> !mails().isEmpty());
    assertThat(mails()).hasSize(1);
    assertThat(mails().get(0).subject())
        .isEqualTo("Rowanberry jams: notices that did not arrive: 1 (“Privacy notice”, version 2)");
  }

  private static List<DemoMailbox.Head> mails() {
    return bean(DemoMailbox.class).list(Optional.of(STAFF), Optional.empty(), 10);
  }

  private static void versionsAndSomebodyNobodyReaches() {
    bean(StaffAccounts.class).create(STAFF, "Ro Rowan", StaffRole.OWNER, PASSWORD);
    bean(Subjects.class)
        .upsert(
            new SubjectRegistration(
                "customer-1",
                Optional.of("dead.customer@example.test"),
                Optional.of("Mia Moss"),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    var files = bean(PolicyFiles.class);
    var today = LocalDate.ofInstant(bean(InstantSource.class).instant(), ZONE);
    var first =
        bean(Policies.class)
            .create("privacy", PolicyKind.PRIVACY_NOTICE, files.read(FILES.resolve("v1")));
    publish(first, today);
    var begun = bean(Drafts.class).begin(first.head().id());
    var next = files.read(FILES.resolve("v2"));
    publish(bean(Drafts.class).edit(begun.head().id(), begun.revision(), next), today.plusDays(30));
  }

  private static void publish(VersionView draft, LocalDate on) {
    bean(AcceptedGaps.class).acceptAll(draft.head().id(), "Not kept by anything in this test.");
    bean(Publications.class)
        .publish(new PublishCommand(draft.head().id(), draft.revision(), on, Significance.NOTICE));
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}

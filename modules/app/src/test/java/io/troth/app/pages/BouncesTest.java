package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import io.troth.kernel.PageRequest;
import io.troth.notification.api.Bounces;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.internal.mail.ReturnPaths;
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
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.Tenants;
import io.troth.web.StaffRole;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail comes back, staff put the address right, and what is owed goes out again. */
@HouseTest
class BouncesTest {

  private static final String REPORT =
      """
      From: <MAILER-DAEMON@mx.example.test>
      To: <%s>
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

      --edge
      Content-Type: text/plain

      No such mailbox.

      --edge
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example.test

      Final-Recipient: rfc822; somebody@example.test
      Action: failed
      Status: 5.1.1

      --edge--
      """;

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Path FILES =
      Path.of("../../examples/tenants/engageware/policies/privacy").toAbsolutePath().normalize();
  private static final String SLUG = "whitebeam";
  private static final String STAFF = "bo@whitebeam.example";
  private static final String PASSWORD = "twelve whitebeams and one";

  private BrowserContext visitor;
  private StaffTab staff;

  @BeforeEach
  void signIn() {
    if (bean(TenantDirectory.class).bySlug(SLUG).isEmpty()) {
      bean(Tenants.class).create(SLUG, "Whitebeam works", Locale.ENGLISH, ZONE);
      inTenant(BouncesTest::versionsAndSomebodyToTell);
    }
    visitor = Browser.visitor(true);
    staff = new StaffTab(visitor.newPage());
    open("/admin/sign-in");
    staff.page().fill("input[name=name]", STAFF);
    staff.page().fill("input[name=password]", PASSWORD);
    staff.press("Sign in");
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void aWrongAddressIsPutRightAndWhatIsOwedGoesOutAgain() {
    var notice = handedOver();
    var paths = bean(ReturnPaths.class);
    var sender = paths.address(paths.token(tenant().id(), notice.id()));
    var report = REPORT.formatted(sender).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    assertThat(bean(Bounces.class).receive(report)).isInstanceOf(Bounces.Outcome.Bounced.class);

    open("/admin/bounces?kind=HARD");
    assertThat(staff.page().textContent("main")).contains("There is no such mailbox.", "5.1.1");
    staff.page().click("tbody tr:first-child th a");
    staff.page().fill("input[name=email]", "no address");
    staff.page().evaluate("document.querySelector('main form').noValidate = true");
    staff.press("Save and send what is owed");
    assertThat(staff.page().textContent("main")).contains("No mail can be sent to this.");
    staff.page().fill("input[name=email]", "right-" + notice.id() + "@example.test");
    staff.press("Save and send what is owed");

    assertThat(staff.page().textContent("main")).contains("The address is put right.");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> newest(notice).state() == NoticeState.HANDED_OVER);
    assertThat(newest(notice).id()).isNotEqualTo(notice.id());
  }

  @Test
  void recordsToPublishAreShownForAChosenDomain() {
    open("/admin/deliverability");
    staff.page().fill("input[name=domain]", "no domain");
    staff.press("Show the records");
    assertThat(staff.page().textContent("main")).contains("No mail can come from this.");
    staff.page().fill("input[name=domain]", "mail.whitebeam.example");
    staff.press("Show the records");

    assertThat(staff.page().textContent("main"))
        .contains("Not in use until every record is found", "v=DKIM1; k=rsa; p=MIIB")
        .contains("bounces.mail.whitebeam.example", "_dmarc.mail.whitebeam.example");
    staff.press("Go back to the platform's domain");
    assertThat(staff.page().textContent("main")).contains("Mails come from the platform's domain");
  }

  private void open(String path) {
    staff.page().navigate("http://" + SLUG + "." + URI.create(House.base()).getAuthority() + path);
  }

  private static Object versionsAndSomebodyToTell() {
    bean(StaffAccounts.class).create(STAFF, "Bo Beam", StaffRole.OWNER, PASSWORD);
    bean(Subjects.class)
        .upsert(
            new SubjectRegistration(
                "customer-1",
                Optional.of("wrong@example.test"),
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
    return next;
  }

  private static void publish(VersionView draft, LocalDate on) {
    bean(AcceptedGaps.class).acceptAll(draft.head().id(), "Not kept by anything in this test.");
    bean(Publications.class)
        .publish(new PublishCommand(draft.head().id(), draft.revision(), on, Significance.NOTICE));
  }

  private static NoticeView handedOver() {
    await().atMost(Duration.ofSeconds(30)).until(() -> !allHandedOver().isEmpty());
    return allHandedOver().get(0);
  }

  private static List<NoticeView> allHandedOver() {
    return inTenant(
        () ->
            bean(Notices.class)
                .list(
                    Optional.empty(),
                    Optional.of(NoticeState.HANDED_OVER),
                    new PageRequest(Optional.empty(), PageRequest.DEFAULT_LIMIT))
                .items());
  }

  private static NoticeView newest(NoticeView notice) {
    return inTenant(() -> bean(Notices.class).of(notice.subject())).stream()
        .filter(one -> one.version().equals(notice.version()))
        .findFirst()
        .orElseThrow();
  }

  private static TenantProfile tenant() {
    return bean(TenantDirectory.class).bySlug(SLUG).orElseThrow();
  }

  private static <T> T inTenant(Supplier<T> work) {
    return bean(TenantScope.class).call(tenant().id(), work);
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}

package io.troth.app.pages;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.app.isolation.TokenMaker;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Standings;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.InboxEntry;
import io.troth.notification.api.Inboxes;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.tenant.api.BrowserKeys;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The inbox in the privacy centre, without script, and what the tenant's own pages ask for it. */
@HouseTest
class InboxTest {

  private static final String ORIGIN = "http://pages.localhost";
  private static final Path SECOND =
      Path.of("../../examples/tenants/engageware/policies/privacy/v2").toAbsolutePath();

  private final CentreTenant tenant = announcing();
  private final BrowserContext visitor = Browser.visitor(false);

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void whoWasToldNothingReadsWhatWillStandThere() {
    var quiet =
        CentreTenant.of(
            "quiet", "Quiet", Map.of("privacy", CentreTenant.example("engageware", "privacy")));
    var page = quiet.enter(visitor, quiet.person("una", "privacy"));

    page.navigate(quiet.address() + "/privacy/inbox");

    assertThat(page.locator(".empty").textContent()).contains("Nothing yet", "Quiet changes");
    assertThat(page.locator(".personnav .count").count()).isZero();
  }

  @Test
  void aNoticeIsUnreadUntilItIsOpened() {
    var person = told("ines");
    var page = tenant.enter(visitor, person);
    assertThat(page.locator(".personnav .count").textContent()).isEqualTo("1");

    page.navigate(tenant.address() + "/privacy/inbox");
    assertThat(page.locator(".line").innerText()).contains("version 2", "Unread");
    Clicks.through(page.locator(".line-name a"));

    assertThat(page.locator("h2").allTextContents())
        .containsExactly("What changes", "When", "What you can do", "Where", "How you were told");
    assertThat(page.locator("main").innerText())
        .contains("unless you object", "Accept:", "Object:", "Do nothing:");
    assertThat(page.locator(".personnav .count").count()).isZero();
    page.navigate(tenant.address() + "/privacy/inbox");
    assertThat(page.locator(".line .state").textContent()).isEqualTo("Read");
  }

  @Test
  void readingIsNoActAndNoUseAndMovesNoDate() {
    var person = told("iris");
    var before = standing(person);
    var acts = acts(person);
    var page = tenant.enter(visitor, person);

    page.navigate(tenant.address() + "/privacy/inbox");
    Clicks.through(page.locator(".line-name a"));

    assertThat(acts(person)).isEqualTo(acts);
    assertThat(standing(person)).isEqualTo(before);
  }

  @Test
  void whatWasReadCanBePutBackAndReadTogether() {
    var page = tenant.enter(visitor, told("igor"));
    page.navigate(tenant.address() + "/privacy/inbox");
    Clicks.through(page.locator(".line-name a"));

    Clicks.through(page.locator("form[action$='/unread'] button"));
    assertThat(page.locator(".personnav .count").textContent()).isEqualTo("1");
    Clicks.through(page.locator("form[action$='/inbox/read'] button"));

    assertThat(page.url()).endsWith("/privacy/inbox");
    assertThat(page.locator(".personnav .count").count()).isZero();
  }

  @Test
  void theNoticeLeadsToWhereOneDecides() {
    var page = tenant.enter(visitor, told("ilka"));
    page.navigate(tenant.address() + "/privacy/inbox");
    Clicks.through(page.locator(".line-name a"));

    Clicks.through(page.locator("main a.primary"));

    assertThat(page.url()).contains("/privacy/coming/");
  }

  @Test
  void anothersNoticeIsNotThere() {
    var theirs = entry(told("ivan"));
    var page = tenant.enter(visitor, told("ida"));

    var answer = page.navigate(tenant.address() + "/privacy/inbox/" + theirs.id());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(entry(tenant.person("ivan", "privacy")).isRead()).isFalse();
  }

  @Test
  void itSpeaksTheReadersLanguage() {
    var page = tenant.enter(visitor, told("irma"));

    page.navigate(tenant.address() + "/privacy/inbox?lang=de");
    Clicks.through(page.locator(".line-name a"));

    assertThat(heading(page)).contains("ändert sich: Fassung 2");
    assertThat(page.locator("h2").first().textContent()).isEqualTo("Was sich ändert");
  }

  @Test
  void theTenantsPagesAskForItAndMarkWhatWasOpened() {
    var person = told("imke");
    var site = site("imke");
    var id = entry(person).id();
    site.get("/api/v1/me/inbox?lang=de")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", ORIGIN)
        .body("unread", equalTo(1))
        .body("direction", equalTo("ltr"))
        .body("words.title", equalTo("Mitteilungen"))
        .body("words.waiting", equalTo("1 ungelesen"))
        .body("items", hasSize(1))
        .body("items[0].title", containsString("Fassung 2"))
        .body("items[0].can", hasSize(3))
        .body("items[0].path", equalTo("/privacy/inbox/" + id));

    read("imke", id).then().statusCode(204);

    site("imke").get("/api/v1/me/inbox").then().body("unread", equalTo(0));
    assertThat(entry(person).isRead()).isTrue();
  }

  @Test
  void anotherPersonsTokenMarksNothing() {
    var theirs = entry(told("isa")).id();
    told("ingo");

    read("ingo", theirs).then().statusCode(404);
    given()
        .header("Host", tenant.host())
        .contentType(ContentType.JSON)
        .post("/api/v1/me/inbox/" + theirs + "/read")
        .then()
        .statusCode(401);
  }

  @Test
  void anImpressionNeedsATicketThatIsOldEnough() {
    told("inka");
    String ticket = site("inka").get("/api/v1/me/notices").path("first.ticket");

    impression("inka", ticket).body("violations[0].field", equalTo("ticket"));
    told("imra");
    impression("imra", ticket).body("violations[0].message", containsString("not yours"));
  }

  private Response read(String name, UUID notice) {
    return site(name).contentType(ContentType.JSON).post("/api/v1/me/inbox/" + notice + "/read");
  }

  private ValidatableResponse impression(String name, String ticket) {
    return site(name)
        .contentType(ContentType.JSON)
        .body(Map.of("ticket", ticket))
        .post("/api/v1/me/impressions")
        .then()
        .statusCode(422);
  }

  /** A tenant whose second version is announced, and whose pages may call. */
  private static CentreTenant announcing() {
    var tenant =
        CentreTenant.of(
            "postbox", "Postbox", Map.of("privacy", CentreTenant.example("engageware", "privacy")));
    tenant.in(
        () -> {
          announce();
          return true;
        });
    return tenant;
  }

  private static void announce() {
    var policies = CentreTenant.bean(Policies.class);
    var versions = policies.bySlug("privacy").orElseThrow().versions();
    if (versions.size() > 1) {
      return;
    }
    var drafts = CentreTenant.bean(Drafts.class);
    var draft = drafts.begin(versions.get(0).id());
    var document = CentreTenant.bean(PolicyFiles.class).read(SECOND.normalize());
    var edited = drafts.edit(draft.head().id(), draft.revision(), document);
    CentreTenant.bean(AcceptedGaps.class).acceptAll(edited.head().id(), "Not kept in this test.");
    var publications = CentreTenant.bean(Publications.class);
    var earliest = publications.dryRun(edited.head().id(), Optional.empty()).earliest();
    publications.publish(
        new PublishCommand(
            edited.head().id(), edited.revision(), earliest.plusDays(30), Significance.NOTICE));
    CentreTenant.bean(BrowserKeys.class).trust("pages", Holder.SIGNER.publicKey());
    Holder.key = CentreTenant.bean(BrowserKeys.class).issue("pages", Set.of(ORIGIN)).key();
  }

  /** What the tenant's pages need; made with the tenant. */
  private static final class Holder {
    static final TokenMaker SIGNER = new TokenMaker("postbox");
    static String key = "";
  }

  /** As a page of the tenant calls for somebody. */
  private RequestSpecification site(String name) {
    var now = CentreTenant.bean(InstantSource.class).instant();
    return given()
        .header("Host", tenant.host())
        .header("Origin", ORIGIN)
        .header("X-Troth-Key", Holder.key)
        .header(
            "Authorization", "Bearer " + Holder.SIGNER.token(name, "http://" + tenant.host(), now));
  }

  /** Somebody bound by version 1, whose notice of version 2 was handed over. */
  private SubjectRef told(String name) {
    var person = tenant.person(name, "privacy");
    await()
        .atMost(ofSeconds(60))
        .until(() -> !inbox(person).isEmpty() && entry(person).mailedAt().isPresent());
    await().atMost(ofSeconds(60)).until(() -> standing(person).contains("NOTICE_RUNNING"));
    return person;
  }

  private InboxEntry entry(SubjectRef person) {
    return inbox(person).get(0);
  }

  private List<InboxEntry> inbox(SubjectRef person) {
    return tenant.in(
        () -> CentreTenant.bean(Inboxes.class).of(person, PageRequest.first()).items());
  }

  private List<ActView> acts(SubjectRef person) {
    return tenant.in(() -> CentreTenant.bean(Acts.class).of(person, PageRequest.first()).items());
  }

  private String standing(SubjectRef person) {
    return tenant.in(
        () -> {
          var standing = CentreTenant.bean(Standings.class).of(person).get(0);
          return standing.bound() + " " + standing.pending() + " " + standing.mustAccept();
        });
  }

  private static String heading(Page page) {
    return page.locator("h1").textContent();
  }
}

package io.troth.app.pages;

import static io.restassured.RestAssured.given;
import static io.troth.app.pages.CentreTenant.bean;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import io.troth.app.house.Time;
import io.troth.app.isolation.TokenMaker;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Standings;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.BrowserKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate of the example, with a real nginx between a browser, a site and Troth. */
@HouseTest
class NginxGateTest {

  private static final TokenMaker SIGNER = new TokenMaker("gate");

  private CentreTenant tenant;
  private HttpServer site;
  private Nginx nginx;
  private final HttpClient browser =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @BeforeEach
  void open() throws IOException {
    tenant = gatedTenant("gated");
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          var seen = exchange.getRequestHeaders().getFirst("X-Troth-Subject");
          var body = ("for " + seen).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
    nginx = Nginx.before(siteAddress(), URI.create(House.base()).getAuthority(), tenant.host());
  }

  @AfterEach
  void close() {
    nginx.close();
    site.stop(0);
  }

  @Test
  void whoAcceptedIsLetThroughUnderTheReferenceThatTrothGives() throws Exception {
    var person = tenant.person("gate-accepted", "privacy");

    var answer = get("/", token("gate-accepted"), "X-Troth-Subject", "somebody-else");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("for " + person);
  }

  @Test
  void whoseAnswerIsDueIsLedToThePageThatOpensTheGate() throws Exception {
    var person = tenant.person("gate-newcomer");

    var closed = get("/reports?year=2026", token("gate-newcomer"));

    assertThat(closed.statusCode()).isEqualTo(302);
    var page = closed.headers().firstValue("Location").orElseThrow();
    assertThat(page).startsWith(tenant.address() + "/privacy/coming/");
    accept(person, page.substring(page.lastIndexOf('/') + 1), token("gate-newcomer"));
    assertThat(get("/reports", token("gate-newcomer")).body()).isEqualTo("for " + person);
  }

  @Test
  void withoutAGoodTokenTheSitesOwnSignInIsNext() throws Exception {
    var token = token("gate-nobody");

    for (var bad : new String[] {"", "forged", token.substring(0, token.length() - 4) + "AAAA"}) {
      var answer = get("/", bad);

      assertThat(answer.statusCode()).as(bad).isEqualTo(302);
      // Without a host: no request chooses where it leads.
      assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
    }
    assertThat(get("/sign-in", "").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyIsKnownAtTheSignInWhateverTheBrowserSays() throws Exception {
    var answer = get("/sign-in", "", "X-Troth-Subject", "somebody-else");

    assertThat(answer.body()).isEqualTo("for null");
  }

  @Test
  void nobodyOutsideReachesTheQuestionItself() throws Exception {
    assertThat(get("/_troth", token("gate-accepted")).statusCode()).isEqualTo(404);
  }

  /** There is no page that would open it, so none is shown. */
  @Test
  void theGateOfASuspendedTenantIsShut() throws Exception {
    nginx.close();
    tenant = gatedTenant("gated-shut");
    tenant.person("gate-shut-out", "privacy");
    nginx = Nginx.before(siteAddress(), URI.create(House.base()).getAuthority(), tenant.host());
    assertThat(get("/", token("gate-shut-out")).statusCode()).isEqualTo(200);

    new Sql(bean(DataSource.class))
        .update(
            "update tenant set state = 'SUSPENDED' where id = ?", tenant.profile().id().value());

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInSameThread()
        .until(() -> get("/", token("gate-shut-out")).statusCode() == 403);
  }

  @Test
  void whileTrothCannotBeAskedNobodyIsLetThrough() throws Exception {
    tenant.person("gate-unlucky", "privacy");
    nginx.close();
    nginx = Nginx.before(siteAddress(), "127.0.0.1:" + Nginx.freePort(), tenant.host());

    var answer = get("/", token("gate-unlucky"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("try again in a minute");
    assertThat(answer.headers().firstValue("Retry-After")).contains("30");
  }

  @Test
  void passingCountsAsUseOnce() throws Exception {
    nginx.close();
    tenant = gatedTenant("gated-used");
    var person = tenant.person("gate-user", "privacy");
    var second = tenant.in(() -> CentreTenant.publishNext("privacy", NginxGateTest::oneMore));
    nginx = Nginx.before(siteAddress(), URI.create(House.base()).getAuthority(), tenant.host());
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInSameThread()
        .until(() -> tenant.in(() -> wasTold(person)));
    assertThat(get("/", token("gate-user")).statusCode()).isEqualTo(200);
    assertThat(uses(person)).as("nothing new binds yet").isEmpty();

    Time.pass(Duration.ofDays(15));
    var token = token("gate-user");
    var passes =
        Stream.generate(() -> passing(token)).limit(8).toList().stream()
            .map(CompletableFuture::join)
            .toList();
    passes.forEach(pass -> assertThat(pass.statusCode()).isEqualTo(200));
    assertThat(get("/again", token).body()).isEqualTo("for " + person);

    assertThat(uses(person)).hasSize(1);
    assertThat(uses(person).get(0).text().orElseThrow().version()).isEqualTo(second);
  }

  private CompletableFuture<HttpResponse<String>> passing(String token) {
    var request =
        HttpRequest.newBuilder(nginx.at("/")).header("Cookie", "troth_token=" + token).build();
    return browser.sendAsync(request, BodyHandlers.ofString());
  }

  private boolean wasTold(SubjectRef person) {
    return bean(Standings.class).of(person).stream()
        .flatMap(standing -> standing.pending().stream())
        .anyMatch(pending -> pending.evidenceAt().isPresent());
  }

  private List<ActView> uses(SubjectRef person) {
    return tenant.in(
        () ->
            bean(Acts.class).of(person, PageRequest.first()).items().stream()
                .filter(act -> act.type() == ActType.DEEMED_ACCEPTED)
                .toList());
  }

  /** A recipient more, which needs a notice and nobody's acceptance. */
  private static PolicyDocument oneMore(PolicyDocument document) {
    var says = document.commitments();
    var recipients = new ArrayList<>(says.recipients());
    var known = recipients.get(0);
    recipients.add(
        new Recipient(
            "one-more",
            known.name(),
            RecipientRole.PROCESSOR,
            "DE",
            Optional.empty(),
            known.clauses()));
    var more =
        new Commitments(
            says.purposes(),
            says.categories(),
            recipients,
            says.retention(),
            says.rights(),
            says.notice(),
            says.objection(),
            says.serviceGate(),
            says.dataProtectionOfficer(),
            says.scope(),
            says.handling(),
            says.governance());
    var texts = new HashMap<String, PolicyText>();
    document
        .texts()
        .forEach(
            (language, text) ->
                texts.put(
                    language,
                    new PolicyText(
                        text.title(), "One recipient more, in " + language, text.clauses())));
    return new PolicyDocument(document.sourceLanguage(), texts, more);
  }

  private void accept(SubjectRef person, String version, String token) {
    var id = new VersionId(UUID.fromString(version));
    var hash = tenant.in(() -> bean(Policies.class).version(id).orElseThrow().contentHash());
    given()
        .baseUri(House.base())
        .header("Host", tenant.host())
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", "gate-" + person)
        .contentType("application/json")
        .body(Map.of("act", "ACCEPT", "version", version, "contentHash", hash))
        .post("/api/v1/me/acts")
        .then()
        .statusCode(200);
  }

  private HttpResponse<String> get(String path, String token, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(nginx.at(path));
    if (!token.isEmpty()) {
      request.header("Cookie", "troth_token=" + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private String token(String externalId) {
    return SIGNER.token(externalId, tenant.address(), bean(InstantSource.class).instant());
  }

  private String siteAddress() {
    return "127.0.0.1:" + site.getAddress().getPort();
  }

  private static CentreTenant gatedTenant(String slug) {
    var made =
        CentreTenant.of(
            slug,
            "Gated Ltd",
            Map.of("privacy", gated(CentreTenant.example("engageware", "privacy"))));
    made.in(
        () -> {
          var keys = bean(BrowserKeys.class);
          if (keys.trustedKeys().stream().noneMatch(key -> key.kid().equals("gate"))) {
            keys.trust("gate", SIGNER.publicKey());
          }
          return true;
        });
    return made;
  }

  private static PolicyDocument gated(PolicyDocument document) {
    var says = document.commitments();
    var gated =
        new Commitments(
            says.purposes(),
            says.categories(),
            says.recipients(),
            says.retention(),
            says.rights(),
            says.notice(),
            says.objection(),
            new ServiceGate(true, Set.of("changes")),
            says.dataProtectionOfficer(),
            says.scope(),
            says.handling(),
            says.governance());
    return new PolicyDocument(document.sourceLanguage(), document.texts(), gated);
  }
}

package io.troth.app.script;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.troth.app.house.House;
import io.troth.app.isolation.TokenMaker;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Devices;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.BrowserKeys;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.Tenants;
import io.troth.web.KeyScope;
import io.troth.web.StaffRole;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A tenant whose cookie policy is in force, as its pages and its server see it. */
record CookieShop(
    TenantProfile tenant, String host, String pageKey, String apiKey, TokenMaker signer) {

  static final String ORIGIN = "http://shop.localhost";
  static final String PASSWORD = "correct horse battery";

  private static final Map<String, CookieShop> SHOPS = new ConcurrentHashMap<>();
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final Path POLICY =
      Path.of("../../examples/tenants/keyshop/policies/cookies/v1").toAbsolutePath().normalize();

  /** Of this name; founded once for all tests. */
  static CookieShop of(String slug) {
    return SHOPS.computeIfAbsent(slug, CookieShop::found);
  }

  private static CookieShop found(String slug) {
    var tenant = bean(Tenants.class).create(slug, slug + " tools", Locale.ENGLISH, ZONE);
    return bean(TenantScope.class).call(tenant.id(), () -> furnish(tenant));
  }

  private static CookieShop furnish(TenantProfile tenant) {
    var draft =
        bean(Policies.class)
            .create("cookies", PolicyKind.COOKIE_POLICY, bean(PolicyFiles.class).read(POLICY));
    bean(AcceptedGaps.class).acceptAll(draft.head().id(), "Not kept by anything in this test.");
    var today = LocalDate.ofInstant(bean(InstantSource.class).instant(), ZONE);
    bean(Publications.class)
        .publish(
            new PublishCommand(draft.head().id(), draft.revision(), today, Significance.NOTICE));
    var signer = new TokenMaker(tenant.slug());
    bean(BrowserKeys.class).trust("site", signer.publicKey());
    bean(StaffAccounts.class)
        .create(tenant.slug() + "-owner@example.test", "Owner", StaffRole.OWNER, PASSWORD);
    return new CookieShop(
        tenant,
        tenant.slug() + "." + URI.create(House.base()).getAuthority(),
        bean(BrowserKeys.class).issue("site", Set.of(ORIGIN)).key(),
        bean(ApiKeys.class)
            .issue("server", EnumSet.allOf(KeyScope.class), Optional.empty())
            .secret(),
        signer);
  }

  /** Another publishable key for the same pages. */
  String anotherKey() {
    return keyFor(ORIGIN);
  }

  /** A publishable key for the pages of an origin. */
  String keyFor(String origin) {
    return bean(TenantScope.class)
        .call(tenant.id(), () -> bean(BrowserKeys.class).issue("more", Set.of(origin)).key());
  }

  /** A person the shop knows, and the token its server would give their browser. */
  String tokenOf(String name) {
    bean(TenantScope.class)
        .call(
            tenant.id(),
            () ->
                bean(Subjects.class)
                    .upsert(
                        new SubjectRegistration(
                            name,
                            Optional.of(name + "@example.test"),
                            Optional.of(name),
                            Optional.empty(),
                            Optional.of(ZONE),
                            List.of())));
    return signer.token(name, "http://" + host, bean(InstantSource.class).instant());
  }

  /** As a page of the shop calls. */
  RequestSpecification page() {
    return page(pageKey);
  }

  RequestSpecification page(String key) {
    return given().header("Host", host).header("Origin", ORIGIN).header("X-Troth-Key", key);
  }

  Response notice(String language) {
    return page().queryParam("lang", language).get("/api/v1/visitor/notice");
  }

  String form() {
    return page()
        .contentType(ContentType.JSON)
        .body(Map.of("version", version(), "language", "en"))
        .post("/api/v1/visitor/forms")
        .then()
        .statusCode(200)
        .extract()
        .path("formToken");
  }

  String version() {
    return notice("en").path("version");
  }

  Map<String, Object> answer(String form, boolean analytics) {
    return Map.of(
        "version",
        version(),
        "contentHash",
        notice("en").path("contentHash"),
        "language",
        "en",
        "formToken",
        form,
        "control",
        "save",
        "choices",
        Map.of("analytics", analytics, "targeting", false));
  }

  Response choose(Map<String, Object> answer) {
    return page().contentType(ContentType.JSON).body(answer).post("/api/v1/visitor/choices");
  }

  static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  /** Whether the cookies for counting visits may be set on the device. */
  boolean allowed(String secret) {
    return bean(TenantScope.class)
        .call(
            tenant.id(),
            () -> {
              var device = bean(Devices.class).find(secret).orElseThrow();
              var question =
                  new DecisionQuestion(
                      new Who.Ref(device), "cookies-analytics", Optional.empty(), Optional.empty());
              return bean(Decisions.class).decide(question).allowed();
            });
  }

  /** The same answer with another field. */
  static Map<String, Object> with(Map<String, Object> answer, String field, Object value) {
    var other = new HashMap<>(answer);
    other.put(field, value);
    return other;
  }
}

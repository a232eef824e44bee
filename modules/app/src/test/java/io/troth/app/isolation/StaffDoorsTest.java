package io.troth.app.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.troth.app.house.HouseTest;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.SupportGrants;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import io.troth.testing.isolation.Sample;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No door shows staff who somebody is without that person's leave: every page that links lead to,
 * and every operation of the API that reads, opened by an owner.
 */
@HouseTest
@SuppressWarnings("NullAway.Init")
class StaffDoorsTest {

  private static final String SLUG = "alder";
  private static final List<String> MARKS =
      List.of(FurnishedTenant.SURNAME, SLUG + "@example.test", SLUG + "-person");

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/(?:admin|api)[^\"#]*)");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
  private static final int OF_ONE_KIND = 3;

  /** It has no end. */
  private static final String STREAM = "/api/v1/decisions/stream";

  private FurnishedTenant tenant;
  private SubjectRef person;

  @BeforeEach
  void everythingIsThere() {
    tenant = TenantIsolationTest.tenant(SLUG);
    person = SubjectRef.parse(Objects.requireNonNull(tenant.side().ids().get("ref")));
  }

  @Test
  void noPageNamesAnybodyWithoutLeave() {
    var faults = new ArrayList<String>();
    var kinds = new HashMap<String, Integer>();
    var seen = new TreeSet<String>();
    var open = new ArrayDeque<>(starts());
    while (!open.isEmpty()) {
      var path = open.remove();
      if (!seen.add(path) || kinds.merge(kind(path), 1, Integer::sum) > OF_ONE_KIND) {
        continue;
      }
      var text = get(path).asString();
      MARKS.stream().filter(text::contains).forEach(mark -> faults.add(path + " shows " + mark));
      LINK.matcher(text).results().forEach(link -> open.add(path(link.group(1))));
    }

    assertThat(faults).isEmpty();
    assertThat(kinds.keySet())
        .contains(
            "/admin/people/{}",
            "/admin/people/{}/ask",
            "/admin/people/{}/line.csv",
            "/admin/notices/{}",
            "/admin/access-log",
            "/admin/access-log.csv")
        .hasSizeGreaterThan(50);
  }

  @Test
  void noOperationNamesAnybodyToStaff() {
    Map<String, Map<String, Object>> paths =
        RestAssured.given().get("/q/openapi?format=json").jsonPath().getMap("paths");
    var faults = new ArrayList<String>();
    var answered = 0;
    for (var path : paths.keySet()) {
      if (paths.get(path).containsKey("get") && !path.equals(STREAM)) {
        var answer = operation(path);
        answered += answer.statusCode() < 300 ? 1 : 0;
        var text = answer.asString();
        MARKS.stream().filter(text::contains).forEach(mark -> faults.add(path + " shows " + mark));
      }
    }

    assertThat(faults).isEmpty();
    assertThat(answered).isGreaterThan(20);
  }

  @Test
  void leaveOpensThePersonsPageAloneAndTakingItBackShutsItAtTheNextRequest() {
    var page = "/admin/people/" + person;
    var grants = CDI.current().select(SupportGrants.class).get();
    GrantView leave = in(() -> grants.open(person, EnumSet.of(IdentityField.NAME), 30));

    assertThat(get(page).asString())
        .contains(FurnishedTenant.SURNAME)
        .doesNotContain(SLUG + "@example.test");
    assertThat(get("/admin/people").asString()).doesNotContain(FurnishedTenant.SURNAME);
    assertThat(get("/api/v1/subjects/" + person).asString())
        .doesNotContain(FurnishedTenant.SURNAME);

    in(
        () -> {
          grants.revoke(person, leave.id());
          return leave;
        });

    assertThat(get(page).asString()).doesNotContain(FurnishedTenant.SURNAME);
    assertThat(get("/admin/access-log").asString()).contains(person.toString());
  }

  private List<String> starts() {
    var ids = tenant.side().ids();
    return List.of(
        "/admin",
        "/admin/people?q=" + person,
        "/admin/people/" + person,
        "/admin/notices?q=" + person,
        "/admin/letters/notice/en/preview/for/" + person,
        "/admin/letters/notice/en/preview/for/" + person + "/mail",
        "/admin/rollouts/" + ids.get("versionId") + "/people",
        "/admin/access-log.csv");
  }

  private static String path(String link) {
    var path = link.replace("&amp;", "&");
    return path.endsWith("?") ? path.substring(0, path.length() - 1) : path;
  }

  /** Pages that differ in what they are about and not in what they are. */
  private static String kind(String path) {
    return ID.matcher(path.replaceFirst("\\?.*", "")).replaceAll("{}");
  }

  private Response operation(String path) {
    var ids = tenant.side().ids();
    var filled = path;
    for (var name : parameters(path)) {
      var id = ids.getOrDefault(path + "#" + name, ids.getOrDefault(name, "none"));
      filled = filled.replace("{" + name + "}", id);
    }
    var request = RestAssured.given().redirects().follow(false).headers(staff());
    for (var asked : Samples.ALL.getOrDefault("GET " + path, Sample.BARE).query().entrySet()) {
      var value = asked.getValue();
      for (var name : parameters(value)) {
        value = value.replace("{" + name + "}", ids.getOrDefault(name, "none"));
      }
      request.queryParam(asked.getKey(), value);
    }
    return request.get(filled);
  }

  private static Set<String> parameters(String template) {
    var names = new TreeSet<String>();
    Pattern.compile("\\{(\\w+)}").matcher(template).results().forEach(m -> names.add(m.group(1)));
    return names;
  }

  private Response get(String path) {
    return RestAssured.given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .headers(staff())
        .get(path);
  }

  private Map<String, String> staff() {
    return Map.of(
        "Host",
        tenant.side().host(),
        "Cookie",
        "troth-staff=" + tenant.session(),
        "Sec-Fetch-Site",
        "same-origin");
  }

  private static <T> T in(Supplier<T> work) {
    var cdi = CDI.current();
    var id = cdi.select(TenantDirectory.class).get().bySlug(SLUG).orElseThrow().id();
    return cdi.select(TenantScope.class).get().call(id, work::get);
  }
}

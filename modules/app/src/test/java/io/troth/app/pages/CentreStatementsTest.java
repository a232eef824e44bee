package io.troth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.restassured.response.Response;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.kernel.SubjectRef;
import io.troth.testing.StatementCount;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A page costs as many statements for a person with everything as for one with little. */
@HouseTest
class CentreStatementsTest {

  private static final List<String> PAGES =
      List.of(
          "/privacy",
          "/privacy/inbox",
          "/privacy/choices",
          "/privacy/data",
          "/privacy/third-parties",
          "/privacy/history",
          "/privacy/contact");
  private static final int MOST = 10;

  @Test
  void pagesCostTheSameWithMuchAndWithLittle() {
    var little = CentreTenant.of("sparse", "Sparse", Map.of("privacy", Plenty.policy(2)));
    var much =
        CentreTenant.of(
            "lavish",
            "Lavish",
            Map.of(
                "privacy", Plenty.policy(Plenty.MOST),
                "cookies", CentreTenant.example("keyshop", "cookies")));

    var few = costs(little, little.person("one", "privacy"), 0);
    var many = costs(much, much.person("two", "privacy", "cookies"), 3);

    assertThat(many).isEqualTo(few);
    assertThat(few.values()).allMatch(count -> count <= MOST);
  }

  /** Statements by page, after so many presses on everything at once. */
  private static Map<String, Integer> costs(CentreTenant tenant, SubjectRef person, int presses) {
    try (var visitor = Browser.visitor(false)) {
      var page = tenant.enter(visitor, person);
      for (int i = 0; i < presses; i++) {
        page.navigate(tenant.address() + "/privacy/choices");
        Clicks.through(page.locator(".pair .button").nth(1 - i % 2));
      }
      return PAGES.stream()
          .collect(Collectors.toMap(path -> path, path -> cost(tenant, visitor, path)));
    }
  }

  /** The least of many: the bus and the sweeps of the house run meanwhile. */
  private static int cost(CentreTenant tenant, BrowserContext visitor, String path) {
    get(tenant, visitor, path);
    var least = Integer.MAX_VALUE;
    for (int i = 0; i < 25; i++) {
      var statements = StatementCount.everywhereDuring(() -> get(tenant, visitor, path));
      least = Math.min(least, statements.size());
    }
    return least;
  }

  private static Response get(CentreTenant tenant, BrowserContext visitor, String path) {
    var cookie =
        visitor.cookies().stream()
            .filter(one -> one.name.equals("troth-privacy"))
            .findFirst()
            .orElseThrow();
    var answer =
        given()
            .baseUri(io.troth.app.house.House.base())
            .header("Host", tenant.host())
            .cookie(cookie.name, cookie.value)
            .redirects()
            .follow(false)
            .get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer;
  }
}

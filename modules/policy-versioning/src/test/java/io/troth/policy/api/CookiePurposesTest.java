package io.troth.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Handling.BrowserStorage;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.CookieCategory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CookiePurposesTest {

  private static final List<Cookie> COOKIES =
      List.of(
          cookie("basket", CookieCategory.MANDATORY, "needed"),
          cookie("visits", CookieCategory.ANALYTICS, "counting"),
          cookie("ads", CookieCategory.TARGETING, "offers"));

  @Test
  void aYesLastsAsLongAsToThePurposeThatTheSameClausesSpeakOf() {
    var derived =
        CookiePurposes.of(
            COOKIES, List.of(purpose("statistics", LegalBasis.CONSENT, "P6M", "counting", "ask")));

    assertThat(derived)
        .extracting(Purpose::id)
        .containsExactly("cookies-analytics", "cookies-targeting");
    assertThat(derived.get(0).consentFor()).contains(TimeSpan.parse("P6M"));
    assertThat(derived.get(1).consentFor()).isEmpty();
  }

  @Test
  void ofSeveralTheShortestCountsWhicheverComesFirst() {
    var half = purpose("statistics", LegalBasis.CONSENT, "P6M", "counting");
    var month = purpose("tests", LegalBasis.CONSENT, "P30D", "counting");

    for (var purposes : List.of(List.of(half, month), List.of(month, half))) {
      assertThat(CookiePurposes.of(COOKIES, purposes).get(0).consentFor())
          .contains(TimeSpan.ofDays(30));
    }
  }

  @Test
  void whatRestsOnSomethingElseSaysNothingOfConsents() {
    var contract = purpose("statistics", LegalBasis.CONTRACT, "P6M", "counting");

    assertThat(CookiePurposes.of(COOKIES, List.of(contract)).get(0).consentFor()).isEmpty();
    assertThat(CookiePurposes.of(COOKIES, List.of()).get(0).consentFor()).isEmpty();
  }

  private static Purpose purpose(String id, LegalBasis basis, String lasts, String... clauses) {
    return new Purpose(
        id,
        LocalText.of("en", id),
        basis,
        Set.of(),
        Set.of(),
        Optional.of(TimeSpan.parse(lasts)),
        Set.of(clauses));
  }

  private static Cookie cookie(String id, CookieCategory category, String clause) {
    return new Cookie(
        id,
        LocalText.of("en", id),
        category,
        BrowserStorage.COOKIE,
        TimeSpan.ofDays(1),
        Set.of(clause));
  }
}

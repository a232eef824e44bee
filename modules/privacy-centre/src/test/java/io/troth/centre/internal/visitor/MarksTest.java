package io.troth.centre.internal.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Handling.BrowserStorage;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarksTest {

  private static final Cookie VISITS = cookie("visits", "Visits", "P3M", "_ga*");
  private static final Cookie PAGES = cookie("pages", "Pages", "P1D", "pages");

  @Test
  void theOrderDoesNotMatter() {
    assertThat(Marks.of(List.of(VISITS, PAGES))).isEqualTo(Marks.of(List.of(PAGES, VISITS)));
  }

  @Test
  void anotherNameForPeopleChangesNothing() {
    assertThat(Marks.of(List.of(cookie("visits", "Counter", "P3M", "_ga*"))))
        .isEqualTo(Marks.of(List.of(VISITS)));
  }

  @Test
  void whatIsStoredMoreLongerOrElsewhereIsSomethingElse() {
    assertThat(
            List.of(
                Marks.of(List.of(VISITS, PAGES)),
                Marks.of(List.of(cookie("visits", "Visits", "P4M", "_ga*"))),
                Marks.of(List.of(cookie("visits", "Visits", "P3M", "_gb*"))),
                Marks.of(List.of(PAGES))))
        .doesNotHaveDuplicates()
        .doesNotContain(Marks.of(List.of(VISITS)));
  }

  private static Cookie cookie(String id, String name, String keep, String key) {
    return new Cookie(
        id,
        LocalText.of("en", name),
        CookieCategory.ANALYTICS,
        BrowserStorage.COOKIE,
        TimeSpan.parse(keep),
        Set.of("analytics"),
        Optional.of(key));
  }
}

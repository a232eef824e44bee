package io.troth.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void theExtraRowBecomesTheCursorOfTheLastShownOne() {
    var page = Page.cut(List.of("a", "b", "c"), 2, row -> row);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.next()).contains("b");
  }

  @Test
  void theLastPageHasNoCursor() {
    assertThat(Page.cut(List.of("a", "b"), 2, row -> row).next()).isEmpty();
  }
}

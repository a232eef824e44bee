package io.troth.tenant.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {

  @ParameterizedTest
  @ValueSource(strings = {"/admin", "/admin/", "/admin/policies/1?tab=a&x=%20", "/admin?x=1"})
  void goesToOurPages(String wanted) {
    assertThat(LocalTarget.of(wanted, "/admin", "/home")).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "//evil.test/admin",
        "https://evil.test/admin",
        "/administrator",
        "/admin/../privacy",
        "/admin//evil.test",
        "/admin/%2e%2e/x",
        "/admin\\evil.test",
        "/admin\r\nSet-Cookie: x=y",
        "javascript:alert(1)"
      })
  void goesNowhereElse(String wanted) {
    assertThat(LocalTarget.of(wanted, "/admin", "/home")).isEqualTo("/home");
  }
}

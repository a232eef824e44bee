package io.troth.tenant.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.troth.kernel.Problem;
import io.troth.tenant.api.IdentityProviders.Draft;
import io.troth.tenant.api.IdentityProviders.FoundBy;
import io.troth.web.outbound.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderRulesTest {

  private static Draft draft(String issuer, String client, List<String> scopes, String claim) {
    return new Draft(
        issuer, client, Optional.empty(), scopes, FoundBy.CLAIM, claim, Map.of("en", " Example "));
  }

  private static String field(Draft draft) {
    var problem =
        catchThrowableOfType(Problem.class, () -> ProviderRules.checked(draft, Reach.PUBLIC));
    return problem.violations().get(0).field();
  }

  @Test
  void whatIsMissingIsUsual() {
    var checked =
        ProviderRules.checked(
            draft(" https://login.example.test ", " centre ", List.of(), " "), Reach.PUBLIC);

    assertThat(checked.issuer()).isEqualTo("https://login.example.test");
    assertThat(checked.clientId()).isEqualTo("centre");
    assertThat(checked.scopes()).containsExactly("openid", "email");
    assertThat(checked.claim()).isEqualTo("sub");
    assertThat(checked.names()).isEqualTo(Map.of("en", "Example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "login.example.test",
        "http://login.example.test",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://169.254.169.254/",
        "https://login.example.test:8080",
        "https://login.example.test/?a=1",
        "https://login.example.test/#a",
        "https://user@login.example.test/"
      })
  void anIssuerIsAnAddressOnThePublicInternet(String issuer) {
    assertThat(field(draft(issuer, "centre", List.of(), ""))).isEqualTo("issuer");
  }

  @Test
  void eachFieldIsNamed() {
    var issuer = "https://login.example.test";

    assertThat(field(draft(issuer, " ", List.of(), ""))).isEqualTo("clientId");
    assertThat(field(draft(issuer, "centre\n", List.of("email"), ""))).isEqualTo("scopes");
    assertThat(field(draft(issuer, "centre", List.of("openid", "a b"), ""))).isEqualTo("scopes");
    assertThat(field(draft(issuer, "centre", List.of(), "a claim"))).isEqualTo("claim");
  }
}

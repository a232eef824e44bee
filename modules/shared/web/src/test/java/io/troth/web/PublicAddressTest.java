package io.troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantState;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

  private static final TenantProfile TENANT =
      new TenantProfile(
          new TenantId(new UUID(0, 1)),
          "acme",
          "Acme",
          TenantState.ACTIVE,
          Locale.ENGLISH,
          ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, http://acme.localhost:8080",
    "https://privacy.example/, https://acme.privacy.example"
  })
  void aTenantLivesUnderItsSlug(String publicUrl, String expected) {
    assertThat(new PublicAddress(publicUrl).tenantBase(TENANT)).hasToString(expected);
  }

  @Test
  void problemsLiveAtThePlatform() {
    assertThat(new PublicAddress("https://privacy.example").problem("too-large"))
        .hasToString("https://privacy.example/problems/too-large");
  }

  @Test
  void onlyTlsIsSecure() {
    assertThat(new PublicAddress("https://privacy.example").secure()).isTrue();
    assertThat(new PublicAddress("http://privacy.example").secure()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "https://privacy.example/troth", "/", "http:"})
  void anythingButAnOriginIsRefused(String publicUrl) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress(publicUrl));
  }
}

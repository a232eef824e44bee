package io.troth.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.tenancy.internal.HostNames.Nobody;
import io.troth.tenancy.internal.HostNames.Slug;
import io.troth.tenancy.internal.HostNames.Unnamed;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

  private final HostNames hosts = new HostNames(URI.create("https://troth.example.test:8443"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "engageware.troth.example.test",
        "EngageWare.Troth.Example.Test",
        "engageware.troth.example.test."
      })
  void theFirstLabelIsTheSlug(String host) {
    assertThat(hosts.read(host)).isEqualTo(new Slug("engageware"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b.troth.example.test",
        ".troth.example.test",
        "-a.troth.example.test",
        "a_b.troth.example.test",
        "ä.troth.example.test"
      })
  void labelsThatAreNoSlugNameNobody(String host) {
    assertThat(hosts.read(host)).isInstanceOf(Nobody.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "troth.example.test",
        "TROTH.example.test.",
        "example.test",
        "127.0.0.1",
        "eviltroth.example.test",
        "engageware.troth.example.test.evil.test",
        ""
      })
  void otherNamesSayNothing(String host) {
    assertThat(hosts.read(host)).isInstanceOf(Unnamed.class);
  }

  @Test
  void noHostSaysNothing() {
    assertThat(hosts.read(null)).isInstanceOf(Unnamed.class);
  }

  @Test
  void aPublicUrlNeedsAHost() {
    assertThatThrownBy(() -> new HostNames(URI.create("/here")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

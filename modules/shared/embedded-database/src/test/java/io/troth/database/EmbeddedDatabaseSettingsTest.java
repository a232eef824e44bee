package io.troth.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseSettingsTest {

  private final EmbeddedDatabaseSettings settings = EmbeddedDatabaseSettings.in(Path.of("data"));

  @Test
  void theCacheIsTheUsualOneUnlessSomebodySaysOtherwise() {
    assertThat(settings.cache()).isEqualTo(EmbeddedDatabaseSettings.USUAL_CACHE);
    assertThat(settings.withCache(512).onPort(3306).with(Durability.ONCE_A_SECOND).cache())
        .isEqualTo(512);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 63, 1_048_577})
  void aCacheThatNoServerTakesIsRefused(int megabytes) {
    assertThatThrownBy(() -> settings.withCache(megabytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64 to 1048576 megabytes");
  }
}

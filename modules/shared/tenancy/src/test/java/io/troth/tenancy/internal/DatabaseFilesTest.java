package io.troth.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.promise.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "ON", "FORCE"})
  void aDatabaseThatSaysItEncryptsKeepsThePromise(String answer) {
    assertThat(DatabaseFiles.reading(answer))
        .contains(Reading.kept("The database says that it encrypts its tables."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "OFF", "", "MAYBE"})
  void anythingElseIsNoControl(String answer) {
    assertThat(DatabaseFiles.reading(answer)).isEmpty();
  }

  @Test
  void eachDatabaseIsAskedInItsOwnWords() {
    assertThat(DatabaseFiles.question("11.4.2-MariaDB-log")).contains("innodb_encrypt_tables");
    assertThat(DatabaseFiles.question("8.4.3")).contains("default_table_encryption");
  }
}

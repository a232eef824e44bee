package io.troth.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.promise.Keeping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseLineTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://127.0.0.1:3306/troth?connectionTimeZone=UTC, KEPT",
    "jdbc:mysql://localhost/troth, KEPT",
    "jdbc:mysql://db.example.test/troth?sslMode=VERIFY_IDENTITY, KEPT",
    "jdbc:mysql://db.example.test/troth?useSSL=false&sslMode=required, KEPT",
    "jdbc:mysql://db.example.test/troth?sslMode=PREFERRED, BROKEN",
    "jdbc:mysql://127.0.0.1.example.test/troth, BROKEN",
    "'jdbc:mysql://one.example.test,two.example.test/troth', BROKEN",
    "'', BROKEN"
  })
  void whatLeavesTheMachineMustInsistOnEncryption(String address, Keeping keeping) {
    assertThat(DatabaseLine.reading(address).keeping()).isEqualTo(keeping);
  }
}

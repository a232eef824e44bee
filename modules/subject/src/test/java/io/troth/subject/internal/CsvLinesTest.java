package io.troth.subject.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.subject.api.SubjectRegistration.VersionClaim.Ground;
import io.troth.subject.internal.RegistrationJson.ClaimJson;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

  private final ArrayList<Violation> faults = new ArrayList<>();

  @Test
  void columnsComeInAnyOrder() {
    var lines = CsvLines.withHeader("name,EXTERNAL_ID,baseline");

    var read = lines.read("\"Doe, Jane\",j-1,privacy:1;terms:2", faults).orElseThrow();

    assertThat(read.name()).isEqualTo("Doe, Jane");
    assertThat(read.externalId()).isEqualTo("j-1");
    assertThat(read.claims())
        .containsExactly(
            new ClaimJson("privacy", 1, Ground.BASELINE),
            new ClaimJson("terms", 2, Ground.BASELINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a,b,c", "\"a,b", "a,\"b\"x\"c"})
  void aLineThatDoesNotFitIsRefused(String line) {
    var read = CsvLines.withHeader("external_id,name").read(line, faults);

    assertThat(read).isEmpty();
    assertThat(faults).hasSize(1);
  }

  @Test
  void aClaimThatNamesNoVersionIsRefused() {
    CsvLines.withHeader("external_id,accepted").read("x,privacy", faults);

    assertThat(faults).extracting(Violation::field).containsExactly("accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name,email", "external_id,shoe_size", "external_id,external_id"})
  void aHeaderMustMakeSense(String header) {
    assertThatThrownBy(() -> CsvLines.withHeader(header)).isInstanceOf(Problem.class);
  }
}

package io.troth.policy.internal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The people of the reference tenants: a plain list without quoted fields, nobody real. */
class PeopleTest {

  private static final String HEAD = "external_id,email,name,locale,zone,baseline";

  @ParameterizedTest
  @ValueSource(strings = {"netwatch", "datasift", "hostedhub", "keyshop", "engageware"})
  void everybodyHasAnIdAndAnAddressOfTheirOwn(String tenant) {
    var people = people(tenant);

    assertThat(people).hasSizeGreaterThanOrEqualTo(20).allMatch(fields -> fields.size() == 6);
    assertThat(people).extracting(fields -> fields.get(0)).doesNotHaveDuplicates();
    assertThat(people)
        .extracting(fields -> fields.get(1))
        .filteredOn(address -> !address.isEmpty())
        .doesNotHaveDuplicates()
        .allMatch(address -> address.endsWith("@example.test"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"netwatch", "datasift", "hostedhub", "keyshop", "engageware"})
  void everybodysLanguageZoneAndVersionExist(String tenant) {
    var policies = ReferencePolicy.all().stream().map(ReferencePolicy::toString).toList();

    assertThat(people(tenant))
        .allSatisfy(
            fields -> {
              assertThat(Locale.getISOLanguages()).contains(fields.get(3));
              assertThat(fields.get(4)).isIn(zones());
              assertThat(tenant + " " + fields.get(5).replace(":", " v")).isIn(policies);
            });
  }

  /** Some people's zone is unknown. */
  private static List<String> zones() {
    return Stream.concat(Stream.of(""), ZoneId.getAvailableZoneIds().stream()).toList();
  }

  private static List<List<String>> people(String tenant) {
    try {
      var lines = Files.readAllLines(Path.of("../../examples/tenants", tenant, "people.csv"));
      assertThat(lines.get(0)).isEqualTo(HEAD);
      return lines.stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.troth.demo.sample;

import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import io.troth.subject.api.SubjectRegistration.VersionClaim.Ground;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The people the sample tenant starts with: a plain list of our own, without quoted fields. */
public final class SamplePeople {

  private static final String FILE = "examples/tenants/engageware/people.csv";

  private SamplePeople() {}

  public static List<SubjectRegistration> all() {
    try (var in =
            Objects.requireNonNull(
                SamplePeople.class.getClassLoader().getResourceAsStream(FILE), FILE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(SamplePeople::person).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SubjectRegistration person(String line) {
    var fields = line.split(",", -1);
    var baseline = fields[5].split(":", -1);
    return new SubjectRegistration(
        fields[0],
        text(fields[1]),
        text(fields[2]),
        text(fields[3]).map(Locale::forLanguageTag),
        text(fields[4]).map(ZoneId::of),
        List.of(new VersionClaim(baseline[0], Integer.parseInt(baseline[1]), Ground.BASELINE)));
  }

  private static Optional<String> text(String field) {
    return field.isBlank() ? Optional.empty() : Optional.of(field);
  }
}

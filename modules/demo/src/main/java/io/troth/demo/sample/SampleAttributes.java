package io.troth.demo.sample;

import io.troth.kernel.SubjectRef;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes.Given;
import io.troth.subject.api.Attributes.Source;
import io.troth.subject.api.Attributes.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sample tenant knows of its first people besides name and address: numbers set aside for
 * films, and networks set aside for examples (RFC 5737).
 */
final class SampleAttributes {

  private static final int PEOPLE = 20;
  private static final int FIRST = 10;

  private SampleAttributes() {}

  static Map<SubjectRef, List<Given>> of(List<SubjectRef> people) {
    var values = new LinkedHashMap<SubjectRef, List<Given>>();
    for (int i = 0; i < Math.min(PEOPLE, people.size()); i++) {
      int number = FIRST + i;
      values.put(
          people.get(i),
          List.of(
              Given.asserted(AttributeType.PHONE, "+49 30 231250" + number),
              Given.asserted(
                  AttributeType.POSTAL_ADDRESS, "Beispielweg " + number + "\n10115 Berlin"),
              observed(AttributeType.IP_ADDRESS, "192.0.2." + number),
              observed(AttributeType.CLIENT_ID, "sample-browser-" + number)));
    }
    return values;
  }

  private static Given observed(AttributeType type, String value) {
    return new Given(type, value, Source.OBSERVED, Verification.UNVERIFIED);
  }
}

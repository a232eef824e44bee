package io.troth.consent.internal.signal;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A string of the Global Privacy Platform, and what it says.
 *
 * @param gpp the string
 */
record GppAnswer(String gpp, List<SectionAnswer> sections) {

  /** One section. */
  record SectionAnswer(
      @Schema(description = "Number in the IAB's list, for example 7") int id,
      @Schema(description = "For example `usnat`") String name,
      @Schema(
              description =
                  "By their names in the specification; empty for sections that are not read, those"
                      + " of the Transparency and Consent Framework among them")
          Map<String, Object> fields) {}

  static GppAnswer of(String gpp) {
    return new GppAnswer(
        gpp,
        GppStrings.read(gpp).stream()
            .map(each -> new SectionAnswer(each.id(), each.name(), each.fields()))
            .toList());
  }
}

package io.troth.consent.internal.explore;

import io.troth.consent.api.ConsentExplorer.Asked;
import io.troth.consent.api.ConsentStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purpose as the API shows it. */
@Schema(name = "ConsentCounts")
record AskedAnswer(
    UUID policyId,
    String policy,
    String purpose,
    @Schema(description = "by language") Map<String, String> name,
    @Schema(description = "everybody whose decision it is") long asked,
    long answered,
    @Schema(description = "devices of which nothing else is known, among those asked")
        long visitors,
    @Schema(description = "states nobody is in are missing") Map<ConsentStatus, Long> counts) {

  static AskedAnswer of(Asked asked) {
    return new AskedAnswer(
        asked.policy().value(),
        asked.policySlug(),
        asked.purpose(),
        new TreeMap<>(asked.name().byLanguage()),
        asked.asked(),
        asked.answered(),
        asked.visitors(),
        new TreeMap<>(asked.counts()));
  }
}

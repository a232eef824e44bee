package io.troth.consent.internal.receipt;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ConsentStatus;
import io.troth.policy.api.linked.Dpv;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Acts in the words of the Data Privacy Vocabulary 2.3, and the profiles of ISO/IEC TS 27560:2023
 * that its guide declares ({@code schema/dpv-27560}).
 */
final class Terms {

  private static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#";

  private static final Map<String, String> CONTEXT = context();

  private Terms() {}

  private static Map<String, String> context() {
    var all = new LinkedHashMap<>(Dpv.context());
    all.put("legal-eu", "https://w3id.org/dpv/legal/eu#");
    all.put("schema", "https://schema.org/");
    return all;
  }

  /** Stands in every document itself, so that reading one loads nothing. */
  static Map<String, String> prefixes() {
    return CONTEXT;
  }

  static String recordProfile(Deed deed) {
    return SCHEMA + (deed.underGdpr() ? "record-eu-gdpr" : "record");
  }

  static String receiptProfile(Deed deed) {
    return SCHEMA + (deed.underGdpr() ? "receipt-eu-gdpr" : "receipt");
  }

  /** The state of consent that an act leads to; empty for acts that are about something else. */
  static Optional<ConsentStatus> status(ActType type) {
    return switch (type) {
      case CONSENT_GIVEN -> Optional.of(ConsentStatus.GIVEN);
      case CONSENT_RENEWED -> Optional.of(ConsentStatus.RENEWED);
      case CONSENT_REFUSED -> Optional.of(ConsentStatus.REFUSED);
      case CONSENT_WITHDRAWN -> Optional.of(ConsentStatus.WITHDRAWN);
      case CONSENT_REVOKED -> Optional.of(ConsentStatus.REVOKED);
      default -> Optional.empty();
    };
  }

  /** Whether the act says yes to a purpose. */
  static boolean affirms(ActType type) {
    return status(type).filter(ConsentStatus::validForProcessing).isPresent();
  }
}

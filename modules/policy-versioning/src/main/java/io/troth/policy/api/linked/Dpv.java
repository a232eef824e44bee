package io.troth.policy.api.linked;

import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Handling.ProtectionKind;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Our words in those of the Data Privacy Vocabulary (DPV 2.3, W3C Data Privacy Vocabularies and
 * Controls Community Group). What it has no word for is left out here and stands in the canonical
 * JSON.
 */
public final class Dpv {

  /** Rights of the GDPR; those of other laws have no term. */
  private static final Map<String, String> RIGHTS =
      Map.of(
          "access", "eu-gdpr:A15",
          "categories", "eu-gdpr:A15",
          "export", "eu-gdpr:A20",
          "rectify", "eu-gdpr:A16",
          "erase", "eu-gdpr:A17",
          "restrict", "eu-gdpr:A18",
          "object", "eu-gdpr:A21");

  /** GDPR Articles 45, 46 and 49. */
  private static final Set<String> TRANSFERS =
      Set.of(
          "A45-3", "A46-2-a", "A46-2-b", "A46-2-c", "A46-2-d", "A46-2-e", "A46-2-f", "A46-3-a",
          "A46-3-b", "A49-1-a", "A49-1-b", "A49-1-c", "A49-1-d", "A49-1-e", "A49-1-f", "A49-1-g",
          "A49-2");

  private static final Map<ProtectionKind, String> MEASURES =
      Map.of(
          ProtectionKind.ENCRYPTION_IN_TRANSIT, "dpv:EncryptionInTransfer",
          ProtectionKind.ENCRYPTION_AT_REST, "dpv:EncryptionAtRest",
          ProtectionKind.PSEUDONYMISATION, "dpv:Pseudonymisation",
          ProtectionKind.NEED_TO_KNOW, "dpv:AccessControlMethod",
          ProtectionKind.ACCESS_LOGGED, "dpv:LoggingPolicy",
          ProtectionKind.REDACTION_BEFORE_UPLOAD, "dpv:DataRedaction");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Map<String, String> PREFIXES = prefixes();

  private Dpv() {}

  private static Map<String, String> prefixes() {
    var prefixes = new LinkedHashMap<String, String>();
    prefixes.put("dpv", "https://w3id.org/dpv#");
    prefixes.put("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#");
    prefixes.put("loc", "https://w3id.org/dpv/loc#");
    prefixes.put("dct", "http://purl.org/dc/terms/");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }

  /** Stands in every document itself, so that reading one loads nothing. */
  public static Map<String, String> context() {
    return PREFIXES;
  }

  /** What a policy is as a document. */
  public static String notice(PolicyKind kind) {
    return switch (kind) {
      case PRIVACY_NOTICE, COOKIE_POLICY -> "dpv:PrivacyNotice";
      case TERMS -> "dpv:TermsOfService";
      case PROCESSING_AGREEMENT -> "dpv:DataProcessingAgreement";
    };
  }

  /** The ground of a purpose. */
  public static String basis(LegalBasis basis) {
    return basis.dpv();
  }

  /** What a recipient is in law. */
  public static String role(RecipientRole role) {
    return switch (role) {
      case PROCESSOR -> "dpv:DataProcessor";
      case AFFILIATE, THIRD_PARTY -> "dpv:ThirdParty";
      case AUTHORITY -> "dpv:Authority";
    };
  }

  /** A right by its id in the policy; empty where the vocabulary has no term for it. */
  public static Optional<String> right(String id) {
    return Optional.ofNullable(RIGHTS.get(id));
  }

  /** What a category is in law. */
  public static String data(CategoryKind kind) {
    return switch (kind) {
      case PERSONAL -> "dpv:PersonalData";
      case SENSITIVE -> "dpv:SensitivePersonalData";
      case NON_PERSONAL -> "dpv:NonPersonalData";
    };
  }

  /** A protection; empty where the vocabulary has no term for it. */
  public static Optional<String> measure(ProtectionKind kind) {
    return Optional.ofNullable(MEASURES.get(kind));
  }

  /** A region of the law pack. */
  public static Optional<String> region(String region) {
    var place = region.equals("UK") ? "GB" : region;
    var country = place.split("-", 2)[0];
    return place.equals("EU") || COUNTRIES.contains(country)
        ? Optional.of("loc:" + place)
        : Optional.empty();
  }

  /** A country by its ISO 3166-1 alpha-2 code. */
  public static Optional<String> place(String country) {
    return COUNTRIES.contains(country) ? Optional.of("loc:" + country) : Optional.empty();
  }

  /** The ground of a transfer, for example {@code A46-2-c}; policies may also name it in prose. */
  public static Optional<String> transfer(String safeguard) {
    return TRANSFERS.contains(safeguard) ? Optional.of("eu-gdpr:" + safeguard) : Optional.empty();
  }
}

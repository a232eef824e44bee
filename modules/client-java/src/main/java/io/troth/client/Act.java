package io.troth.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person did with you, on the text of one version.
 *
 * @param version id of the version whose text was shown
 * @param contentHash hash of the text that was shown
 * @param consents only with {@link Kind#ACCEPT}: purposes the person ticked
 * @param purpose only with {@link Kind#CONSENT} and {@link Kind#WITHDRAW_CONSENT}
 * @param reason only with {@link Kind#OBJECT}: the person's own words, at most 2,000 characters
 */
public record Act(
    Kind kind,
    UUID version,
    String contentHash,
    Set<String> consents,
    Optional<String> purpose,
    Optional<String> reason) {

  /** What can be done. */
  public enum Kind {
    /** Accept the version. */
    ACCEPT,
    /** Say no to the version. */
    DECLINE,
    /** Object to the changes of the version. */
    OBJECT,
    /** Take an objection back. */
    WITHDRAW_OBJECTION,
    /** Consent to a purpose. */
    CONSENT,
    /** Withdraw the consent to a purpose. */
    WITHDRAW_CONSENT
  }

  public Act {
    consents = Set.copyOf(consents);
  }

  public static Act accept(UUID version, String contentHash, Set<String> consents) {
    return new Act(Kind.ACCEPT, version, contentHash, consents, Optional.empty(), Optional.empty());
  }

  public static Act consent(UUID version, String contentHash, String purpose) {
    return on(Kind.CONSENT, version, contentHash, Optional.of(purpose), Optional.empty());
  }

  public static Act withdrawConsent(UUID version, String contentHash, String purpose) {
    return on(Kind.WITHDRAW_CONSENT, version, contentHash, Optional.of(purpose), Optional.empty());
  }

  public static Act object(UUID version, String contentHash, Optional<String> reason) {
    return on(Kind.OBJECT, version, contentHash, Optional.empty(), reason);
  }

  public static Act decline(UUID version, String contentHash) {
    return on(Kind.DECLINE, version, contentHash, Optional.empty(), Optional.empty());
  }

  public static Act withdrawObjection(UUID version, String contentHash) {
    return on(Kind.WITHDRAW_OBJECTION, version, contentHash, Optional.empty(), Optional.empty());
  }

  private static Act on(
      Kind kind,
      UUID version,
      String contentHash,
      Optional<String> purpose,
      Optional<String> reason) {
    return new Act(kind, version, contentHash, Set.of(), purpose, reason);
  }

  /** An act as the ledger has it. */
  public record Receipt(UUID id, String type, int versionNumber, Optional<String> purpose) {}

  Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("act", kind.name());
    body.put("version", version);
    body.put("contentHash", contentHash);
    body.put(
        "consents", kind == Kind.ACCEPT ? Optional.of(List.copyOf(consents)) : Optional.empty());
    body.put("purpose", purpose);
    body.put("reason", reason);
    return body;
  }

  static Receipt receipt(Json json) {
    return new Receipt(
        UUID.fromString(json.at("id").text().orElseThrow()),
        json.at("type").text().orElse(""),
        json.at("versionNumber").number().map(Long::intValue).orElse(0),
        json.at("purpose").text());
  }
}

package io.troth.subject.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.subject.api.AttributeType;
import io.troth.subject.api.ExternalIds;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.text.Normalizer;

/** Keyed hashes by which identifying values are found; useless without the tenant's key. */
@Singleton
final class KeyedHashes implements ExternalIds {

  private final TenantKeys keys;

  KeyedHashes(TenantKeys keys) {
    this.keys = keys;
  }

  @Override
  public byte[] lookup(String externalId) {
    return hash(AttributeType.EXTERNAL_ID, Normalizer.normalize(externalId, Normalizer.Form.NFC));
  }

  byte[] lookup(EmailAddress address) {
    return hash(AttributeType.EMAIL, address.text());
  }

  /** Keyed hash of a value in its normal form. */
  byte[] hash(AttributeType attribute, String value) {
    return keys.mac(Purpose.LOOKUP, (attribute + "\0" + value).getBytes(UTF_8));
  }
}

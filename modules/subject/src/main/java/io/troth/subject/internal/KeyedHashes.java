package io.troth.subject.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    return hash(Attribute.EXTERNAL_ID, Normalizer.normalize(externalId, Normalizer.Form.NFC));
  }

  byte[] lookup(EmailAddress address) {
    return hash(Attribute.EMAIL, address.text());
  }

  private byte[] hash(Attribute attribute, String value) {
    return keys.mac(Purpose.LOOKUP, (attribute + "\0" + value).getBytes(UTF_8));
  }
}

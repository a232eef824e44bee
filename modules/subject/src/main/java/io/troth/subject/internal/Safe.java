package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.internal.VaultStatements.StoredPerson;
import io.troth.subject.internal.VaultStatements.StoredValue;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns identities into what is stored, and back. */
@Singleton
final class Safe {

  private static final int KEY_BYTES = 32;

  private final TenantKeys keys;
  private final KeyedHashes hashes;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Safe(TenantKeys keys, KeyedHashes hashes, InstantSource clock) {
    this.keys = keys;
    this.hashes = hashes;
    this.clock = clock;
  }

  /** A new person's values under a new key of their own. */
  StoredPerson lock(TenantId tenant, SubjectRef person, Identity identity) {
    var fresh = newKey(tenant, person);
    return new StoredPerson(
        person, fresh.wrapped(), values(fresh.key(), person, texts(identity), Map.of()));
  }

  /** A known person's values anew, under the key they have. */
  StoredPerson lockAgain(TenantId tenant, StoredPerson known, Identity identity) {
    var key = key(tenant, known.ref(), known.wrappedKey());
    var same = new EnumMap<AttributeType, Provenance>(AttributeType.class);
    var texts = texts(identity);
    known
        .values()
        .forEach(
            value -> {
              var text = key.decrypt(value.attribute(), value.ciphertext());
              if (text.equals(texts.get(value.attribute()))) {
                same.put(value.attribute(), value.provenance());
              }
            });
    return new StoredPerson(known.ref(), known.wrappedKey(), values(key, known.ref(), texts, same));
  }

  Identity unlock(TenantId tenant, StoredPerson person) {
    var key = key(tenant, person.ref(), person.wrappedKey());
    return new Identity(
        read(key, person, AttributeType.EXTERNAL_ID).orElse(""),
        read(key, person, AttributeType.EMAIL),
        read(key, person, AttributeType.NAME));
  }

  /** A key that is new, and how it is stored. */
  record Fresh(PersonKey key, byte[] wrapped) {}

  /** Is stored in the transaction at hand. */
  Fresh newKey(TenantId tenant, SubjectRef person) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    var wrapped = keys.wrap(Purpose.VAULT, key, PersonKey.context(tenant, person));
    return new Fresh(new PersonKey(tenant, person, key), wrapped);
  }

  PersonKey key(TenantId tenant, SubjectRef person, byte[] wrapped) {
    var context = PersonKey.context(tenant, person);
    return new PersonKey(tenant, person, keys.unwrap(Purpose.VAULT, wrapped, context));
  }

  private static Optional<String> read(
      PersonKey key, StoredPerson person, AttributeType attribute) {
    return person.value(attribute).map(value -> key.decrypt(attribute, value.ciphertext()));
  }

  /** Values in their normal forms. */
  private static Map<AttributeType, String> texts(Identity identity) {
    var texts = new EnumMap<AttributeType, String>(AttributeType.class);
    texts.put(AttributeType.EXTERNAL_ID, identity.externalId());
    identity
        .email()
        .flatMap(EmailAddress::parse)
        .ifPresent(address -> texts.put(AttributeType.EMAIL, address.text()));
    identity.name().ifPresent(name -> texts.put(AttributeType.NAME, name));
    return texts;
  }

  private List<StoredValue> values(
      PersonKey key,
      SubjectRef person,
      Map<AttributeType, String> texts,
      Map<AttributeType, Provenance> same) {
    var now = Provenance.registered(clock.instant());
    return texts.entrySet().stream()
        .map(
            one ->
                new StoredValue(
                    person,
                    one.getKey(),
                    Items.ONLY,
                    key.encrypt(one.getKey(), one.getValue()),
                    lookup(one.getKey(), one.getValue()),
                    same.getOrDefault(one.getKey(), now)))
        .toList();
  }

  /** Names are never looked for. */
  private Optional<byte[]> lookup(AttributeType type, String text) {
    return switch (type) {
      case NAME -> Optional.empty();
      case EXTERNAL_ID -> Optional.of(hashes.lookup(text));
      default -> Optional.of(hashes.hash(type, text));
    };
  }
}

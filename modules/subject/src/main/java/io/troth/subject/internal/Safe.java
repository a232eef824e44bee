package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.internal.VaultStatements.StoredPerson;
import io.troth.subject.internal.VaultStatements.StoredValue;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns identities into what is stored, and back. */
@Singleton
final class Safe {

  private static final int KEY_BYTES = 32;

  private final TenantKeys keys;
  private final KeyedHashes hashes;
  private final SecureRandom random = new SecureRandom();

  Safe(TenantKeys keys, KeyedHashes hashes) {
    this.keys = keys;
    this.hashes = hashes;
  }

  /** A new person's values under a new key of their own. */
  StoredPerson lock(TenantId tenant, SubjectRef person, Identity identity) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    var wrapped = keys.wrap(Purpose.VAULT, key, PersonKey.context(tenant, person));
    return new StoredPerson(
        person, wrapped, values(new PersonKey(tenant, person, key), person, identity));
  }

  /** A known person's values anew, under the key they have. */
  StoredPerson lockAgain(TenantId tenant, StoredPerson known, Identity identity) {
    var values = values(key(tenant, known), known.ref(), identity);
    return new StoredPerson(known.ref(), known.wrappedKey(), values);
  }

  Identity unlock(TenantId tenant, StoredPerson person) {
    var key = key(tenant, person);
    return new Identity(
        read(key, person, Attribute.EXTERNAL_ID).orElse(""),
        read(key, person, Attribute.EMAIL),
        read(key, person, Attribute.NAME));
  }

  private PersonKey key(TenantId tenant, StoredPerson person) {
    var context = PersonKey.context(tenant, person.ref());
    return new PersonKey(
        tenant, person.ref(), keys.unwrap(Purpose.VAULT, person.wrappedKey(), context));
  }

  private static Optional<String> read(PersonKey key, StoredPerson person, Attribute attribute) {
    return person.value(attribute).map(value -> key.decrypt(attribute, value.ciphertext()));
  }

  private List<StoredValue> values(PersonKey key, SubjectRef person, Identity identity) {
    var values = new ArrayList<StoredValue>();
    values.add(
        new StoredValue(
            person,
            Attribute.EXTERNAL_ID,
            key.encrypt(Attribute.EXTERNAL_ID, identity.externalId()),
            Optional.of(hashes.lookup(identity.externalId()))));
    identity
        .email()
        .flatMap(EmailAddress::parse)
        .ifPresent(
            address ->
                values.add(
                    new StoredValue(
                        person,
                        Attribute.EMAIL,
                        key.encrypt(Attribute.EMAIL, address.text()),
                        Optional.of(hashes.lookup(address)))));
    identity
        .name()
        .ifPresent(
            name ->
                values.add(
                    new StoredValue(
                        person,
                        Attribute.NAME,
                        key.encrypt(Attribute.NAME, name),
                        Optional.empty())));
    return List.copyOf(values);
  }
}

package io.troth.tenant.internal.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The platform's keys, newest first. The newest wraps the tenants' keys and nothing else; earlier
 * ones only unwrap what is still under them.
 */
@Singleton
final class MasterKey {

  private final Map<MasterKeyId, Aead> ring = new LinkedHashMap<>();
  private final MasterKeySource source;

  MasterKey(MasterKeySource source) throws GeneralSecurityException {
    for (var key : source.load()) {
      ring.putIfAbsent(MasterKeyId.of(key), new AesGcmJce(key));
    }
    this.source = source;
  }

  /** A tenant's key as it is stored. */
  record Wrapped(MasterKeyId by, byte[] value) {}

  /**
   * Makes the keys at start, so that a missing one stops the application and not its first caller.
   */
  void atStart(@Observes StartupEvent started) {
    requireAll(source.inUse());
  }

  /**
   * Says which key is missing before anybody needs it.
   *
   * @param used the keys that tenants' keys are wrapped by
   */
  void requireAll(Set<MasterKeyId> used) {
    var missing = used.stream().filter(id -> !ring.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "Tenants' keys are wrapped by the master key "
              + missing.stream().map(MasterKeyId::toString).collect(Collectors.joining(", "))
              + ", which is not among those given: put it back as an earlier one until everything"
              + " is wrapped by the newest");
    }
  }

  MasterKeyId newest() {
    return ring.keySet().iterator().next();
  }

  Wrapped wrap(byte[] key, byte[] context) {
    try {
      return new Wrapped(newest(), aead(newest()).encrypt(key, context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param by the key it was wrapped by; empty where that was not written down: then each is tried
   */
  byte[] unwrap(Optional<MasterKeyId> by, byte[] wrapped, byte[] context) {
    var candidates = by.filter(ring::containsKey).map(Set::of).orElse(ring.keySet());
    for (var candidate : candidates) {
      var key = opened(aead(candidate), wrapped, context);
      if (key.isPresent()) {
        return key.get();
      }
    }
    throw new IllegalStateException(
        "A tenant's key cannot be read: none of the master keys is the one it was wrapped with");
  }

  private Aead aead(MasterKeyId id) {
    return Optional.ofNullable(ring.get(id)).orElseThrow();
  }

  private static Optional<byte[]> opened(Aead aead, byte[] wrapped, byte[] context) {
    try {
      return Optional.of(aead.decrypt(wrapped, context));
    } catch (GeneralSecurityException anothers) {
      return Optional.empty();
    }
  }
}

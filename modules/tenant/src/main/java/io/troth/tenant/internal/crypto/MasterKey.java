package io.troth.tenant.internal.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;

/** The platform's key. It wraps the tenants' keys and nothing else. */
@Singleton
final class MasterKey {

  private final Aead aead;

  MasterKey(MasterKeySource source) throws GeneralSecurityException {
    this.aead = new AesGcmJce(source.load());
  }

  /**
   * Makes the key at start, so that a missing one stops the application and not its first caller.
   */
  void atStart(@Observes StartupEvent started) {
    // Being made is all there is to do.
  }

  byte[] wrap(byte[] key, byte[] context) {
    try {
      return aead.encrypt(key, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] unwrap(byte[] wrapped, byte[] context) {
    try {
      return aead.decrypt(wrapped, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A tenant's key cannot be read: the master key is not the one it was wrapped with", e);
    }
  }
}

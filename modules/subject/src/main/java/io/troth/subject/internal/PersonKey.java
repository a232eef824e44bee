package io.troth.subject.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.subject.api.AttributeType;
import java.security.GeneralSecurityException;

/**
 * Encrypts one person's values (AES-256-GCM). A ciphertext is bound to tenant, person and
 * attribute: moved anywhere else it cannot be read.
 */
final class PersonKey {

  private final AesGcmJce cipher;
  private final String place;

  PersonKey(TenantId tenant, SubjectRef person, byte[] key) {
    try {
      this.cipher = new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    this.place = place(tenant, person);
  }

  /** What a person's wrapped key is bound to. */
  static byte[] context(TenantId tenant, SubjectRef person) {
    return place(tenant, person).getBytes(UTF_8);
  }

  byte[] encrypt(AttributeType attribute, String value) {
    try {
      return cipher.encrypt(value.getBytes(UTF_8), context(attribute));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String decrypt(AttributeType attribute, byte[] ciphertext) {
    try {
      return new String(cipher.decrypt(ciphertext, context(attribute)), UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A value of the vault is not where it was written", e);
    }
  }

  private byte[] context(AttributeType attribute) {
    return (place + "/" + attribute).getBytes(UTF_8);
  }

  private static String place(TenantId tenant, SubjectRef person) {
    return "vault/" + tenant + "/" + person;
  }
}

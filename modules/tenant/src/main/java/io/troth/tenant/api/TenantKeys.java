package io.troth.tenant.api;

/**
 * Cryptography under the current tenant's own keys, which themselves never leave this door. Every
 * tenant has one key per purpose, stored wrapped by the master key.
 */
public interface TenantKeys {

  /** What a key is for. Keys of different purposes are independent. */
  enum Purpose {
    /** Wraps other keys: those of people's identifying values, those that sign mails. */
    VAULT,
    /** Makes keyed hashes by which identifying values are found. */
    LOOKUP,
    /** Signs mail links into the privacy centre. */
    LINK,
    /** Signs the return paths of mails, by which bounces are told from forged ones. */
    RETURN_PATH,
    /** Wraps the secrets with which what is sent to tenants' servers is signed. */
    WEBHOOK,
    /** Seals what signing in at the tenant's provider needs: its secret, and what browsers keep. */
    SIGN_IN,
    /** Authenticates certificates of erasure. */
    CERTIFICATE,
    /** Makes keyed hashes of addresses whose owners declined mails before they were erased. */
    SUPPRESSION;

    /** Whether the key wraps values, and so has generations; the others make hashes. */
    public boolean wraps() {
      return this == VAULT || this == WEBHOOK || this == SIGN_IN;
    }
  }

  /**
   * Encrypts and authenticates (AES-256-GCM) under the newest generation of the key, which the
   * result names. What is stored is wrapped in the transaction that stores it, and its place is a
   * {@link io.troth.tenant.spi.WrappedValues}: otherwise it is lost at the next rotation.
   *
   * @param context what the value belongs to; must be given again to read it
   */
  byte[] wrap(Purpose purpose, byte[] plaintext, byte[] context);

  /**
   * Reads what {@link #wrap} wrote.
   *
   * @throws IllegalStateException when it was written for another tenant, purpose or context, was
   *     changed, or its generation of the key is destroyed
   */
  byte[] unwrap(Purpose purpose, byte[] wrapped, byte[] context);

  /** A keyed hash, 32 bytes (HMAC-SHA-256); the same input gives the same hash. */
  byte[] mac(Purpose purpose, byte[] message);
}

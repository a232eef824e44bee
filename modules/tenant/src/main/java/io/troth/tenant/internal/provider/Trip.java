package io.troth.tenant.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.tenant.internal.crypto.RandomValues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;

/**
 * What is remembered while somebody is away at the provider. It travels sealed in a cookie of their
 * browser, so that the way back is open in this browser alone.
 *
 * @param state comes back in the address (RFC 6749, section 10.12)
 * @param nonce comes back in the token
 * @param verifier proves that who asked for the code redeems it (RFC 7636)
 * @param path where the person goes afterwards
 * @param provider version of the provider's settings that the person left with
 */
record Trip(
    String state, String nonce, String verifier, String path, long provider, Instant expiresAt) {

  private static final int FORM = 1;

  static Trip begin(String path, long provider, Instant expiresAt) {
    return new Trip(
        RandomValues.token(),
        RandomValues.token(),
        RandomValues.token(),
        path,
        provider,
        Instant.ofEpochMilli(expiresAt.toEpochMilli()));
  }

  /** What the provider is shown of the verifier: S256. */
  String challenge() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(RandomValues.hash(verifier));
  }

  boolean isState(String given) {
    return MessageDigest.isEqual(state.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeUTF(state);
      out.writeUTF(nonce);
      out.writeUTF(verifier);
      out.writeUTF(path);
      out.writeLong(provider);
      out.writeLong(expiresAt.toEpochMilli());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException when it is of another form
   */
  static Trip read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != FORM) {
        throw new IllegalArgumentException("A trip of another form");
      }
      return new Trip(
          in.readUTF(),
          in.readUTF(),
          in.readUTF(),
          in.readUTF(),
          in.readLong(),
          Instant.ofEpochMilli(in.readLong()));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Shows nothing that opens anything. */
  @Override
  public String toString() {
    return "Trip[" + path + "]";
  }
}

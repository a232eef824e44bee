package io.troth.retention.internal.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.web.outbound.SigningSecret;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps what must not be read in the database: secrets of connectors, and who is erased. */
@Singleton
class Locker {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TenantKeys keys;

  Locker(TenantKeys keys) {
    this.keys = keys;
  }

  /** A secret or password of a connector, as it is stored. */
  byte[] lock(UUID connector, byte[] secret) {
    return keys.wrap(Purpose.WEBHOOK, secret, secretOf(connector));
  }

  String password(Connector connector) {
    return new String(open(connector.id(), connector.wrapped()), UTF_8);
  }

  /** What signs at that time, newest first. */
  List<SigningSecret> signing(Connector connector, Instant now) {
    var secrets = new ArrayList<SigningSecret>();
    secrets.add(SigningSecret.of(open(connector.id(), connector.wrapped())));
    if (connector.earlierUntil().filter(now::isBefore).isPresent()) {
      connector
          .earlierWrapped()
          .map(wrapped -> SigningSecret.of(open(connector.id(), wrapped)))
          .ifPresent(secrets::add);
    }
    return List.copyOf(secrets);
  }

  private byte[] open(UUID connector, byte[] wrapped) {
    return keys.unwrap(Purpose.WEBHOOK, wrapped, secretOf(connector));
  }

  static byte[] secretOf(UUID connector) {
    return ("connector/" + connector).getBytes(UTF_8);
  }

  static byte[] keyOf(UUID erasure) {
    return ("connector-key/" + erasure).getBytes(UTF_8);
  }

  /**
   * Who is erased, under a key of that erasure.
   *
   * @param key wrapped by the tenant's
   */
  record Envelope(byte[] key, byte[] text) {}

  Envelope seal(UUID erasure, Known known) {
    var key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    try {
      var text = new AesGcmJce(key).encrypt(JSON.writeValueAsBytes(known), keyOf(erasure));
      return new Envelope(keys.wrap(Purpose.VAULT, key, keyOf(erasure)), text);
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Known unseal(UUID erasure, Envelope envelope) {
    var key = keys.unwrap(Purpose.VAULT, envelope.key(), keyOf(erasure));
    try {
      return JSON.readValue(
          new AesGcmJce(key).decrypt(envelope.text(), keyOf(erasure)), Known.class);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("What was sealed is not where it was written", e);
    }
  }
}

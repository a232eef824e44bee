package io.troth.tenant.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.TenantKeys;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tenants' keys, unwrapped once per process and kept in memory. */
@Singleton
public class KeyRing implements TenantKeys {

  private static final int KEY_BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final MasterKey master;
  private final SecretStatements statements;
  private final CurrentTenant tenant;
  private final InstantSource clock;
  private final Map<Place, byte[]> keys = new ConcurrentHashMap<>();

  /** Ready for a message, and never given one themselves: decisions take copies of them. */
  private final Map<Place, Mac> macs = new ConcurrentHashMap<>();

  KeyRing(
      MasterKey master, SecretStatements statements, CurrentTenant tenant, InstantSource clock) {
    this.master = master;
    this.statements = statements;
    this.tenant = tenant;
    this.clock = clock;
  }

  /** Gives a new tenant its keys, in the transaction that creates it. */
  public void create(TenantId owner) {
    for (var purpose : Purpose.values()) {
      var place = new Place(owner, purpose);
      var wrapped = master.wrap(RandomValues.bytes(KEY_BYTES), place.context());
      statements.add(owner, purpose, wrapped, clock.instant());
    }
  }

  @Override
  public byte[] wrap(Purpose purpose, byte[] plaintext, byte[] context) {
    try {
      return new AesGcmJce(key(purpose)).encrypt(plaintext, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] unwrap(Purpose purpose, byte[] wrapped, byte[] context) {
    try {
      return new AesGcmJce(key(purpose)).decrypt(wrapped, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not written with this key for this place", e);
    }
  }

  @Override
  public byte[] mac(Purpose purpose, byte[] message) {
    var keyed = macs.computeIfAbsent(new Place(tenant.require(), purpose), this::keyed);
    try {
      return ((Mac) keyed.clone()).doFinal(message);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Mac keyed(Place place) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key(place), HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] key(Purpose purpose) {
    return key(new Place(tenant.require(), purpose));
  }

  private byte[] key(Place place) {
    return keys.computeIfAbsent(place, this::read);
  }

  private byte[] read(Place place) {
    var wrapped =
        statements
            .find(place.tenant(), place.purpose())
            .orElseThrow(() -> new IllegalStateException("The tenant has no key: " + place));
    return master.unwrap(wrapped, place.context());
  }

  private record Place(TenantId tenant, Purpose purpose) {
    byte[] context() {
      return ("tenant-secret/" + tenant + "/" + purpose).getBytes(UTF_8);
    }
  }
}

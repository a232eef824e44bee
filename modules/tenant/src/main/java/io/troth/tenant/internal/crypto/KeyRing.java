package io.troth.tenant.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/** Tenants' keys, unwrapped once per process and kept in memory. */
@Singleton
public class KeyRing implements TenantKeys {

  private static final Logger LOG = Logger.getLogger(KeyRing.class);
  private static final int KEY_BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  /** Purposes of a later release, which older tenants get when they first need them. */
  private static final Set<Purpose> ADDED_LATER =
      EnumSet.of(
          Purpose.WEBHOOK, Purpose.SIGN_IN, Purpose.CERTIFICATE, Purpose.SUPPRESSION);

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
      add(new Place(owner, purpose));
    }
  }

  private void add(Place place) {
    var wrapped = master.wrap(RandomValues.bytes(KEY_BYTES), place.context());
    statements.add(place.tenant(), place.purpose(), wrapped, clock.instant());
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
    if (statements.find(place.tenant(), place.purpose()).isEmpty()) {
      addLate(place);
    }
    var wrapped =
        statements
            .find(place.tenant(), place.purpose())
            .orElseThrow(() -> new IllegalStateException("The tenant has no key: " + place));
    return master.unwrap(wrapped, place.context());
  }

  /**
   * For a tenant that is older than the purpose. A transaction of its own: what is kept in memory
   * must not depend on whether the caller's work succeeds.
   */
  private void addLate(Place place) {
    if (!ADDED_LATER.contains(place.purpose())) {
      throw new IllegalStateException("The tenant has no key: " + place);
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> add(place));
    } catch (Sql.DuplicateRowException meanwhile) {
      LOG.debugf("Another replica made the key for %s", place.purpose());
    }
  }

  private record Place(TenantId tenant, Purpose purpose) {
    byte[] context() {
      return ("tenant-secret/" + tenant + "/" + purpose).getBytes(UTF_8);
    }
  }
}

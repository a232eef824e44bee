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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * Tenants' keys, unwrapped once per process and kept in memory. Which generation is the newest is
 * never kept: it is asked for in every transaction that wraps.
 */
@Singleton
public class KeyRing implements TenantKeys {

  private static final Logger LOG = Logger.getLogger(KeyRing.class);
  private static final int KEY_BYTES = 32;
  private static final int FIRST = 1;
  private static final String HMAC = "HmacSHA256";

  /** Purposes of a later release, which older tenants get when they first need them. */
  private static final Set<Purpose> ADDED_LATER =
      EnumSet.of(Purpose.WEBHOOK, Purpose.SIGN_IN, Purpose.CERTIFICATE, Purpose.SUPPRESSION);

  private final MasterKey master;
  private final SecretStatements statements;
  private final HeldGenerations held;
  private final CurrentTenant tenant;
  private final InstantSource clock;
  private final Map<Place, Opened> keys = new ConcurrentHashMap<>();

  /** Ready for a message, and never given one themselves: decisions take copies of them. */
  private final Map<Place, Mac> macs = new ConcurrentHashMap<>();

  KeyRing(
      MasterKey master,
      SecretStatements statements,
      HeldGenerations held,
      CurrentTenant tenant,
      InstantSource clock) {
    this.master = master;
    this.statements = statements;
    this.held = held;
    this.tenant = tenant;
    this.clock = clock;
  }

  /** Gives a new tenant its keys, in the transaction that creates it. */
  public void create(TenantId owner) {
    for (var purpose : Purpose.values()) {
      add(new Place(owner, purpose, FIRST));
    }
  }

  private void add(Place place) {
    var wrapped = master.wrap(RandomValues.bytes(KEY_BYTES), place.context());
    statements.add(place.tenant(), place.purpose(), wrapped, clock.instant());
  }

  /** A key for the next generation, as it is to be stored. */
  MasterKey.Wrapped next(TenantId owner, Purpose purpose, int generation) {
    var place = new Place(owner, purpose, generation);
    return master.wrap(RandomValues.bytes(KEY_BYTES), place.context());
  }

  /** The same key under the newest master key. */
  MasterKey.Wrapped underNewest(TenantId owner, Purpose purpose, StoredSecret secret) {
    var context = new Place(owner, purpose, secret.generation()).context();
    return master.wrap(master.unwrap(secret.by(), secret.wrapped(), context), context);
  }

  @Override
  public byte[] wrap(Purpose purpose, byte[] plaintext, byte[] context) {
    var owner = tenant.require();
    requireThere(new Place(owner, purpose, FIRST));
    return wrap(purpose, held.newest(owner, purpose), plaintext, context);
  }

  private byte[] wrap(Purpose purpose, StoredSecret newest, byte[] plaintext, byte[] context) {
    try {
      var key = opened(place(purpose, newest.generation()), newest).key();
      var ciphertext = new AesGcmJce(key).encrypt(plaintext, context);
      return Envelope.close(newest.generation(), ciphertext);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The value under the newest generation; empty when it is already, or when nothing opens it.
   * Whether it is must be tried: bare ciphertext may look as if it named a generation.
   */
  Optional<byte[]> anew(Purpose purpose, byte[] wrapped, byte[] context) {
    var newest = held.newest(tenant.require(), purpose);
    var named = Envelope.generation(wrapped);
    if (named.isPresent()
        && named.getAsInt() == newest.generation()
        && read(place(purpose, named.getAsInt()), Envelope.ciphertext(wrapped), context)
            .isPresent()) {
      return Optional.empty();
    }
    return find(purpose, wrapped, context)
        .map(plaintext -> wrap(purpose, newest, plaintext, context));
  }

  @Override
  public byte[] unwrap(Purpose purpose, byte[] wrapped, byte[] context) {
    return find(purpose, wrapped, context)
        .orElseThrow(() -> new IllegalStateException("Not written with this key for this place"));
  }

  private Optional<byte[]> find(Purpose purpose, byte[] wrapped, byte[] context) {
    var named = Envelope.generation(wrapped);
    var opened =
        named.isPresent()
            ? read(place(purpose, named.getAsInt()), Envelope.ciphertext(wrapped), context)
            : Optional.<byte[]>empty();
    return opened.or(() -> read(place(purpose, FIRST), wrapped, context));
  }

  private Optional<byte[]> read(Place place, byte[] ciphertext, byte[] context) {
    var known = known(place);
    var opened = known.flatMap(one -> one.read(ciphertext, context));
    if (opened.isPresent() || known.isEmpty()) {
      return opened;
    }
    // A renewal that was rolled back may have left a key that never was this generation's.
    return stored(place)
        .filter(secret -> !known.get().isOf(secret))
        .flatMap(secret -> opened(place, secret).read(ciphertext, context));
  }

  @Override
  public byte[] mac(Purpose purpose, byte[] message) {
    var keyed = macs.computeIfAbsent(place(purpose, FIRST), this::keyed);
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

  /** Drops from memory what is destroyed, here or by another replica. */
  void forgetDestroyed() {
    var owner = tenant.require();
    keys.keySet().stream()
        .filter(place -> place.tenant().equals(owner) && place.purpose().wraps())
        .filter(place -> stored(place).isEmpty())
        .toList()
        .forEach(keys::remove);
  }

  private Place place(Purpose purpose, int generation) {
    return new Place(tenant.require(), purpose, generation);
  }

  private byte[] key(Place place) {
    return known(place)
        .orElseThrow(() -> new IllegalStateException("The tenant has no key: " + place))
        .key();
  }

  private Optional<Opened> known(Place place) {
    var known = keys.get(place);
    if (known != null) {
      return Optional.of(known);
    }
    if (place.generation() == FIRST) {
      requireThere(place);
    }
    return stored(place).map(secret -> opened(place, secret));
  }

  /** The key of a row, from memory where that holds the key of this very row. */
  private Opened opened(Place place, StoredSecret secret) {
    var known = keys.get(place);
    if (known != null && known.isOf(secret)) {
      return known;
    }
    var key = master.unwrap(secret.by(), secret.wrapped(), place.context());
    var fresh = new Opened(secret.wrapped(), key);
    keys.put(place, fresh);
    return fresh;
  }

  private Optional<StoredSecret> stored(Place place) {
    return statements.find(place.tenant(), place.purpose(), place.generation());
  }

  /** Outside of the transaction at hand, before anything is locked in it. */
  private void requireThere(Place first) {
    if (held.isKnown(first.tenant(), first.purpose())) {
      return;
    }
    if (statements.newest(first.tenant(), first.purpose()).isEmpty()) {
      addLate(first);
    }
    held.know(first.tenant(), first.purpose());
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

  /** A key with the row it was unwrapped from. */
  private record Opened(byte[] wrapped, byte[] key) {

    boolean isOf(StoredSecret secret) {
      return Arrays.equals(wrapped, secret.wrapped());
    }

    Optional<byte[]> read(byte[] ciphertext, byte[] context) {
      try {
        return Optional.of(new AesGcmJce(key).decrypt(ciphertext, context));
      } catch (GeneralSecurityException notThis) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return "Opened[…]";
    }
  }

  private record Place(TenantId tenant, Purpose purpose, int generation) {

    byte[] context() {
      var purposes = "tenant-secret/" + tenant + "/" + purpose;
      return (generation == FIRST ? purposes : purposes + "/" + generation).getBytes(UTF_8);
    }
  }
}

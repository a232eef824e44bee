package io.troth.tenant.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.spi.WrappedValues;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A place for wrapped values that can be made to fail in the middle. */
@Singleton
class KeptValues implements WrappedValues {

  private final TenantKeys keys;
  private final CurrentTenant tenant;
  private final Map<TenantId, NavigableMap<Integer, byte[]>> values = new ConcurrentHashMap<>();
  private boolean failing;

  KeptValues(TenantKeys keys, CurrentTenant tenant) {
    this.keys = keys;
    this.tenant = tenant;
  }

  void put(int place, String text) {
    mine().put(place, keys.wrap(Purpose.VAULT, text.getBytes(UTF_8), context(place)));
  }

  void putAsBeforeGenerations(int place, String text) {
    put(place, text);
    mine().computeIfPresent(place, (at, wrapped) -> Envelope.ciphertext(wrapped));
  }

  String read(int place) {
    var wrapped = Optional.ofNullable(mine().get(place)).orElseThrow();
    return new String(keys.unwrap(Purpose.VAULT, wrapped, context(place)), UTF_8);
  }

  byte[] stored(int place) {
    return Optional.ofNullable(mine().get(place)).orElseThrow();
  }

  void clear() {
    mine().clear();
  }

  void failFromNowOn(boolean fails) {
    failing = fails;
  }

  @Override
  public String id() {
    return "kept-values";
  }

  @Override
  public String title() {
    return "Values of a test";
  }

  @Override
  public Purpose purpose() {
    return Purpose.VAULT;
  }

  @Override
  public List<Stored> after(Optional<byte[]> last, int limit) {
    var from = last.map(key -> ByteBuffer.wrap(key).getInt()).orElse(-1);
    return mine().tailMap(from, false).entrySet().stream()
        .limit(3)
        .map(
            one ->
                new Stored(
                    ByteBuffer.allocate(4).putInt(one.getKey()).array(),
                    one.getValue(),
                    context(one.getKey())))
        .toList();
  }

  @Override
  public void replace(List<Anew> anew) {
    for (var one : anew) {
      int place = ByteBuffer.wrap(one.key()).getInt();
      mine()
          .computeIfPresent(
              place, (at, now) -> Arrays.equals(now, one.before()) ? one.after() : now);
      if (failing) {
        throw new IllegalStateException("Killed in the middle");
      }
    }
  }

  @Override
  public long count() {
    return mine().size();
  }

  private NavigableMap<Integer, byte[]> mine() {
    return values.computeIfAbsent(tenant.require(), owner -> new TreeMap<>());
  }

  private static byte[] context(int place) {
    return ("kept/" + place).getBytes(UTF_8);
  }
}

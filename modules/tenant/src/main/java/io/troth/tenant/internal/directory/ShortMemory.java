package io.troth.tenant.internal.directory;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was found for a moment. What was not found is asked for again, so that a new row
 * is seen at once. Measured in machine time, because how old an answer may be is no matter of the
 * law.
 */
public final class ShortMemory<K, V> {

  private static final int LIMIT = 10_000;

  private final long nanos;
  private final Map<K, Remembered<V>> found = new ConcurrentHashMap<>();

  ShortMemory() {
    this(Duration.ofSeconds(1));
  }

  public ShortMemory(Duration fresh) {
    this.nanos = fresh.toNanos();
  }

  public Optional<V> get(K key, Function<? super K, Optional<V>> source) {
    var known = found.get(key);
    if (known != null && System.nanoTime() - known.at() < nanos) {
      return Optional.of(known.value());
    }
    var fresh = source.apply(key);
    fresh.ifPresentOrElse(value -> remember(key, value), () -> found.remove(key));
    return fresh;
  }

  public void forget(K key) {
    found.remove(key);
  }

  private void remember(K key, V value) {
    if (found.size() >= LIMIT) {
      found.clear();
    }
    found.put(key, new Remembered<>(value, System.nanoTime()));
  }

  private record Remembered<V>(V value, long at) {}
}

package io.troth.tenant.spi;

import io.troth.tenant.api.TenantKeys.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One place where values are stored that {@link io.troth.tenant.api.TenantKeys#wrap} wrote. Every
 * such place has a bean of this type, or its values are lost when the key of their generation is
 * destroyed. All calls come in the scope of a tenant and in a transaction. Values are wrapped in
 * the transaction that stores them, so that no rotation falls between.
 */
public interface WrappedValues {

  /** Stable name: lower-case letters and hyphens, at most 40. */
  String id();

  /** What staff call the values, in English. */
  String title();

  /** The key they are wrapped with. */
  Purpose purpose();

  /** Up to so many values in the order of their keys, after the one given. */
  List<Stored> after(Optional<byte[]> last, int limit);

  /** Puts values in the place of those that are there, unless somebody else was faster. */
  void replace(List<Anew> values);

  /** How many there are. */
  long count();

  /** How long values live that are not stored here, such as those in browsers. */
  default Duration outlives() {
    return Duration.ZERO;
  }

  /**
   * A value as it is stored.
   *
   * @param key its place, at most 64 bytes
   * @param context what it was wrapped with
   */
  record Stored(byte[] key, byte[] wrapped, byte[] context) {}

  /** A value under a newer key. */
  record Anew(byte[] key, byte[] before, byte[] after) {}
}

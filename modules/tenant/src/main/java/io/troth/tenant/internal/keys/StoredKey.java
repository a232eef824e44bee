package io.troth.tenant.internal.keys;

import io.troth.tenant.api.ApiKeys.KeyView;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An API key at rest.
 *
 * @param permissions of its scopes together: asked for by every call
 */
record StoredKey(KeyView view, byte[] secretHash, Set<String> permissions) {

  StoredKey(KeyView view, byte[] secretHash) {
    this(
        view,
        secretHash,
        view.scopes().stream()
            .flatMap(scope -> scope.permissions().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean admits(byte[] hash, Instant now) {
    return MessageDigest.isEqual(secretHash, hash) && isGood(now);
  }

  /** Neither revoked nor expired. */
  boolean isGood(Instant now) {
    return view.revokedAt().isEmpty() && view.expiresAt().map(now::isBefore).orElse(true);
  }

  static String joined(Set<? extends Enum<?>> scopes) {
    return scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  static Stream<String> split(String scopes) {
    return Stream.of(scopes.split(","));
  }
}

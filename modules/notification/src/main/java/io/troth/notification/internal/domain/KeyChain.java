package io.troth.notification.internal.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.UniqueIds;
import io.troth.notification.internal.domain.SigningKey.State;
import io.troth.notification.internal.mail.DkimKey;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A tenant's keys that sign mails, wrapped by the tenant's own; joins the caller's transaction. */
@Singleton
class KeyChain {

  private static final int SELECTOR_DIGITS = 12;

  private final KeyStatements statements;
  private final TenantKeys keys;
  private final UniqueIds ids;

  KeyChain(KeyStatements statements, TenantKeys keys, UniqueIds ids) {
    this.statements = statements;
    this.keys = keys;
    this.ids = ids;
  }

  List<SigningKey> all() {
    return statements.keys();
  }

  /** Makes one that waits until it is found published. */
  void add(Instant now) {
    var digits = ids.next().toString().replace("-", "");
    var selector = "troth-" + digits.substring(digits.length() - SELECTOR_DIGITS);
    var pair = SigningKey.generate();
    statements.add(
        selector,
        pair.getPublic().getEncoded(),
        keys.wrap(Purpose.VAULT, pair.getPrivate().getEncoded(), context(selector)),
        now);
  }

  void dropAll() {
    statements.dropAll();
  }

  /** A waiting key that is published signs from now on, and the one that signed retires. */
  void takeOver(Predicate<SigningKey> isPublished, Instant now) {
    var all = statements.keys();
    all.stream()
        .filter(key -> key.state() == State.WAITING)
        .filter(isPublished)
        .findFirst()
        .ifPresent(
            next -> {
              all.stream()
                  .filter(key -> key.state() == State.SIGNING)
                  .forEach(key -> statements.retires(key.selector(), now));
              statements.signs(next.selector(), now);
            });
  }

  /** Forgets those whose record is no longer needed. */
  List<SigningKey> forget(Instant now, Duration overlap) {
    var over =
        statements.keys().stream()
            .filter(key -> key.state() == State.RETIRING)
            .filter(key -> key.since().plus(overlap).isBefore(now))
            .toList();
    over.forEach(key -> statements.drop(key.selector()));
    return over;
  }

  /** The one that signs, ready to. */
  Optional<DkimKey> signing(String domain) {
    return statements.keys().stream()
        .filter(key -> key.state() == State.SIGNING)
        .findFirst()
        .map(key -> new DkimKey(domain, key.selector(), open(key.selector())));
  }

  private PrivateKey open(String selector) {
    var wrapped = statements.wrapped(selector).orElseThrow();
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(
              new PKCS8EncodedKeySpec(keys.unwrap(Purpose.VAULT, wrapped, context(selector))));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a stored key is none", broken);
    }
  }

  static byte[] context(String selector) {
    return ("dkim/" + selector).getBytes(UTF_8);
  }
}

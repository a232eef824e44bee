package io.troth.notification.internal.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.SenderDomains.RecordState;
import io.troth.notification.api.SenderDomains.Use;
import io.troth.notification.internal.domain.SigningKey.State;
import io.troth.notification.internal.mail.DkimKey;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps a tenant's domain, what was found of it, and its keys. Nothing here waits for the DNS. */
@ApplicationScoped
class DomainShelf {

  private static final int SELECTOR_DIGITS = 12;

  private final DomainStatements statements;
  private final Platform platform;
  private final TenantKeys keys;
  private final UniqueIds ids;
  private final SenderSettings settings;
  private final InstantSource clock;

  DomainShelf(
      DomainStatements statements,
      Platform platform,
      TenantKeys keys,
      UniqueIds ids,
      SenderSettings settings,
      InstantSource clock) {
    this.statements = statements;
    this.platform = platform;
    this.keys = keys;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  /** Everything that is known of the domain at one moment. */
  record Stored(DomainRow row, List<Wish> wishes, Map<String, Finding> findings) {
    Finding finding(Wish wish) {
      return findings.getOrDefault(
          DomainStatements.place(wish.name(), wish.type()), Finding.NOT_ASKED);
    }
  }

  @Transactional
  Optional<Stored> find() {
    return statements.find().map(this::stored);
  }

  private Stored stored(DomainRow row) {
    return new Stored(row, Wish.of(row, statements.keys(), platform), statements.findings());
  }

  @Transactional
  void choose(DomainName domain) {
    var known = statements.lock();
    if (known.filter(row -> row.domain().equals(domain.value())).isPresent()) {
      return;
    }
    statements.forget();
    var now = now();
    statements.choose(domain.value(), now, now.plus(settings.checkEvery()));
    addKey(now);
  }

  @Transactional
  void rotate() {
    statements.lock().orElseThrow(DomainShelf::noDomain);
    if (statements.keys().stream().anyMatch(key -> key.state() == State.WAITING)) {
      throw Problem.of(
          CommonProblem.CONFLICT, "A new key waits already: publish its record first.");
    }
    addKey(now());
  }

  @Transactional
  void giveUp() {
    statements.forget();
  }

  /**
   * Writes down what was found and draws what follows: a key that is published begins to sign, the
   * domain is used or no longer used. What was asked of a domain that is no longer the chosen one
   * counts for nothing.
   */
  @Transactional
  void checked(String domain, Map<Wish, Finding> found) {
    var row = statements.lock().filter(present -> present.domain().equals(domain));
    if (row.isEmpty()) {
      return;
    }
    found.forEach(statements::put);
    var now = now();
    takeOver(stored(row.get()), now);
    statements.checked(isUsable(stored(row.get())), now, now.plus(settings.checkEvery()));
  }

  private void takeOver(Stored stored, Instant now) {
    var all = statements.keys();
    var published =
        all.stream()
            .filter(key -> key.state() == State.WAITING)
            .filter(key -> isFound(stored, key))
            .findFirst();
    if (published.isPresent()) {
      all.stream()
          .filter(key -> key.state() == State.SIGNING)
          .forEach(key -> statements.retires(key.selector(), now));
      statements.signs(published.get().selector(), now);
    }
    all.stream()
        .filter(key -> key.state() == State.RETIRING)
        .filter(key -> key.since().plus(settings.overlap()).isBefore(now))
        .forEach(
            key ->
                statements.drop(
                    key.selector(), Wish.keyName(stored.row().domain(), key.selector())));
  }

  private static boolean isFound(Stored stored, SigningKey key) {
    return stored.wishes().stream()
        .filter(wish -> wish.mark().equals(key.text()))
        .anyMatch(wish -> stored.finding(wish).state() == RecordState.FOUND);
  }

  /** A key that waits beside one that signs is no obstacle; nor is one that no longer signs. */
  private boolean isUsable(Stored stored) {
    var signs =
        statements.keys().stream()
            .anyMatch(key -> key.state() == State.SIGNING && isFound(stored, key));
    return signs
        && stored.wishes().stream()
            .filter(wish -> wish.use() != Use.DKIM)
            .allMatch(wish -> stored.finding(wish).state() == RecordState.FOUND);
  }

  /** The key that signs now; empty unless the domain may be used. */
  @Transactional
  Optional<DkimKey> signing() {
    var row = statements.find().filter(DomainRow::usable);
    return row.flatMap(
        usable ->
            statements.keys().stream()
                .filter(key -> key.state() == State.SIGNING)
                .findFirst()
                .map(key -> new DkimKey(usable.domain(), key.selector(), open(key.selector()))));
  }

  private void addKey(Instant now) {
    var digits = ids.next().toString().replace("-", "");
    var selector = "troth-" + digits.substring(digits.length() - SELECTOR_DIGITS);
    var pair = SigningKey.generate();
    statements.add(
        selector,
        pair.getPublic().getEncoded(),
        keys.wrap(Purpose.VAULT, pair.getPrivate().getEncoded(), context(selector)),
        now);
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

  private static byte[] context(String selector) {
    return ("dkim/" + selector).getBytes(UTF_8);
  }

  static Problem noDomain() {
    return Problem.of(CommonProblem.NOT_FOUND, "No domain is chosen.");
  }

  /** As exact as it is stored. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}

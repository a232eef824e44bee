package io.troth.notification.internal.domain;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.SenderDomains.RecordState;
import io.troth.notification.api.SenderDomains.Use;
import io.troth.notification.internal.domain.SigningKey.State;
import io.troth.notification.internal.mail.DkimKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps a tenant's domain, what was found of it, and its keys. Nothing here waits for the DNS. */
@ApplicationScoped
class DomainShelf {

  private final DomainStatements statements;
  private final KeyChain keys;
  private final Platform platform;
  private final SenderSettings settings;
  private final InstantSource clock;

  DomainShelf(
      DomainStatements statements,
      KeyChain keys,
      Platform platform,
      SenderSettings settings,
      InstantSource clock) {
    this.statements = statements;
    this.keys = keys;
    this.platform = platform;
    this.settings = settings;
    this.clock = clock;
  }

  /** Everything that is known of the domain at one moment. */
  record Stored(
      DomainRow row, List<SigningKey> keys, List<Wish> wishes, Map<String, Finding> findings) {

    Finding finding(Wish wish) {
      return findings.getOrDefault(
          DomainStatements.place(wish.name(), wish.type()), Finding.NOT_ASKED);
    }

    boolean isPublished(SigningKey key) {
      return wishes.stream().filter(wish -> wish.mark().equals(key.text())).anyMatch(this::isFound);
    }

    /** A key that waits beside one that signs is no obstacle; nor is one that no longer signs. */
    boolean isUsable() {
      return keys.stream().anyMatch(key -> key.state() == State.SIGNING && isPublished(key))
          && wishes.stream().filter(wish -> wish.use() != Use.DKIM).allMatch(this::isFound);
    }

    private boolean isFound(Wish wish) {
      return finding(wish).state() == RecordState.FOUND;
    }
  }

  @Transactional
  Optional<Stored> find() {
    return statements.find().map(this::stored);
  }

  private Stored stored(DomainRow row) {
    var all = keys.all();
    return new Stored(row, all, Wish.of(row, all, platform), statements.findings());
  }

  @Transactional
  void choose(DomainName domain) {
    var known = statements.lock();
    if (known.filter(row -> row.domain().equals(domain.value())).isPresent()) {
      return;
    }
    giveUp();
    var now = now();
    statements.choose(domain.value(), now, now.plus(settings.checkEvery()));
    keys.add(now);
  }

  @Transactional
  void rotate() {
    if (statements.lock().isEmpty()) {
      throw noDomain();
    }
    if (keys.all().stream().anyMatch(key -> key.state() == State.WAITING)) {
      throw Problem.of(
          CommonProblem.CONFLICT, "A new key waits already: publish its record first.");
    }
    keys.add(now());
  }

  /** The row first, as everybody does: a key that is being made must not outlive its domain. */
  @Transactional
  void giveUp() {
    statements.lock();
    keys.dropAll();
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
    keys.takeOver(stored(row.get())::isPublished, now);
    keys.forget(now, settings.overlap())
        .forEach(key -> statements.drop(Wish.keyName(domain, key.selector())));
    statements.checked(stored(row.get()).isUsable(), now, now.plus(settings.checkEvery()));
  }

  /** The key that signs now; empty unless the domain may be used. */
  @Transactional
  Optional<DkimKey> signing() {
    return statements.find().filter(DomainRow::usable).flatMap(row -> keys.signing(row.domain()));
  }

  static Problem noDomain() {
    return Problem.of(CommonProblem.NOT_FOUND, "No domain is chosen.");
  }

  /** As exact as it is stored. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}

package io.troth.client;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach Troth. Immutable; ends with {@link #key(String)}.
 *
 * @param address of the platform or of the tenant, for example {@code https://acme.troth.example}
 * @param timeout of one attempt, 2 seconds unless said otherwise
 * @param attempts of one call that can be repeated without harm, 1 to 10; 3 unless said otherwise
 * @param patience the longest pause before an attempt that Troth may ask for; a call that would
 *     have to wait longer fails at once
 * @param keeps how many answers are remembered, 0 for none; 10,000 unless said otherwise
 * @param listens whether to listen for what must be forgotten; without it no allowance on consent
 *     is ever remembered
 */
public record Connecting(
    URI address, Duration timeout, int attempts, Duration patience, int keeps, boolean listens) {

  private static final int MOST_ATTEMPTS = 10;
  private static final int MOST_KEPT = 1_000_000;

  public Connecting {
    if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
      throw new IllegalArgumentException("The address must begin with https:// or http://.");
    }
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException("attempts must be 1 to " + MOST_ATTEMPTS);
    }
    if (keeps < 0 || keeps > MOST_KEPT) {
      throw new IllegalArgumentException("keeps must be 0 to " + MOST_KEPT);
    }
    if (timeout.isNegative() || timeout.isZero() || patience.isNegative()) {
      throw new IllegalArgumentException("timeout must be positive, patience not negative");
    }
  }

  static Connecting to(URI address) {
    return new Connecting(address, Duration.ofSeconds(2), 3, Duration.ofSeconds(5), 10_000, true);
  }

  public Connecting timeout(Duration ofOneAttempt) {
    return new Connecting(address, ofOneAttempt, attempts, patience, keeps, listens);
  }

  public Connecting attempts(int most) {
    return new Connecting(address, timeout, most, patience, keeps, listens);
  }

  public Connecting patience(Duration longestPause) {
    return new Connecting(address, timeout, attempts, longestPause, keeps, listens);
  }

  public Connecting keeps(int answers) {
    return new Connecting(address, timeout, attempts, patience, answers, listens);
  }

  /** Remembers no allowance on consent and holds no connection open. */
  public Connecting withoutListening() {
    return new Connecting(address, timeout, attempts, patience, keeps, false);
  }

  /**
   * Begins with an API key whose scopes cover what will be asked of it.
   *
   * @param secret the whole key, {@code troth_…}
   */
  public Troth key(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("The key is missing.");
    }
    return Troth.begin(this, secret);
  }

  URI resolve(String path) {
    var base = address.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}

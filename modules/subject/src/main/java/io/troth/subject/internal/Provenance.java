package io.troth.subject.internal;

import io.troth.subject.api.Attributes.Source;
import io.troth.subject.api.Attributes.Verification;
import io.troth.tenancy.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a value comes from and what is known of it.
 *
 * @param firstSeenAt empty for what was there before that was written down
 */
record Provenance(
    Source source,
    Verification verification,
    Optional<Instant> verifiedAt,
    Optional<Instant> firstSeenAt,
    Optional<Instant> lastSeenAt) {

  static Provenance registered(Instant now) {
    return first(Source.REGISTRATION, Verification.ASSERTED, now);
  }

  static Provenance first(Source source, Verification verification, Instant now) {
    var verifiedAt = Optional.of(now).filter(at -> verification == Verification.VERIFIED);
    return new Provenance(source, verification, verifiedAt, Optional.of(now), Optional.of(now));
  }

  /** Seen again: what is surer stays, and who said it first. */
  Provenance again(Verification now, Instant at) {
    boolean surer = now.compareTo(verification) > 0;
    return new Provenance(
        source,
        surer ? now : verification,
        surer && now == Verification.VERIFIED ? Optional.of(at) : verifiedAt,
        firstSeenAt,
        Optional.of(at));
  }

  static Provenance read(ResultSet row) throws SQLException {
    return new Provenance(
        Source.valueOf(row.getString("source")),
        Verification.valueOf(row.getString("verification")),
        Sql.instant(row, "verified_at"),
        Sql.instant(row, "first_seen_at"),
        Sql.instant(row, "last_seen_at"));
  }
}

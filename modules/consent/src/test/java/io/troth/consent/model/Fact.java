package io.troth.consent.model;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Something that happened to one person. */
public sealed interface Fact {

  /** When it happened and, the model being of one place, became known. */
  Instant at();

  /** The tenant says that a version bound the person already. */
  record Baseline(Instant at, int version) implements Fact {}

  /** The person joined, having accepted a version or none (negative). */
  record Joined(Instant at, int version) implements Fact {}

  /** A mail was handed over; the zone is what was known of the person's at that time. */
  record MailTaken(Instant at, int version, int mail, @Nullable ZoneId zone) implements Fact {}

  /** A mail was refused for good when it was handed over. */
  record MailRefused(Instant at, int version, int mail) implements Fact {}

  /** A mail handed over earlier came back. */
  record MailBounced(Instant at, int version, int mail) implements Fact {}

  /** The person was shown the banner. */
  record BannerSeen(Instant at, int version, @Nullable ZoneId zone) implements Fact {}

  /** The person accepted a version. */
  record Accepted(Instant at, int version) implements Fact {}

  /** The person declined a version. */
  record Declined(Instant at, int version) implements Fact {}

  /** The person objected to a version. */
  record Objected(Instant at, int version) implements Fact {}

  /** The person took back the objection to a version. */
  record ObjectionWithdrawn(Instant at, int version) implements Fact {}

  /** The person used the tenant's service. */
  record Used(Instant at) implements Fact {}

  /** The person said yes to a purpose. */
  record ConsentGiven(Instant at, String purpose) implements Fact {}

  /** The person took back a yes. */
  record ConsentWithdrawn(Instant at, String purpose) implements Fact {}

  /** The person said no to a purpose. */
  record ConsentRefused(Instant at, String purpose) implements Fact {}
}

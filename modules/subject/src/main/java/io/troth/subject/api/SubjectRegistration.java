package io.troth.subject.api;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a tenant says of a person. Identifying values go to the vault and nowhere else.
 *
 * @param externalId the tenant's own identifier, 1 to 200 characters
 * @param email deliverable address, at most 254 characters; empty when none is known
 * @param name as the person is addressed, at most 200 characters, no control characters
 * @param locale language of mails and pages; empty means the tenant's
 * @param zone empty when not known: the latest candidate then counts
 * @param claims policy versions the person is said to be bound by already
 */
public record SubjectRegistration(
    String externalId,
    Optional<String> email,
    Optional<String> name,
    Optional<Locale> locale,
    Optional<ZoneId> zone,
    List<VersionClaim> claims) {

  public SubjectRegistration {
    claims = List.copyOf(claims);
  }

  /**
   * A policy version the person is said to be bound by.
   *
   * @param policy slug of the policy
   * @param number of the version
   * @param ground how the tenant knows
   */
  public record VersionClaim(String policy, int number, Ground ground) {

    public enum Ground {
      /**
       * The tenant asserts it for somebody who was there before Troth; marked weaker everywhere.
       */
      BASELINE,
      /** The person accepted it while signing up with the tenant. */
      ACCEPTED
    }
  }
}

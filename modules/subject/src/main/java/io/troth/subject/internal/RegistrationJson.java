package io.troth.subject.internal;

import io.troth.kernel.Violation;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import io.troth.subject.api.SubjectRegistration.VersionClaim.Ground;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person as a tenant's server describes them. It says everything the tenant knows: what is
 * missing is not known any more.
 *
 * @param externalId the tenant's own identifier, 1 to 200 characters
 * @param email one deliverable address, at most 254 characters
 * @param name as the person is addressed, at most 200 characters
 * @param locale BCP 47 tag; the tenant's when missing
 * @param zone IANA name of the time zone; unknown when missing
 * @param claims versions the person is said to be bound by; count on the first registration only
 */
public record RegistrationJson(
    @Schema(examples = "customer-4711") @Nullable String externalId,
    @Schema(examples = "maria@example.test") @Nullable String email,
    @Schema(examples = "Maria Example") @Nullable String name,
    @Schema(examples = "de-AT") @Nullable String locale,
    @Schema(examples = "Europe/Vienna") @Nullable String zone,
    @Nullable List<ClaimJson> claims) {

  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  /**
   * A version the person is said to be bound by.
   *
   * @param policy slug of the policy
   * @param number of the version, from 1
   * @param ground {@code BASELINE} for people who were there before Troth, {@code ACCEPTED} for
   *     those who accepted it while signing up
   */
  public record ClaimJson(@Nullable String policy, int number, @Nullable Ground ground) {}

  /** The same with the external id an address names. */
  RegistrationJson named(String id) {
    return new RegistrationJson(id, email, name, locale, zone, claims);
  }

  /**
   * The registration as far as it can be read.
   *
   * @param faults gets what cannot
   */
  SubjectRegistration read(List<Violation> faults) {
    return new SubjectRegistration(
        externalId == null ? "" : externalId,
        given(email),
        given(name),
        given(locale).flatMap(tag -> locale(tag, faults)),
        given(zone).flatMap(id -> zone(id, faults)),
        claims(faults));
  }

  private List<VersionClaim> claims(List<Violation> faults) {
    var read = new ArrayList<VersionClaim>();
    for (var claim : claims == null ? List.<ClaimJson>of() : claims) {
      if (claim.policy() == null || claim.ground() == null) {
        faults.add(
            new Violation("claims", "A claim is not whole.", "policy, number and ground each"));
      } else {
        read.add(new VersionClaim(claim.policy(), claim.number(), claim.ground()));
      }
    }
    return read;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(value -> !value.isEmpty());
  }

  private static Optional<Locale> locale(String tag, List<Violation> faults) {
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(tag).build());
    } catch (IllformedLocaleException e) {
      faults.add(
          new Violation("locale", "This is no language tag.", "a BCP 47 tag such as en or de-AT"));
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(String id, List<Violation> faults) {
    if (ZONES.contains(id)) {
      return Optional.of(ZoneId.of(id));
    }
    faults.add(
        new Violation(
            "zone", "There is no such time zone.", "an IANA name, Europe/Berlin for one"));
    return Optional.empty();
  }
}

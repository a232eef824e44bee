package io.troth.consent.internal.receipt;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Manner.OnBehalf;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.TimeSpan;
import io.troth.policy.api.linked.PromiseNodes.Publisher;
import io.troth.policy.api.open.OpenAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An act with all that a receipt says of it, whatever the form. A value: the same act gives the
 * same receipt whenever it is asked for.
 *
 * @param at when it was done
 * @param knownAt when it became known here; later than {@code at} for imports only
 * @param purpose id, for acts on one
 * @param recipient id, for opting out of one and back
 * @param about what it was about; empty for choices that belong to no policy
 * @param locale the tenant's language, where nothing says which one was shown
 */
record Deed(
    UUID id,
    SubjectRef subject,
    ActType type,
    Instant at,
    Instant knownAt,
    Actor actor,
    Shown shown,
    Optional<String> reason,
    Optional<String> purpose,
    Optional<String> recipient,
    Optional<About> about,
    Publisher publisher,
    Locale locale) {

  /** Regions under the GDPR by themselves: the union and the other states of the EEA. */
  private static final Set<String> UNDER_GDPR =
      Set.of(
          "EU", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
          "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI",
          "SK");

  /**
   * How it was done.
   *
   * @param control id of the button or switch that was pressed
   * @param language of the text that was shown
   * @param contentHash of the text that was shown; empty where none was
   * @param source who spoke, for opt-outs of sale and sharing
   * @param onBehalf somebody who acted for the person, and what shows that they may
   * @param witnessed whether Troth took it down itself; else the tenant asserts it
   * @param proof of what is asserted
   */
  record Shown(
      String screen,
      Optional<String> control,
      Optional<String> language,
      Optional<String> contentHash,
      Optional<Source> source,
      Optional<OnBehalf> onBehalf,
      boolean witnessed,
      Optional<String> proof) {}

  /** The text it was about. */
  record About(String slug, PolicyKind kind, PublishedVersion version) {

    Commitments says() {
      return version.commitments();
    }

    OpenAddress address() {
      return new OpenAddress(slug, version.number());
    }
  }

  /** The purpose as the text has it. */
  Optional<Purpose> said() {
    return about.flatMap(it -> purpose.flatMap(it.says()::purpose));
  }

  /** How long the consent given by it lasts; empty where it lasts until it is withdrawn. */
  Optional<TimeSpan> lasts() {
    return said().filter(each -> Terms.affirms(type)).flatMap(Purpose::consentFor);
  }

  /** The address of the receipt's page, which is also its name in linked data. */
  String address() {
    return publisher.base() + "/privacy/receipts/" + id;
  }

  /** The name of the record within the receipt. */
  String record() {
    return address() + "#record";
  }

  /** BCP 47 tag of the language that was shown. */
  String language() {
    return shown.language().orElseGet(locale::toLanguageTag);
  }

  boolean underGdpr() {
    return about
        .filter(it -> it.says().scope().jurisdictions().stream().anyMatch(UNDER_GDPR::contains))
        .isPresent();
  }

  String choices() {
    return publisher.base() + "/privacy/choices";
  }

  String contact() {
    return publisher.base() + "/privacy/contact";
  }

  /** Where and how, in words for machines and people alike. */
  String indication() {
    var said = new StringBuilder("screen: ").append(shown.screen());
    shown.control().ifPresent(control -> said.append("; control: ").append(control));
    shown.language().ifPresent(language -> said.append("; language: ").append(language));
    return said.toString();
  }
}

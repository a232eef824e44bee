package io.troth.consent.api;

import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One act, which is also its receipt: the id is what the person is given.
 *
 * @param text empty for choices, which are about no text
 * @param purpose only for acts on purposes
 * @param recipient only for opting out of one recipient and back
 * @param reason in the person's own words, or why staff did it; at most 2,000 characters
 * @param at when it was done
 * @param knownAt when Troth learned of it; later than {@code at} for imports only
 */
public record ActView(
    UUID id,
    SubjectRef subject,
    ActType type,
    Optional<Text> text,
    Optional<String> purpose,
    Optional<String> recipient,
    Optional<String> reason,
    Instant at,
    Instant knownAt,
    Actor actor,
    Circumstances how) {

  /**
   * The text an act is about.
   *
   * @param number of the version
   * @param contentHash of the exact text that was shown
   */
  public record Text(PolicyId policy, VersionId version, int number, String contentHash) {}

  /**
   * How it was done.
   *
   * @param screen where, for example {@code privacy-centre}
   * @param control id of what was pressed
   * @param language BCP 47 tag of the text that was shown
   * @param form id of the form that was shown
   * @param origin keyed hash of the client's address, hexadecimal: equal for equal addresses of one
   *     tenant, and says nothing to anybody else
   * @param source who spoke, for opt-outs of sale and sharing; for opting in GPC where the person
   *     affirms an exception from the signal
   * @param onBehalf who acted for the person, with proof
   * @param asserted not witnessed by Troth: the tenant says so
   * @param proof of an asserted act: where the tenant's evidence of it is
   */
  public record Circumstances(
      String screen,
      Optional<String> control,
      Optional<String> language,
      Optional<UUID> form,
      Optional<String> origin,
      Optional<ChoiceCommand.Source> source,
      Optional<Manner.OnBehalf> onBehalf,
      boolean asserted,
      Optional<String> proof) {

    /** Where it was done, and nothing else known. */
    public static Circumstances on(String screen) {
      return new Circumstances(
          screen,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty());
    }
  }

  /** Number of the version the act is about; 0 where it is about no text. */
  public int versionNumber() {
    return text.map(Text::number).orElse(0);
  }

  public String screen() {
    return how.screen();
  }
}

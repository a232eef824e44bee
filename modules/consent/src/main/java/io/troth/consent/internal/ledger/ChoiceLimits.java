package io.troth.consent.internal.ledger;

import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.standing.Binding;
import io.troth.consent.internal.standing.ChoiceRules;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be chosen at all: something that a policy names. So what a person's row keeps of choices
 * is bounded by what the tenant has written.
 */
@Singleton
class ChoiceLimits {

  private final Timelines timelines;

  ChoiceLimits(Timelines timelines) {
    this.timelines = timelines;
  }

  /**
   * Refuses a choice about nothing.
   *
   * @throws Problem invalid-input at purpose or recipient; act-not-possible where the law gives no
   *     such choice
   */
  void require(ChoiceCommand command, PersonFile file, Instant now) {
    if (command instanceof ChoiceCommand.ObjectToProcessing objection) {
      requireObjectionable(objection.purpose(), file, now);
    } else if (command instanceof ChoiceCommand.Restrict restriction) {
      restriction.purpose().ifPresent(this::requirePurpose);
    } else if (command instanceof ChoiceCommand.OptOutOfRecipient out) {
      out.recipient().ifPresent(this::requireRecipient);
    }
  }

  private void requireObjectionable(String purpose, PersonFile file, Instant now) {
    requirePurpose(purpose);
    var found = governing(file, now).flatMap(known -> known.purpose(purpose).stream()).toList();
    if (found.stream().noneMatch(ChoiceRules::canObjectTo)) {
      throw Problem.of(ConsentProblem.ACT_NOT_POSSIBLE, why(found));
    }
  }

  private static String why(List<Purpose> found) {
    return found.stream()
        .map(Purpose::basis)
        .findFirst()
        .map(
            basis ->
                switch (basis) {
                  case CONSENT -> "This purpose rests on consent: withdraw the consent instead.";
                  case CONTRACT -> "This purpose is needed for the contract.";
                  default -> "This purpose is required by law.";
                })
        .orElse("The version that applies does not have this purpose.");
  }

  /** What the versions that govern this person's data say. */
  private Stream<Commitments> governing(PersonFile file, Instant now) {
    return timelines.all().stream()
        .map(line -> file.position(line, now).standing())
        .flatMap(standing -> standing.bound().map(Binding::version).or(standing::inForce).stream())
        .map(PublishedVersion::commitments);
  }

  private void requirePurpose(String purpose) {
    require(
        all().anyMatch(known -> known.purpose(purpose).isPresent()),
        "purpose",
        "No policy names this purpose.",
        "id of a purpose");
  }

  private void requireRecipient(String recipient) {
    require(
        all().flatMap(known -> known.recipients().stream()).anyMatch(r -> r.id().equals(recipient)),
        "recipient",
        "No policy names this recipient.",
        "id of a recipient");
  }

  private Stream<Commitments> all() {
    return timelines.all().stream()
        .flatMap(line -> line.everPublished().stream())
        .map(PublishedVersion::commitments);
  }

  private static void require(boolean holds, String field, String wrong, String right) {
    if (!holds) {
      throw Problem.at(CommonProblem.INVALID_INPUT, field, wrong, right);
    }
  }
}

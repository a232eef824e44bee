package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The choices of a person that stand.
 *
 * @param objections to processings, by purpose
 * @param restrictions by purpose; of everything where they name none
 * @param saleOptOut opted out of sale and sharing
 * @param saleException sale and sharing allowed explicitly; never together with an opt-out
 * @param recipients opted out of; of all where they name none
 * @param hold nothing but storage
 */
public record ChoicesView(
    SubjectRef subject,
    Instant at,
    List<Choice> objections,
    List<Choice> restrictions,
    Optional<Choice> saleOptOut,
    Optional<Choice> saleException,
    List<Choice> recipients,
    Optional<Choice> hold) {

  public ChoicesView {
    objections = List.copyOf(objections);
    restrictions = List.copyOf(restrictions);
    recipients = List.copyOf(recipients);
  }

  /**
   * One that stands.
   *
   * @param about id of the purpose or recipient
   * @param act its receipt
   * @param source of an opt-out of sale and sharing; for an exception GPC where it was affirmed in
   *     spite of the signal
   */
  public record Choice(
      Optional<String> about, Instant since, UUID act, Optional<ChoiceCommand.Source> source) {}
}

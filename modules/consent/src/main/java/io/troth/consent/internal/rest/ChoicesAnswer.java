package io.troth.consent.internal.rest;

import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.ChoicesView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The choices that stand, as JSON. */
@Schema(name = "Choices")
record ChoicesAnswer(
    UUID subject,
    Instant at,
    List<Choice> objections,
    List<Choice> restrictions,
    Optional<Choice> saleOptOut,
    Optional<Choice> saleException,
    List<Choice> recipients,
    Optional<Choice> hold) {

  /** One that stands; about everything where it names nothing. */
  @Schema(name = "Choice")
  record Choice(Optional<String> about, Instant since, UUID act, Optional<Source> source) {

    static Choice of(ChoicesView.Choice choice) {
      return new Choice(choice.about(), choice.since(), choice.act(), choice.source());
    }
  }

  static ChoicesAnswer of(ChoicesView view) {
    return new ChoicesAnswer(
        view.subject().value(),
        view.at(),
        all(view.objections()),
        all(view.restrictions()),
        view.saleOptOut().map(Choice::of),
        view.saleException().map(Choice::of),
        all(view.recipients()),
        view.hold().map(Choice::of));
  }

  private static List<Choice> all(List<ChoicesView.Choice> choices) {
    return choices.stream().map(Choice::of).toList();
  }
}

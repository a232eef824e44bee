package io.troth.centre.internal;

import io.troth.consent.api.Choices;
import io.troth.consent.api.ChoicesView.Choice;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.PurposeState;
import io.troth.consent.api.PurposeStates;
import io.troth.consent.api.StandingView;
import io.troth.consent.api.StandingView.PendingState;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.CookiePurposes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Counts what a person can decide, for the overview. Purposes nobody answered wait for nobody: only
 * a change that binds by acceptance alone does.
 */
@ApplicationScoped
class DecisionCount {

  private final PurposeStates states;
  private final Choices choices;
  private final Recipients recipients;

  DecisionCount(PurposeStates states, Choices choices, Recipients recipients) {
    this.states = states;
    this.choices = choices;
    this.recipients = recipients;
  }

  Pages.Decisions of(SubjectRef person, List<StandingView> standings) {
    var all = states.of(person);
    var stands = choices.of(person);
    var open = all.stream().filter(DecisionCount::isOpen).toList();
    var parties =
        recipients.of(all).stream().filter(Recipients::choosable).map(Recipient::id).toList();
    var refused = parties.stream().filter(id -> isRefused(id, stands.recipients())).count();
    return new Pages.Decisions(
        waiting(standings),
        open.size(),
        (int) open.stream().filter(state -> isOn(state, stands.objections())).count(),
        parties.size(),
        (int) refused);
  }

  private static int waiting(List<StandingView> standings) {
    return (int)
        standings.stream()
            .filter(
                one ->
                    one.pending().stream()
                        .anyMatch(it -> it.state() == PendingState.NEEDS_ACCEPTANCE))
            .count();
  }

  private static boolean isOpen(PurposeState state) {
    return switch (state.choice()) {
      case CONSENT -> state.binds() || CookiePurposes.isOne(state.purpose().id());
      case OBJECT -> true;
      case NONE -> false;
    };
  }

  private static boolean isOn(PurposeState state, List<Choice> objections) {
    return state.choice() == PurposeState.Choice.CONSENT
        ? state.status().filter(ConsentStatus::validForProcessing).isPresent()
        : objections.stream().noneMatch(one -> isAbout(one, state.purpose().id()));
  }

  private static boolean isRefused(String recipient, List<Choice> refusals) {
    return refusals.stream().anyMatch(one -> one.about().isEmpty() || isAbout(one, recipient));
  }

  private static boolean isAbout(Choice choice, String id) {
    return choice.about().filter(id::equals).isPresent();
  }
}

package io.troth.consent.internal.signal;

import io.troth.consent.api.ActView;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Choices;
import io.troth.consent.api.ChoicesView;
import io.troth.consent.api.ChoicesView.Choice;
import io.troth.consent.api.Manner;
import io.troth.consent.api.SignalView;
import io.troth.consent.api.SignalView.State;
import io.troth.consent.api.Signals;
import io.troth.kernel.SubjectRef;
import io.troth.web.GpcSignal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Turns signals into choices, once per change of state: most signals find nothing to do. */
@Singleton
class SignalDesk implements Signals {

  private final Choices choices;

  SignalDesk(Choices choices) {
    this.choices = choices;
  }

  @Override
  public Optional<ActView> honour(SubjectRef person, String screen) {
    var standing = choices.of(person);
    if (standing.saleOptOut().isPresent() || isAffirmed(standing)) {
      return Optional.empty();
    }
    var manner = Manner.on(screen).withControl(GpcSignal.HEADER);
    return Optional.of(choices.record(new ChoiceCommand.OptOutOfSale(person, manner, Source.GPC)));
  }

  /** A permission that answers a signal was given knowing of it; the ledger marks it so. */
  private static boolean isAffirmed(ChoicesView standing) {
    return standing.saleException().filter(SignalDesk::isOfSignal).isPresent();
  }

  private static boolean isOfSignal(Choice choice) {
    return choice.source().filter(source -> source == Source.GPC).isPresent();
  }

  @Override
  public SignalView of(SubjectRef person) {
    return view(choices.of(person));
  }

  static SignalView view(ChoicesView standing) {
    return standing
        .saleOptOut()
        .map(choice -> view(byWhom(choice), choice))
        .or(() -> standing.saleException().map(choice -> view(State.EXCEPTION, choice)))
        .orElseGet(() -> new SignalView(State.OPEN, Optional.empty(), Optional.empty()));
  }

  private static State byWhom(Choice choice) {
    return isOfSignal(choice) ? State.SIGNAL_HONOURED : State.OPTED_OUT;
  }

  private static SignalView view(State state, Choice choice) {
    return new SignalView(state, Optional.of(choice.since()), Optional.of(choice.act()));
  }
}

package io.troth.consent.internal.signal;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Choices;
import io.troth.consent.api.ChoicesView;
import io.troth.consent.api.ChoicesView.Choice;
import io.troth.consent.api.Manner;
import io.troth.consent.api.SignalView;
import io.troth.consent.api.SignalView.State;
import io.troth.consent.api.Signals;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.web.GpcSignal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Turns signals into choices, once per change of state: most signals find nothing to do. */
@Singleton
class SignalDesk implements Signals {

  private final Choices choices;
  private final Acts acts;

  SignalDesk(Choices choices, Acts acts) {
    this.choices = choices;
    this.acts = acts;
  }

  @Override
  public Optional<ActView> honour(SubjectRef person, String screen) {
    var standing = choices.of(person);
    if (standing.saleOptOut().isPresent()) {
      return Optional.empty();
    }
    if (standing.saleException().isPresent() && knewOfTheSignal(person)) {
      return Optional.empty();
    }
    var manner = Manner.on(screen).withControl(GpcSignal.HEADER);
    return Optional.of(
        choices.record(new ChoiceCommand.OptOutOfSale(person, manner, Source.GPC)));
  }

  /**
   * A permission that stands was given knowing of the signal if the signal had opted the person
   * out before: they then undid what it had done.
   */
  private boolean knewOfTheSignal(SubjectRef person) {
    var page = acts.of(person, request(Optional.empty()));
    while (page.items().stream().noneMatch(SignalDesk::isBySignal) && page.next().isPresent()) {
      page = acts.of(person, request(page.next()));
    }
    return page.items().stream().anyMatch(SignalDesk::isBySignal);
  }

  private static boolean isBySignal(ActView act) {
    return act.type() == ActType.SALE_OPTED_OUT
        && act.how().source().filter(source -> source == Source.GPC).isPresent();
  }

  private static PageRequest request(Optional<String> after) {
    return new PageRequest(after, PageRequest.MAX_LIMIT);
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
    return choice.source().filter(source -> source == Source.GPC).isPresent()
        ? State.SIGNAL_HONOURED
        : State.OPTED_OUT;
  }

  private static SignalView view(State state, Choice choice) {
    return new SignalView(state, Optional.of(choice.since()), Optional.of(choice.act()));
  }
}

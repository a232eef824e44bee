package io.troth.centre.internal.choices;

import io.troth.centre.internal.Bundles;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Choices;
import io.troth.consent.api.ChoicesView;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.PurposeState;
import io.troth.consent.api.PurposeStates;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Records what a person chooses: one press, one transaction. */
@ApplicationScoped
public class MyChoices {

  /** Controls that do many things at once, and are undone as one. */
  public static final Set<String> TOGETHER =
      Set.of("refuse-all", "allow-all", "all-recipients-out", "all-recipients-in");

  /** What was taken back is not taken back again: the switch stands beside it. */
  public static final String UNDOING = "undo";

  private static final Duration UNDO = Duration.ofMinutes(10);
  private static final Duration ONE_PRESS = Duration.ofSeconds(30);
  private static final Set<ConsentStatus> SAID_NO =
      Set.of(ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN);

  private final Acts acts;
  private final Choices choices;
  private final PurposeStates states;
  private final InstantSource clock;

  MyChoices(Acts acts, Choices choices, PurposeStates states, InstantSource clock) {
    this.acts = acts;
    this.choices = choices;
    this.states = states;
    this.clock = clock;
  }

  /** Gives or withdraws consent to one purpose. */
  ActView consent(VersionId version, String purpose, boolean give, Press press) {
    var manner = press.on(version);
    return acts.record(
            give
                ? new ActCommand.Consent(press.person(), version, manner, purpose)
                : new ActCommand.WithdrawConsent(press.person(), version, manner, purpose))
        .get(0);
  }

  /** Records one choice. */
  public ActView choose(ChoiceCommand command) {
    return choices.record(command);
  }

  /**
   * Allows or refuses every purpose the person has a choice on.
   *
   * @return the acts this led to; none where everything was so already
   */
  @Transactional
  List<ActView> all(boolean allow, Press press) {
    var stands = choices.of(press.person());
    var done = new ArrayList<ActView>();
    for (var state : states.of(press.person())) {
      toConsent(state, allow)
          .ifPresent(to -> done.add(consent(state.version(), state.purpose().id(), to, press)));
      objection(state, stands, allow, press).ifPresent(command -> done.add(choose(command)));
    }
    return done;
  }

  /** Whether consent is to be given or withdrawn; empty where it is so already or no question. */
  private static Optional<Boolean> toConsent(PurposeState state, boolean allow) {
    if (state.choice() != PurposeState.Choice.CONSENT || !isOpen(state)) {
      return Optional.empty();
    }
    var status = state.status().orElse(ConsentStatus.UNKNOWN);
    var already = allow ? status.validForProcessing() : SAID_NO.contains(status);
    return already ? Optional.empty() : Optional.of(allow);
  }

  /** A consent needs a version that binds; what is kept in a browser is asked about before. */
  static boolean isOpen(PurposeState state) {
    return state.binds() || CookiePurposes.isOne(state.purpose().id());
  }

  private static Optional<ChoiceCommand> objection(
      PurposeState state, ChoicesView stands, boolean allow, Press press) {
    if (state.choice() != PurposeState.Choice.OBJECT) {
      return Optional.empty();
    }
    var purpose = state.purpose().id();
    var objected = stands.objections().stream().anyMatch(one -> isAbout(one, purpose));
    if (objected != allow) {
      return Optional.empty();
    }
    return Optional.of(
        allow
            ? new ChoiceCommand.AllowProcessing(press.person(), press.plainly(), purpose)
            : new ChoiceCommand.ObjectToProcessing(press.person(), press.plainly(), purpose));
  }

  /** Whether a choice that stands is about this purpose or recipient. */
  public static boolean isAbout(ChoicesView.Choice choice, String id) {
    return choice.about().filter(id::equals).isPresent();
  }

  /** Opts out of every recipient, or ends every opt-out, each by the act that can be undone. */
  @Transactional
  public List<ActView> allRecipients(boolean allow, Press press) {
    var stand = choices.of(press.person()).recipients();
    var fromAll = stand.stream().anyMatch(one -> one.about().isEmpty());
    var person = press.person();
    if (!allow) {
      return fromAll
          ? List.of()
          : List.of(
              choose(
                  new ChoiceCommand.OptOutOfRecipient(person, press.plainly(), Optional.empty())));
    }
    if (fromAll) {
      return List.of(
          choose(new ChoiceCommand.OptInToRecipient(person, press.plainly(), Optional.empty())));
    }
    return stand.stream()
        .map(one -> new ChoiceCommand.OptInToRecipient(person, press.plainly(), one.about()))
        .map(this::choose)
        .toList();
  }

  /** An act of this person that was done just now, for the page after it. */
  public Optional<ActView> justDone(SubjectRef person, UUID id) {
    return acts.find(id).filter(act -> act.subject().equals(person)).filter(this::isRecent);
  }

  /** Says what was just done, with the way back. */
  public static Told told(ActView act, Locale locale) {
    return Rows.done(act, Bundles.in(ChoicesMessages.class, locale));
  }

  /** Whether something just done can be taken back from the page after it. */
  public static boolean canBeUndone(ActView act) {
    return Reversal.exists(act) && act.how().control().filter(UNDOING::equals).isEmpty();
  }

  /**
   * Takes back what one press did.
   *
   * @return what took it back; none where nothing of it could be
   * @throws Problem not-found for somebody else's act; act-not-possible when it is too late
   */
  @Transactional
  public List<ActView> undo(UUID id, Press press) {
    var act =
        acts.find(id)
            .filter(found -> found.subject().equals(press.person()))
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such act."));
    if (!isRecent(act)) {
      throw Problem.of(
          ConsentProblem.ACT_NOT_POSSIBLE, "This was done a while ago. Change it where it stands.");
    }
    return ofOnePress(act).stream()
        .flatMap(one -> Reversal.of(one, press).stream())
        .map(this::carryOut)
        .toList();
  }

  private ActView carryOut(Reversal reversal) {
    if (reversal instanceof Reversal.OnText text) {
      return acts.record(text.command()).get(0);
    }
    return choose(((Reversal.OfChoice) reversal).command());
  }

  /** What a press on many things did is undone as one. */
  private List<ActView> ofOnePress(ActView act) {
    if (act.how().control().filter(TOGETHER::contains).isEmpty()) {
      return List.of(act);
    }
    var page = new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT);
    return acts.of(act.subject(), page).items().stream()
        .filter(other -> other.how().control().equals(act.how().control()))
        .filter(other -> between(act, other).compareTo(ONE_PRESS) < 0)
        .toList();
  }

  private static Duration between(ActView one, ActView other) {
    return Duration.between(one.at(), other.at()).abs();
  }

  private boolean isRecent(ActView act) {
    return act.at().isAfter(clock.instant().minus(UNDO));
  }
}

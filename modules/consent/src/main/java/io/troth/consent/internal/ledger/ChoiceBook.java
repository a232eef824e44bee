package io.troth.consent.internal.ledger;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.consent.api.ActView;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Choices;
import io.troth.consent.api.ChoicesView;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.facts.PersonFiles.LockedFile;
import io.troth.consent.internal.standing.ChoiceAct;
import io.troth.consent.internal.standing.ChoiceAct.Topic;
import io.troth.consent.internal.standing.ChoiceFacts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Records choices in the ledger of acts, and says what stands. */
@ApplicationScoped
class ChoiceBook implements Choices {

  private final PersonFiles files;
  private final LedgerStatements ledger;
  private final Pen pen;
  private final FormDesk forms;
  private final ChoiceLimits limits;
  private final InstantSource clock;

  ChoiceBook(
      PersonFiles files,
      LedgerStatements ledger,
      Pen pen,
      FormDesk forms,
      ChoiceLimits limits,
      InstantSource clock) {
    this.files = files;
    this.ledger = ledger;
    this.pen = pen;
    this.forms = forms;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  @Transactional
  public ActView record(ChoiceCommand command) {
    MannerRules.check(command.manner(), pen.actor());
    var asked = ChoicePlan.of(command);
    asked.check(pen.actor());
    var locked = files.lockWithPerson(command.subject());
    var now = locked.answering().asOf(locked.own().asOf(clock.instant().truncatedTo(MILLIS)));
    var standing = locked.answering().joinedChoices();
    var choice = asked.answering(standing, now);
    var act = choice.act(pen.nextId(), now);
    var known = known(locked, standing, act);
    if (known.isPresent()) {
      return ledger.find(known.get().act()).orElseThrow();
    }
    limits.require(command, locked.answering(), now);
    choice.requirePossible(standing, now);
    return write(locked, choice, act);
  }

  /** The act of which this one is a repetition, or which a browser's signal does not undo. */
  private static Optional<ChoiceAct> known(LockedFile locked, ChoiceFacts standing, ChoiceAct act) {
    var joined = standing.on(act);
    if (act.forbids() && ChoicePlan.concernsSignal(act)) {
      return joined.filter(last -> last.forbids() || ChoicePlan.concernsSignal(last));
    }
    var own = locked.own().choices().on(act);
    return own.filter(last -> last.type() == act.type() && !last.asserted())
        .filter(last -> joined.filter(one -> one.forbids() == last.forbids()).isPresent());
  }

  private ActView write(LockedFile locked, ChoicePlan choice, ChoiceAct act) {
    var own = locked.own();
    var view = choice.view(act, own.subject(), pen.actor(), choice.circumstances(forms));
    files.save(locked, own.with(act).afterActs(1), Optional.empty());
    return pen.publish(List.of(Entry.of(view, own.lastOrdinal() + 1))).get(0);
  }

  @Override
  public ChoicesView of(SubjectRef subject) {
    var file =
        files
            .answering(subject)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "This person is not known."));
    var now = file.asOf(clock.instant().truncatedTo(MILLIS));
    var choices = file.joinedChoices();
    var sale = choices.on(Topic.SALE, Optional.empty(), now);
    return new ChoicesView(
        subject,
        now,
        views(choices, Topic.PROCESSING, now),
        views(choices, Topic.RESTRICTION, now),
        sale.filter(ChoiceAct::forbids).map(ChoiceBook::view),
        sale.filter(act -> !act.forbids()).map(ChoiceBook::view),
        views(choices, Topic.RECIPIENT, now),
        choices
            .on(Topic.HOLD, Optional.empty(), now)
            .filter(ChoiceAct::forbids)
            .map(ChoiceBook::view));
  }

  /** What was said of all later overtakes what was said of one. */
  private static List<ChoicesView.Choice> views(ChoiceFacts choices, Topic topic, Instant now) {
    return choices.standing(topic, now).stream()
        .filter(
            act ->
                topic != Topic.RECIPIENT
                    || act.about().isEmpty()
                    || choices.forbidding(topic, act.about().get(), now).equals(Optional.of(act)))
        .map(ChoiceBook::view)
        .toList();
  }

  private static ChoicesView.Choice view(ChoiceAct act) {
    return new ChoicesView.Choice(act.about(), act.at(), act.act(), act.source());
  }
}

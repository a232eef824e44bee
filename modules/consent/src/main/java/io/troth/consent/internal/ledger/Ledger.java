package io.troth.consent.internal.ledger;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.internal.facts.Catalogue;
import io.troth.consent.internal.facts.Keyset;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.facts.PersonFiles.LockedFile;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ledger: checks an act against the person's standing and writes it. */
@ApplicationScoped
class Ledger implements Acts {

  private static final String LIST = "acts";

  private final PersonFiles files;
  private final Catalogue catalogue;
  private final LedgerStatements ledger;
  private final Pen pen;
  private final FormDesk forms;
  private final Uses uses;
  private final InstantSource clock;

  Ledger(
      PersonFiles files,
      Catalogue catalogue,
      LedgerStatements ledger,
      Pen pen,
      FormDesk forms,
      Uses uses,
      InstantSource clock) {
    this.files = files;
    this.catalogue = catalogue;
    this.ledger = ledger;
    this.pen = pen;
    this.forms = forms;
    this.uses = uses;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<ActView> record(ActCommand command) {
    check(command);
    var entry = entry(command);
    var form = forms.open(command);
    var locked = files.lockWithPerson(command.subject());
    forms.requireSender(form, locked.own());
    var first = forms.ledTo(form, command);
    if (!first.isEmpty()) {
      return first.stream().flatMap(id -> ledger.find(id).stream()).toList();
    }
    var shown = shown(command, entry.version());
    var now = locked.answering().asOf(locked.own().asOf(clock.instant().truncatedTo(MILLIS)));
    var occasion = new Occasion(locked, entry.timeline(), now, form.isPresent());
    var plan = ActPlan.of(command, occasion, shown, forms.circumstances(command.manner(), form));
    var acts = write(locked, entry.timeline(), plan);
    forms.used(form, command, acts, now);
    return acts;
  }

  /** An objection can be taken back whatever has become of its version. */
  private Catalogue.Entry entry(ActCommand command) {
    return command instanceof ActCommand.WithdrawObjection
        ? catalogue.recall(command.version())
        : catalogue.require(command.version());
  }

  private List<ActView> write(LockedFile locked, PolicyTimeline timeline, ActPlan plan) {
    var acts = plan.newActs();
    var written = acts.isEmpty() ? List.<ActView>of() : pen.write(locked, timeline, acts);
    var rest = new ArrayList<>(written);
    return plan.steps().stream()
        .map(step -> plan.isNew(step) ? rest.remove(0) : first(locked.own(), timeline, step))
        .toList();
  }

  private ActView first(PersonFile file, PolicyTimeline timeline, NewAct repeated) {
    return repeated
        .purpose()
        .map(purpose -> ledger.newest(file.subject(), timeline.policy(), repeated.type(), purpose))
        .orElseGet(() -> ledger.newest(file.subject(), repeated.version().id(), repeated.type()))
        .orElseThrow();
  }

  private void check(ActCommand command) {
    MannerRules.check(command.manner(), pen.actor());
    if (command instanceof ActCommand.ObjectTo objection) {
      MannerRules.checkReason(objection.reason());
    } else if (command instanceof ActCommand.RevokeConsent revocation) {
      MannerRules.requireReason(revocation.reason());
      MannerRules.notByThePerson(
          pen.actor(), "People withdraw their own consent; ending it is for others.");
    }
  }

  /** The version with the hash of the wording that was on the screen: all of them bind as it. */
  private static PublishedVersion shown(ActCommand command, PublishedVersion version) {
    if (command instanceof ActCommand.RevokeConsent) {
      return version;
    }
    return version
        .asShown(command.manner().contentHash())
        .orElseThrow(
            () ->
                Problem.at(
                    ConsentProblem.STALE_FORM,
                    "contentHash",
                    "This is not the hash of the version's text.",
                    "the hash of the text that was shown: show the present text and ask again"));
  }

  @Override
  public Page<ActView> of(SubjectRef subject, PageRequest page) {
    if (files.find(subject).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "This person is not known.");
    }
    var before =
        Keyset.after(page, LIST, 1, key -> Long.parseLong(key.get(0))).orElse(Long.MAX_VALUE);
    var found = ledger.before(subject, before, page.limit() + 1);
    return Page.cut(found, page.limit(), last -> Cursor.encode(LIST, Long.toString(last.ordinal())))
        .map(LedgerStatements.Placed::act);
  }

  @Override
  public Optional<ActView> find(UUID id) {
    return ledger.find(id);
  }

  @Override
  public List<ActView> reportUse(SubjectRef subject) {
    return uses.report(subject);
  }

  @Override
  public List<ActView> onPolicy(SubjectRef subject, PolicyId policy) {
    return ledger.onPolicy(subject, policy);
  }
}

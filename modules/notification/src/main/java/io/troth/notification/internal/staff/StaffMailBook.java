package io.troth.notification.internal.staff;

import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.MailingProgress;
import io.troth.notification.api.Mailings;
import io.troth.notification.api.StaffMails;
import io.troth.notification.api.StaffTopic;
import io.troth.notification.internal.VersionReader;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.staff.StaffMailStatements.Lost;
import io.troth.policy.api.PolicyId;
import io.troth.tenancy.CurrentActor;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What colleagues chose, and what stands for them to see. */
@ApplicationScoped
class StaffMailBook implements StaffMails {

  /** What is older is no news to anybody. */
  private static final Duration LATELY = Duration.ofDays(30);

  private final ChoiceStatements choices;
  private final MatterStatements matters;
  private final StaffMailStatements mails;
  private final VersionReader versions;
  private final Mailings mailings;
  private final StaffAccounts accounts;
  private final CurrentActor caller;
  private final InstantSource clock;

  StaffMailBook(
      ChoiceStatements choices,
      MatterStatements matters,
      StaffMailStatements mails,
      VersionReader versions,
      Mailings mailings,
      StaffAccounts accounts,
      CurrentActor caller,
      InstantSource clock) {
    this.choices = choices;
    this.matters = matters;
    this.mails = mails;
    this.versions = versions;
    this.mailings = mailings;
    this.accounts = accounts;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public Choice mine() {
    return choices.of(me());
  }

  @Override
  @Transactional
  public void choose(Choice choice) {
    if (choice.language().filter(one -> !LANGUAGES.contains(one)).isPresent()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "language",
          "Mails are not written in this language.",
          "en or de");
    }
    choices.put(me(), choice);
  }

  @Override
  public boolean reachMe() {
    return accounts.find(me()).flatMap(view -> MailAddress.parse(view.signInName())).isPresent();
  }

  @Override
  @Transactional
  public List<Undelivered> undelivered() {
    return matters.since(StaffTopic.NOTICES, lately()).stream()
        .filter(matter -> !Bulletin.isWithdrawn(matter, versions))
        .flatMap(matter -> undelivered(matter).stream())
        .toList();
  }

  private Optional<Undelivered> undelivered(Matter matter) {
    var people = matters.unreached(matter.version());
    return people.isEmpty()
        ? Optional.empty()
        : matter.policy().map(policy -> new Undelivered(policy, matter.version(), people));
  }

  @Override
  @Transactional
  public List<Danger> dangers() {
    return matters.since(StaffTopic.DEADLINES, lately()).stream()
        .flatMap(
            matter ->
                matter.policy().stream()
                    .flatMap(
                        policy ->
                            mailings.find(matter.version()).stream()
                                .flatMap(progress -> danger(policy, progress))))
        .sorted(Comparator.comparing(Danger::sendBy))
        .toList();
  }

  private Stream<Danger> danger(PolicyId policy, MailingProgress progress) {
    return Bulletin.isOpen(progress, clock.instant()) && progress.atRiskSince().isPresent()
        ? progress.sendBy().map(last -> new Danger(policy, progress.version(), last)).stream()
        : Stream.empty();
  }

  @Override
  @Transactional
  public List<Unreached> unreached() {
    return mails.unreached(lately()).stream().flatMap(lost -> unreached(lost).stream()).toList();
  }

  private Optional<Unreached> unreached(Lost lost) {
    return accounts
        .find(lost.account())
        .filter(StaffView::enabled)
        .map(view -> new Unreached(view.id(), view.displayName(), lost.at(), lost.reply()));
  }

  private Instant lately() {
    return clock.instant().minus(LATELY);
  }

  private UUID me() {
    var actor = caller.get();
    if (actor.kind() != Actor.Kind.STAFF) {
      throw Problem.of(
          CommonProblem.CONFLICT, "Colleagues choose their mails themselves; a key gets none.");
    }
    return UUID.fromString(actor.id());
  }
}

package io.troth.notification.internal.outbox;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.notification.api.NoticeKind;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Outbox;
import io.troth.notification.internal.digest.CompanionStatements;
import io.troth.notification.internal.letter.WrittenFrom;
import io.troth.notification.internal.outbox.OutboxStatements.Row;
import io.troth.notification.internal.outbox.TryStatements.Try;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows every notice and what happened to it. */
@ApplicationScoped
class OutboxBook implements Outbox {

  private static final String LIST = "outbox";

  private final OutboxStatements notices;
  private final CompanionStatements mails;
  private final TryStatements tries;
  private final WrittenFrom words;
  private final Timelines timelines;
  private final Instance<TrailSource> sources;

  OutboxBook(
      OutboxStatements notices,
      CompanionStatements mails,
      TryStatements tries,
      WrittenFrom words,
      Timelines timelines,
      Instance<TrailSource> sources) {
    this.notices = notices;
    this.mails = mails;
    this.tries = tries;
    this.words = words;
    this.timelines = timelines;
    this.sources = sources;
  }

  @Override
  @Transactional
  public Page<NoticeView> find(Search search, PageRequest page) {
    if (search.people().filter(Set::isEmpty).isPresent()) {
      return new Page<>(List.of(), Optional.empty());
    }
    if (search.people().filter(people -> people.size() > MOST_PEOPLE).isPresent()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "people",
          "These are too many people for one search.",
          "at most " + MOST_PEOPLE);
    }
    var before = page.after().map(OutboxBook::before);
    var rows = notices.find(search, before, page.limit() + 1);
    return Page.cut(rows, page.limit(), last -> Cursor.encode(LIST, last.id().toString()));
  }

  @Override
  @Transactional
  public Optional<Trail> trail(UUID notice) {
    return notices
        .notice(notice)
        .map(
            row ->
                new Trail(
                    row.view(),
                    row.policy(),
                    row.round(),
                    !row.superseded()
                        && row.view().kind() != NoticeKind.REMINDER
                        && row.view().state().endedWithoutEvidence()
                        && withdrawnAt(row).isEmpty(),
                    row.letter(),
                    row.letter().flatMap(words::of),
                    steps(row),
                    notices.rounds(row),
                    row.view().mail().isPresent() ? others(notice) : List.of()));
  }

  private List<UUID> others(UUID notice) {
    return mails.togetherWith(notice).stream().filter(other -> !other.equals(notice)).toList();
  }

  private List<Step> steps(Row row) {
    var view = row.view();
    var steps = new ArrayList<Step>();
    steps.add(Step.at(What.PLANNED, view.plannedAt()));
    tries.of(view.id()).stream().map(one -> step(one, view)).forEach(steps::add);
    ending(row).ifPresent(steps::add);
    view.bouncedAt().ifPresent(at -> steps.add(Step.at(What.BOUNCED, at)));
    sources.stream().flatMap(source -> source.of(view).stream()).forEach(steps::add);
    steps.sort(Comparator.comparing((Step step) -> step.at().orElse(Instant.MAX)));
    return steps;
  }

  /** The last attempt of a notice that was given up is how it ended. */
  private static Step step(Try one, NoticeView view) {
    var isLast = one.attempt() == view.attempts();
    var what =
        switch (view.state()) {
          case REFUSED -> isLast ? What.REFUSED : What.TRIED;
          case UNDELIVERABLE -> isLast ? What.UNDELIVERABLE : What.TRIED;
          default -> What.TRIED;
        };
    return new Step(what, Optional.of(one.at()), one.attempt(), Optional.of(one.reply().line()));
  }

  private Optional<Step> ending(Row row) {
    var view = row.view();
    if (view.handedOverAt().isPresent()) {
      return Optional.of(
          new Step(What.HANDED_OVER, view.handedOverAt(), view.attempts(), view.reply()));
    }
    return switch (view.state()) {
      case SENDING ->
          Optional.of(
              new Step(What.BEING_SENT, Optional.empty(), view.attempts(), Optional.empty()));
      case CANCELLED ->
          Optional.of(new Step(What.CANCELLED, withdrawnAt(row), 0, Optional.empty()));
      case REFUSED, UNDELIVERABLE -> unlessTried(view);
      case PLANNED, DEFERRED, HANDED_OVER, BOUNCED -> Optional.empty();
    };
  }

  /** Notices from before attempts were kept, and those a report was about before they were sent. */
  private Optional<Step> unlessTried(NoticeView view) {
    var known = tries.of(view.id()).stream().anyMatch(one -> one.attempt() == view.attempts());
    var what = view.state() == NoticeState.REFUSED ? What.REFUSED : What.UNDELIVERABLE;
    return known
        ? Optional.empty()
        : Optional.of(new Step(what, Optional.empty(), view.attempts(), view.reply()));
  }

  private Optional<Instant> withdrawnAt(Row row) {
    return timelines.find(row.policy()).stream()
        .map(PolicyTimeline::withdrawn)
        .flatMap(List::stream)
        .filter(gone -> gone.version().id().equals(row.view().version()))
        .map(PolicyTimeline.Withdrawn::at)
        .findFirst();
  }

  private static UUID before(String cursor) {
    return Cursor.decodeId(LIST, cursor);
  }
}

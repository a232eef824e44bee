package io.troth.notification.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.internal.mailing.MailingStatements;
import io.troth.notification.internal.plan.Planner;
import io.troth.notification.internal.send.MailBell;
import io.troth.notification.internal.suppression.SuppressionStatements;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.Subjects;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows the notices and sends them again. */
@ApplicationScoped
class NoticeBook implements Notices {

  private static final String LIST = "notices";

  private final NoticeRows notices;
  private final Subjects subjects;
  private final Planner planner;
  private final VersionReader versions;
  private final SuppressionStatements suppressions;
  private final MailingStatements mailings;
  private final MailBell bell;

  NoticeBook(
      NoticeRows notices,
      Subjects subjects,
      Planner planner,
      VersionReader versions,
      SuppressionStatements suppressions,
      MailingStatements mailings,
      MailBell bell) {
    this.notices = notices;
    this.subjects = subjects;
    this.planner = planner;
    this.versions = versions;
    this.suppressions = suppressions;
    this.mailings = mailings;
    this.bell = bell;
  }

  @Override
  @Transactional
  public Page<NoticeView> list(
      Optional<VersionId> version, Optional<NoticeState> state, PageRequest page) {
    var before = page.after().map(cursor -> Cursor.decodeId(LIST, cursor));
    var rows = notices.list(version, state, before, page.limit() + 1);
    return Page.cut(rows, page.limit(), last -> Cursor.encode(LIST, last.id().toString()))
        .map(Notice::view);
  }

  @Override
  @Transactional
  public List<NoticeView> of(SubjectRef subject) {
    return notices.of(subject).stream().map(Notice::view).toList();
  }

  @Override
  @Transactional
  public Map<NoticeState, Long> count(VersionId version) {
    return notices.count(version);
  }

  @Override
  @Transactional
  public NoticeView again(UUID id) {
    var last =
        notices
            .lock(id)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such notice."));
    if (subjects.find(last.subject()).isEmpty()) {
      throw Problem.of(CommonProblem.CONFLICT, "The person was erased: nobody can be told.");
    }
    if (versions.isWithdrawn(last.topic().policy(), last.topic().version())) {
      throw Problem.of(
          CommonProblem.CONFLICT, "The version was withdrawn: there is nothing to tell any more.");
    }
    if (last.topic().isReminder()) {
      throw Problem.of(CommonProblem.CONFLICT, "Nobody is reminded of a version twice.");
    }
    if (mailings.isCancelled(last.topic().version())) {
      throw Problem.of(
          CommonProblem.CONFLICT, "The mails on this version were cancelled; none is sent again.");
    }
    last.supersede();
    suppressions.remove(last.subject());
    var next = planner.plan(last.topic(), last.subject(), last.round() + 1);
    bell.ringAfterCommit();
    return notices.find(next.id()).orElseThrow().view();
  }
}

package io.troth.notification.internal.send;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeKind;
import io.troth.notification.internal.digest.CompanionStatements;
import io.troth.notification.internal.digest.CompanionStatements.Companion;
import io.troth.notification.internal.send.ClaimStatements.Found;
import io.troth.notification.internal.send.ClaimStatements.Line;
import io.troth.notification.internal.send.ClaimStatements.Term;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Claims mails together with what goes in them. What a mail tells of is settled when it is first
 * tried: whoever repeats it says nothing that was not in it, because a mail server may pass over a
 * mail that it has seen.
 */
@Singleton
final class Bundles {

  private final ClaimStatements due;
  private final CompanionStatements companions;

  Bundles(ClaimStatements due, CompanionStatements companions) {
    this.due = due;
    this.companions = companions;
  }

  /**
   * Due mails of a line.
   *
   * @param lines all that may go
   * @param gathers whether what waits for the same people goes with them
   */
  List<Claim> claim(Line line, List<Line> lines, Term term, int limit, boolean gathers) {
    var found = due.find(line, term, limit);
    var others =
        lines.stream()
            .filter(other -> !other.topic().equals(line.topic()))
            .collect(toMap(Line::topic, Line::sendBy));
    var fresh = gathers ? fresh(found, others, term) : Map.<SubjectRef, List<Claim>>of();
    var tried = tried(found, others, term);
    var mails =
        found.stream()
            .map(each -> each.mail().isPresent() ? again(each, tried) : first(each, fresh))
            .toList();
    due.lease(mails, term);
    if (!fresh.isEmpty()) {
      join(mails.stream().filter(mail -> fresh.containsKey(mail.subject())).toList());
    }
    return mails;
  }

  private static boolean mayLead(Found found) {
    return found.fresh()
        && found.mail().isEmpty()
        && found.claim().topic().kind() == NoticeKind.VERSION;
  }

  /** What goes with mails that were never tried, by person. */
  private Map<SubjectRef, List<Claim>> fresh(
      List<Found> found, Map<UUID, Optional<Instant>> others, Term term) {
    var people =
        found.stream().filter(Bundles::mayLead).map(each -> each.claim().subject()).toList();
    return companions.waiting(others.keySet(), people).stream()
        .map(companion -> claim(companion, others, term))
        .collect(groupingBy(Claim::subject));
  }

  /** What was tried with mails that were tried, by mail. */
  private Map<UUID, List<Claim>> tried(
      List<Found> found, Map<UUID, Optional<Instant>> others, Term term) {
    var before = found.stream().filter(each -> each.mail().isPresent()).toList();
    var mails = before.stream().flatMap(each -> each.mail().stream()).toList();
    var people = before.stream().map(each -> each.claim().subject()).toList();
    return companions.tried(mails, others.keySet(), people, term.now()).stream()
        .collect(
            groupingBy(
                companion -> companion.mail().orElseThrow(),
                Collectors.mapping(
                    companion -> claim(companion, others, term), Collectors.toList())));
  }

  private static Claim first(Found found, Map<SubjectRef, List<Claim>> fresh) {
    return mayLead(found)
        ? bundle(found.claim(), fresh.getOrDefault(found.claim().subject(), List.of()))
        : found.claim();
  }

  /** The one that led goes first again; where it is gone, the next one takes its place. */
  private static Claim again(Found found, Map<UUID, List<Claim>> tried) {
    var mail = found.mail().orElseThrow();
    var members = new ArrayList<>(tried.getOrDefault(mail, List.of()));
    members.add(found.claim());
    members.sort(
        Comparator.comparing((Claim claim) -> !claim.notice().equals(mail))
            .thenComparing(claim -> claim.notice().toString()));
    return Claim.together(members);
  }

  private static Claim bundle(Claim leader, List<Claim> others) {
    var members = new ArrayList<Claim>(List.of(leader));
    members.addAll(others);
    return Claim.together(members);
  }

  private void join(Collection<Claim> mails) {
    companions.join(
        mails.stream().filter(Claim::isShared).collect(toMap(Claim::subject, Claim::notice)),
        mails.stream()
            .filter(Claim::isShared)
            .flatMap(mail -> mail.all().stream())
            .map(Claim::notice)
            .toList());
  }

  private static Claim claim(Companion companion, Map<UUID, Optional<Instant>> lines, Term term) {
    return new Claim(
        companion.notice(),
        companion.topic(),
        companion.subject(),
        companion.messageId(),
        companion.plannedAt(),
        term.lease(),
        term.until(),
        lines.getOrDefault(companion.topic().key(), Optional.empty()));
  }
}

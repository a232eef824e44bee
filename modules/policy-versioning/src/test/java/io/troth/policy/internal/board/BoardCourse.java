package io.troth.policy.internal.board;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.arc.Unremovable;
import io.troth.kernel.Problem;
import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.Line;
import io.troth.policy.api.PromiseBoard.VersionBoard;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.Fixtures;
import io.troth.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Policies on their way to the promise board, and the board as their tests read it. */
@Singleton
@Unremovable
final class BoardCourse {

  static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  static final LocalDate LATER = LocalDate.parse("2026-12-15");
  static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  static final String LOGS = "retention/server-logs";
  static final String REASON = "A person does it, by the list on the wall.";

  private final Policies policies;
  private final Drafts drafts;
  private final Publications publications;
  private final PromiseBoard board;
  private final BoardSweep sweep;
  private final TenantDirectory tenants;

  BoardCourse(
      Policies policies,
      Drafts drafts,
      Publications publications,
      PromiseBoard board,
      BoardSweep sweep,
      TenantDirectory tenants) {
    this.policies = policies;
    this.drafts = drafts;
    this.publications = publications;
    this.board = board;
    this.sweep = sweep;
    this.tenants = tenants;
  }

  VersionView draft(String slug) {
    return policies.create(slug, PolicyKind.PRIVACY_NOTICE, Fixtures.engageware("v1"));
  }

  VersionView next(VersionView published, PolicyDocument document) {
    var draft = drafts.begin(published.head().id());
    return drafts.edit(draft.head().id(), draft.revision(), document);
  }

  VersionView publish(VersionView draft, LocalDate on) {
    return publications.publish(
        new PublishCommand(draft.head().id(), draft.revision(), on, Significance.NOTICE));
  }

  List<VersionBoard> boards(String slug) {
    return board.read().stream().filter(one -> one.slug().equals(slug)).toList();
  }

  Line line(String slug, int number, String key) {
    return boards(slug).stream()
        .filter(one -> one.number() == number)
        .flatMap(one -> one.lines().stream())
        .filter(line -> line.promised().key().equals(key(key)))
        .findFirst()
        .orElseThrow();
  }

  boolean sweep(String slug) {
    sweep.sweep(tenants.bySlug(slug).orElseThrow());
    return true;
  }

  static CommitmentKey key(String text) {
    return CommitmentKey.parse(text).orElseThrow();
  }

  static Problem refusal(Supplier<?> attempt) {
    return catchThrowableOfType(Problem.class, attempt::get);
  }
}

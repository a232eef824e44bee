package io.troth.policy.internal.flow;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.arc.Unremovable;
import io.troth.kernel.Problem;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.Fixtures;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.function.Supplier;

/** Versions on their way, at eleven in the morning (UTC) of a Monday. */
@Singleton
@Unremovable
public final class Course {

  public static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  public static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  public static final LocalDate EARLIEST = LocalDate.parse("2026-12-02");

  private final Policies policies;
  private final Drafts drafts;
  private final Publications publications;

  Course(Policies policies, Drafts drafts, Publications publications) {
    this.policies = policies;
    this.drafts = drafts;
    this.publications = publications;
  }

  /** A first version, in force. */
  public VersionView first(String slug) {
    var draft = policies.create(slug, PolicyKind.PRIVACY_NOTICE, Fixtures.engageware("v1"));
    return publish(draft, MONDAY, Significance.NOTICE);
  }

  /** A draft that follows a version. */
  public VersionView draft(VersionView from, PolicyDocument says) {
    var draft = drafts.begin(from.head().id());
    return drafts.edit(draft.head().id(), draft.revision(), says);
  }

  /** A first version in force and a second one announced. */
  public VersionView announced(String slug) {
    return publish(draft(first(slug), Fixtures.engageware("v2")), EARLIEST, Significance.NOTICE);
  }

  public VersionView publish(VersionView draft, LocalDate on, Significance significance) {
    return publications.publish(
        new PublishCommand(draft.head().id(), draft.revision(), on, significance));
  }

  /** The first version with one more sentence in this clause, and a summary of that. */
  public static PolicyDocument reworded(String clause) {
    return reworded(Fixtures.engageware("v1"), clause);
  }

  public static PolicyDocument reworded(PolicyDocument document, String clause) {
    var texts = new HashMap<String, PolicyText>();
    document
        .texts()
        .forEach(
            (language, text) ->
                texts.put(
                    language,
                    new PolicyText(
                        text.title(),
                        "Wording (" + language + ").",
                        text.clauses().stream()
                            .map(each -> each.id().equals(clause) ? longer(each) : each)
                            .toList())));
    return new PolicyDocument(document.sourceLanguage(), texts, document.commitments());
  }

  private static Clause longer(Clause clause) {
    return new Clause(clause.id(), clause.heading(), clause.body() + "\n\nAs ever.");
  }

  static String address(VersionView version) {
    return "/api/v1/policies/" + version.head().policy() + "/versions/" + version.head().id();
  }

  /** What {@code If-Match} says of a revision. */
  static String seen(VersionView version) {
    return "\"v" + version.revision() + "\"";
  }

  static Problem refusal(Supplier<?> attempt) {
    return catchThrowableOfType(Problem.class, attempt::get);
  }
}

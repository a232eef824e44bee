package io.troth.policy.internal.authoring;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.law.LawPack;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyScope;
import io.troth.policy.api.VersionHead;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.authoring.ImportedPolicy;
import io.troth.policy.api.authoring.PlainPolicies;
import io.troth.policy.api.authoring.Suggestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The desk where a plain policy comes in. */
@ApplicationScoped
public class PlainImport implements PlainPolicies {

  /** What a policy speaks to that does not say. */
  private static final Set<String> AUDIENCE =
      PolicyScope.UNSAID.audience().stream().map(Enum::name).collect(Collectors.toSet());

  private final Policies policies;
  private final Drafts drafts;

  PlainImport(Policies policies, Drafts drafts) {
    this.policies = policies;
    this.drafts = drafts;
  }

  @Override
  public ImportedPolicy read(String text, Format format, String language) {
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw Problem.at(
          CommonProblem.TOO_LARGE, "text", "The text is too long to import.", "at most 2 MB");
    }
    var dropping = new Dropping();
    var read = PlainReader.read(text, format, language, dropping);
    if (read.clauses().isEmpty()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "text",
          "There is nothing to read in it.",
          "the policy's text");
    }
    return new ImportedPolicy(language, read, Guesses.in(read, language), dropping.all());
  }

  @Override
  public String kept(ImportedPolicy imported) {
    return KeptText.write(imported);
  }

  @Override
  public ImportedPolicy again(String kept) {
    return KeptText.read(kept);
  }

  @Override
  @Transactional
  public VersionView create(
      String slug, PolicyKind kind, ImportedPolicy imported, List<Suggestion> confirmed) {
    requireSaid(confirmed);
    int days = LawPack.current().notice(kind.name(), Set.of(), AUDIENCE).noticeDays();
    return policies.create(slug, kind, Onto.nothing(imported, confirmed, days));
  }

  @Override
  @Transactional
  public VersionView into(PolicyId policy, ImportedPolicy imported, List<Suggestion> confirmed) {
    requireSaid(confirmed);
    var draft = draft(policy);
    requireLanguage(draft.document(), imported.language());
    return drafts.edit(
        draft.head().id(), draft.revision(), Onto.present(draft.document(), imported, confirmed));
  }

  private VersionView draft(PolicyId id) {
    var versions = policies.find(id).orElseThrow(PlainImport::nothingHere).versions();
    var draft = first(versions, VersionState.DRAFT);
    if (draft.isPresent()) {
      return policies.version(draft.get().id()).orElseThrow(PlainImport::nothingHere);
    }
    return drafts.begin(
        first(versions, VersionState.PUBLISHED).orElseThrow(PlainImport::nothingHere).id());
  }

  private static Optional<VersionHead> first(List<VersionHead> versions, VersionState state) {
    return versions.stream().filter(head -> head.state() == state).findFirst();
  }

  private static void requireSaid(List<Suggestion> confirmed) {
    var missing = ConfirmedPromises.unsaid(confirmed);
    if (!missing.isEmpty()) {
      throw Problem.of(CommonProblem.INVALID_INPUT, "Some suggestions are not complete.", missing);
    }
  }

  private static void requireLanguage(PolicyDocument document, String language) {
    if (!document.texts().containsKey(language)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "language",
          "The policy has no text in this language.",
          String.join(", ", document.texts().keySet().stream().sorted().toList()));
    }
  }

  private static Problem nothingHere() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such policy.");
  }
}

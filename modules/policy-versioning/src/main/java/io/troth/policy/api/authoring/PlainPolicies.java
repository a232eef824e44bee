package io.troth.policy.api.authoring;

import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.VersionView;
import java.util.List;

/**
 * A policy that exists as plain text, Markdown or HTML becomes clauses, and sentences in it become
 * suggestions of what it promises. A suggestion is a guess by rules: a person confirms or drops it.
 */
public interface PlainPolicies {

  /** The longest text that is taken, in bytes of UTF-8. */
  int MOST_BYTES = 2_000_000;

  /** How a text is written. */
  enum Format {
    MARKDOWN,
    HTML,
    TEXT
  }

  /**
   * Reads a text. Scripts, styles, images, frames, forms and handlers never survive; what was
   * dropped is said. Nothing is stored.
   *
   * @param language ISO 639 code of the language it is written in
   * @throws io.troth.kernel.Problem too-large; invalid-input when there is nothing to read
   */
  ImportedPolicy read(String text, Format format, String language);

  /** The imported text in one piece, to be sent along until a person has confirmed. */
  String kept(ImportedPolicy imported);

  /**
   * Reads what {@link #kept} wrote; the suggestions are the same again.
   *
   * @throws io.troth.kernel.Problem invalid-input
   */
  ImportedPolicy again(String kept);

  /**
   * Makes a policy of it, with its first draft.
   *
   * @param confirmed with every field filled in
   * @throws io.troth.kernel.Problem invalid-input; conflict when the slug is taken
   */
  VersionView create(
      String slug, PolicyKind kind, ImportedPolicy imported, List<Suggestion> confirmed);

  /**
   * Makes it the text of the policy's draft, which is begun if there is none. Clauses of the same
   * id or heading keep their id, and their texts in other languages; clauses that a commitment
   * cites and the new text does not have stay at the end.
   *
   * @throws io.troth.kernel.Problem invalid-input; not-found
   */
  VersionView into(PolicyId policy, ImportedPolicy imported, List<Suggestion> confirmed);
}

package io.troth.policy.api.authoring;

import io.troth.policy.api.PolicyDocument;
import java.util.Map;

/**
 * A document as plain fields, for forms: the same names and values as in its files. A form changes
 * the fields it knows and leaves the others where they are, so that nothing is lost on the way.
 *
 * <p>Values are text, whole numbers, true or false, lists and maps of these.
 */
public interface DocumentFields {

  /** The commitments as fields, in the order of the files; a copy that may be changed. */
  Map<String, Object> commitments(PolicyDocument document);

  /**
   * The document with these commitments in place of its own.
   *
   * @throws io.troth.kernel.Problem invalid-input with a violation for every fault of form, its
   *     field beginning with {@code document.commitments.}
   */
  PolicyDocument withCommitments(PolicyDocument document, Map<String, Object> commitments);

  /** The whole document as canonical JSON. */
  String json(PolicyDocument document);

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws io.troth.kernel.Problem invalid-input
   */
  PolicyDocument read(String json);
}

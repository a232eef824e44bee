package io.troth.policy.api;

import java.nio.file.Path;
import java.util.Map;

/**
 * A version as files, for people who keep their policy under version control: {@code policy.yaml}
 * with the languages and the commitments, and {@code <language>.md} per language with title and
 * change summary in a YAML front matter and one {@code ## Heading {#clause-id}} section per clause.
 *
 * <p>Every method that reads throws {@link io.troth.kernel.Problem} invalid-input with a violation
 * for every fault, saying file, line, column, field and the nearest known name.
 */
public interface PolicyFiles {

  /** Reads a version from a folder. */
  PolicyDocument read(Path folder);

  /**
   * Reads a version from the class path.
   *
   * @param folder without slash at its ends, for example {@code policies/privacy/v1}
   */
  PolicyDocument read(ClassLoader loader, String folder);

  /** Reads a version from file names and their content. */
  PolicyDocument read(Map<String, String> files);

  /** Writes a version as file names and their content; reading it again gives an equal document. */
  Map<String, String> write(PolicyDocument document);
}

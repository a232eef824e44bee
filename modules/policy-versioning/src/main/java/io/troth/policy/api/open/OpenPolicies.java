package io.troth.policy.api.open;

import io.troth.policy.api.LocalText;
import java.util.List;
import java.util.Optional;

/** The published policies of the current tenant as everybody may see them; never a draft. */
public interface OpenPolicies {

  /** Those that have a published version, by slug; at most 200. */
  List<OpenPolicy> all();

  Optional<OpenPolicy> find(String slug);

  /** A version as it reads now. */
  Optional<OpenVersion> version(String slug, int number);

  /**
   * One wording of a version.
   *
   * @param revision 1 for what was published as the version
   */
  Optional<OpenVersion> revision(String slug, int number, int revision);

  /** A version's title in each of its languages. */
  LocalText titles(OpenHead version);

  /**
   * Whether a version can be had on paper in one of its languages: the typefaces at hand write
   * Latin, Greek and Cyrillic.
   */
  boolean prints(OpenVersion version, String language);
}

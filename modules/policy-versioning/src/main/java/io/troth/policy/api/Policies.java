package io.troth.policy.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The policies of the current tenant and their versions. */
public interface Policies {

  /**
   * Creates a policy with its first draft.
   *
   * @param slug lower-case letters, digits, hyphens; 1 to 40; unique within the tenant
   * @throws io.troth.kernel.Problem invalid-input, with a violation for every fault of the document
   */
  VersionView create(String slug, PolicyKind kind, PolicyDocument document);

  Page<PolicyView> list(PageRequest page);

  Optional<PolicyView> find(PolicyId id);

  Optional<PolicyView> bySlug(String slug);

  Optional<VersionView> version(VersionId id);

  /** Many versions in one statement; unknown ones are missing in the answer. */
  Map<VersionId, VersionView> versions(Collection<VersionId> ids);
}

package io.troth.policy.api;

import java.util.List;
import java.util.Optional;

/**
 * The published versions of the current tenant, kept in memory. A publication is seen at once on
 * the replica that served it and within a second on the others, which is harmless because nothing
 * published binds anybody for a week.
 */
public interface Timelines {

  List<PolicyTimeline> all();

  Optional<PolicyTimeline> find(PolicyId policy);

  Optional<PolicyTimeline> bySlug(String slug);
}

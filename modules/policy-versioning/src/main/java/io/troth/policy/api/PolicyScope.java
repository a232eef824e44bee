package io.troth.policy.api;

import java.util.Set;

/**
 * To whom a policy speaks and which laws it answers to; together with its kind this decides which
 * rows of the law pack apply.
 *
 * @param audience never empty in a valid document
 * @param jurisdictions regions of the law pack, for example {@code EU} or {@code US-CA}; empty
 *     where the policy names none, so that every row may apply
 */
public record PolicyScope(Set<Audience> audience, Set<String> jurisdictions) {

  /** What holds for a policy that says neither. */
  public static final PolicyScope UNSAID = new PolicyScope(Set.of(Audience.END_USERS), Set.of());

  public PolicyScope {
    audience = Set.copyOf(audience);
    jurisdictions = Set.copyOf(jurisdictions);
  }

  /** Who reads a policy and is bound by it. */
  public enum Audience {
    END_USERS,
    ORGANISATIONS
  }
}

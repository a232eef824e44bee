package io.troth.subject.api;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What people may do with each field of their profile. The tenant's own identifier can be read and
 * no more: it is how the tenant's servers name them.
 */
public record ProfileRules(Map<IdentityField, Set<ProfileRight>> rights) {

  /** Everything that people may do who belong to no organisation. */
  public static final ProfileRules EVERYTHING =
      new ProfileRules(
          Map.of(
              IdentityField.NAME, EnumSet.allOf(ProfileRight.class),
              IdentityField.EMAIL, EnumSet.allOf(ProfileRight.class),
              IdentityField.EXTERNAL_ID, EnumSet.of(ProfileRight.READ)));

  public ProfileRules {
    var all = new EnumMap<IdentityField, Set<ProfileRight>>(IdentityField.class);
    for (var field : IdentityField.values()) {
      all.put(field, Set.copyOf(rights.getOrDefault(field, Set.of())));
    }
    rights = Map.copyOf(all);
  }

  public Set<ProfileRight> of(IdentityField field) {
    return rights.getOrDefault(field, Set.of());
  }

  public boolean allow(IdentityField field, ProfileRight right) {
    return of(field).contains(right);
  }

  /** What both allow: whoever belongs to two organisations is bound by either. */
  public ProfileRules and(ProfileRules other) {
    var both = new EnumMap<IdentityField, Set<ProfileRight>>(IdentityField.class);
    for (var field : IdentityField.values()) {
      var shared = EnumSet.noneOf(ProfileRight.class);
      shared.addAll(of(field));
      shared.retainAll(other.of(field));
      both.put(field, shared);
    }
    return new ProfileRules(both);
  }
}

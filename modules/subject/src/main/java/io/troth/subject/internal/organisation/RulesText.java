package io.troth.subject.internal.organisation;

import io.troth.subject.api.IdentityField;
import io.troth.subject.api.ProfileRight;
import io.troth.subject.api.ProfileRules;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules as they stand in a column: {@code NAME:READ+CORRECT,EMAIL:READ,EXTERNAL_ID:}. */
final class RulesText {

  private RulesText() {}

  static String write(ProfileRules rules) {
    return Arrays.stream(IdentityField.values())
        .map(field -> field + ":" + rights(rules.of(field)))
        .collect(Collectors.joining(","));
  }

  static ProfileRules read(String text) {
    Map<IdentityField, Set<ProfileRight>> rights = new EnumMap<>(IdentityField.class);
    for (var part : text.split(",")) {
      var cut = part.indexOf(':');
      rights.put(IdentityField.valueOf(part.substring(0, cut)), rights(part.substring(cut + 1)));
    }
    return new ProfileRules(rights);
  }

  private static String rights(Set<ProfileRight> rights) {
    return Arrays.stream(ProfileRight.values())
        .filter(rights::contains)
        .map(Enum::name)
        .collect(Collectors.joining("+"));
  }

  private static Set<ProfileRight> rights(String text) {
    var rights = EnumSet.noneOf(ProfileRight.class);
    for (var name : text.split("\\+")) {
      if (!name.isEmpty()) {
        rights.add(ProfileRight.valueOf(name));
      }
    }
    return rights;
  }
}

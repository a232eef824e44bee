package io.troth.subject.internal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.subject.api.IdentityField;
import io.troth.subject.api.ProfileRight;
import io.troth.subject.api.ProfileRules;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTextTest {

  @Test
  void whatIsWrittenIsReadBack() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var rules = rules(random);

      assertThat(RulesText.read(RulesText.write(rules))).isEqualTo(rules);
    }
  }

  @Test
  void twoOrganisationsAllowWhatBothDo() {
    var random = new Random(8);
    for (int i = 0; i < 500; i++) {
      var one = rules(random);
      var other = rules(random);
      for (var field : IdentityField.values()) {
        for (var right : ProfileRight.values()) {
          assertThat(one.and(other).allow(field, right))
              .isEqualTo(one.allow(field, right) && other.allow(field, right));
        }
      }
    }
  }

  @Test
  void rulesOfEverythingFitTheirColumn() {
    assertThat(RulesText.write(ProfileRules.EVERYTHING)).hasSizeLessThan(200);
  }

  private static ProfileRules rules(Random random) {
    Map<IdentityField, Set<ProfileRight>> rights = new EnumMap<>(IdentityField.class);
    for (var field : IdentityField.values()) {
      var some = new HashSet<ProfileRight>();
      for (var right : ProfileRight.values()) {
        if (random.nextBoolean()) {
          some.add(right);
        }
      }
      rights.put(field, some);
    }
    return new ProfileRules(rights);
  }
}

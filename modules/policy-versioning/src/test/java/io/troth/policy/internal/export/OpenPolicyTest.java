package io.troth.policy.internal.export;

import static io.troth.policy.internal.export.OpenFixtures.head;
import static io.troth.policy.internal.export.OpenFixtures.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.open.OpenState;
import org.junit.jupiter.api.Test;

class OpenPolicyTest {

  @Test
  void aVersionIsComparedWithTheOneBeforeThatStands() {
    var third = head(3, OpenState.COMING, "c");
    var second = head(2, OpenState.WITHDRAWN, "b");
    var first = head(1, OpenState.IN_FORCE, "a");

    var policy = policy(third, second, first);

    assertThat(policy.before(third)).contains(first);
    assertThat(policy.before(first)).isEmpty();
    assertThat(policy.coming()).containsExactly(third);
    assertThat(policy.inForce()).contains(first);
    assertThat(policy.number(2)).contains(second);
  }
}

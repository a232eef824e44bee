package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.Line;
import io.troth.policy.api.PromiseState;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the promise board says of mails is what the mail server said. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MailPromiseIT {

  @Inject Fixtures fixtures;
  @Inject PromiseBoard board;

  private TenantProfile tenant;

  @BeforeEach
  void theFirstVersionIsInForce() {
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    fixtures.settle();
  }

  @Test
  void beforeAnyChangeThePromiseIsKept() {
    assertThat(line().state()).isEqualTo(PromiseState.KEPT);
    assertThat(figure()).isEqualTo("No change has been announced since.");
  }

  @Test
  void mailsThatWereTakenKeepThePromise() {
    fixtures.person(tenant, "mia@example.test");
    fixtures.publish(tenant);
    assertThat(figure()).startsWith("0 told, 0 not reached");

    fixtures.settle();

    assertThat(figure()).isEqualTo("1 told, 0 not reached, 0 on their way.");
    assertThat(line().state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void somebodyWithoutAnAddressIsAPromiseNotKept() {
    fixtures.person(tenant, "mia@example.test");
    fixtures.personWithoutAddress(tenant, "nobody");
    fixtures.publish(tenant);

    fixtures.settle();

    assertThat(figure()).isEqualTo("1 told, 1 not reached, 0 on their way.");
    assertThat(line().state()).isEqualTo(PromiseState.BROKEN);
  }

  @Test
  void anotherTenantsMailsAreNotCounted() {
    var other = fixtures.tenant();
    fixtures.publish(other);
    fixtures.personWithoutAddress(other, "nobody");
    fixtures.publish(other);
    fixtures.publish(tenant);

    fixtures.settle();

    assertThat(figure()).isEqualTo("0 told, 0 not reached, 0 on their way.");
  }

  private String figure() {
    return line().readings().get(0).reading().figure();
  }

  private Line line() {
    return fixtures.in(
        tenant,
        () ->
            board.read().stream()
                .filter(one -> one.number() == 1)
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.promised().key().toString().equals("notice/email"))
                .findFirst()
                .orElseThrow());
  }
}

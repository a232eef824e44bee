package io.troth.notification.internal.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.OptionalMails;
import io.troth.notification.api.OptionalMails.Reason;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestRelay;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class OptionalMailsIT {

  private static final String ADDRESS = "mia.optional@example.test";

  @Inject Fixtures fixtures;
  @Inject OptionalMails optional;
  @Inject TestRelay relay;

  private TenantProfile tenant;
  private SubjectRef mia;

  @BeforeEach
  void somebody() {
    relay.server().forget();
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    mia = fixtures.person(tenant, ADDRESS);
  }

  @Test
  void decliningStopsOptionalMailsAndNeverWhatIsOwed() {
    var token = token(mia);

    assertThat(fixtures.in(tenant, () -> optional.stop(token))).isTrue();
    var first = stops();
    assertThat(fixtures.in(tenant, () -> optional.stop(token))).isTrue();
    fixtures.publish(tenant);
    fixtures.settle();

    assertThat(first)
        .hasEntrySatisfying(mia, stop -> assertThat(stop.reason()).isEqualTo(Reason.DECLINED));
    assertThat(stops()).isEqualTo(first);
    assertThat(relay.server().to(ADDRESS))
        .singleElement()
        .satisfies(mail -> assertThat(mail.raw()).doesNotContainIgnoringCase("unsubscribe"));
  }

  @Test
  void anotherTenantsTokenAndAForgedOneDoNothing() {
    var other = fixtures.tenant();
    var token = token(mia);
    var forged = (token.startsWith("a") ? "b" : "a") + token.substring(1);

    assertThat(fixtures.in(other, () -> optional.stop(token))).isFalse();
    assertThat(fixtures.in(tenant, () -> optional.stop(forged))).isFalse();
    assertThat(fixtures.in(tenant, () -> optional.stop("%%%"))).isFalse();
    assertThat(fixtures.in(tenant, () -> optional.isGood(""))).isFalse();
    assertThat(stops()).isEmpty();
  }

  private String token(SubjectRef person) {
    var address = fixtures.in(tenant, () -> optional.wayOut(person)).toString();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private Map<SubjectRef, OptionalMails.Stop> stops() {
    return fixtures.in(tenant, () -> optional.stopped(List.of(mia)));
  }
}

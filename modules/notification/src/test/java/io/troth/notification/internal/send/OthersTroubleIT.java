package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.tenancy.Sql;
import io.troth.testing.EmbeddedDatabaseResource;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The trouble of one tenant or replica is not everybody's. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class OthersTroubleIT extends TroubledMails {

  @Test
  void aPlanThatCannotBeWorkedOnHoldsUpNobodysMails() throws Exception {
    var spoilt = fixtures.tenant();
    fixtures.publish(spoilt);
    fixtures.settle();
    fixtures.person(spoilt, "leo.spoilt@example.test");
    fixtures.publish(spoilt);
    fixtures.person(tenant, "mia.beside@example.test");
    fixtures.publish(tenant);
    fixtures.hear();
    var its = HexFormat.of().formatHex(Sql.bytes(spoilt.id().value()));
    administer("update plan_cursor set planned = 0x7fffffffffffffff where tenant_id = 0x" + its);
    try {
      fixtures.settle();
      assertThat(relay.server().received())
          .singleElement()
          .satisfies(mail -> assertThat(mail.recipient()).isEqualTo("mia.beside@example.test"));
    } finally {
      administer("update plan_cursor set planned = 0 where tenant_id = 0x" + its);
    }

    fixtures.settle();
    assertThat(relay.server().received()).hasSize(2);
  }

  @Test
  void aTenantWhoseMailsCannotBeWorkedOnHoldsUpNobodyElses() throws Exception {
    var spoilt = fixtures.tenant();
    var its = " 0x" + HexFormat.of().formatHex(Sql.bytes(spoilt.id().value()));
    fixtures.publish(spoilt);
    fixtures.settle();
    fixtures.person(spoilt, "leo.first@example.test");
    fixtures.publish(spoilt);
    fixtures.settle();
    administer("update notice set state = 'PLANNED', due_at = 0 where tenant_id =" + its);
    administer(
        "insert into mailing_rules (tenant_id, quiet_from, quiet_until, free_at) select"
            + its
            + ", 9999, 9999, 0");
    fixtures.person(tenant, "mia.after@example.test");
    fixtures.publish(tenant);
    try {
      fixtures.settle();
    } finally {
      administer("delete from mailing_rules where tenant_id =" + its);
    }

    assertThat(relay.server().received())
        .extracting(mail -> mail.recipient())
        .containsExactly("leo.first@example.test", "mia.after@example.test");
  }
}

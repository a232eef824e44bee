package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.notification.internal.mail.MailText;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.spi.LinkMailer;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LinkPostIT {

  @Inject Fixtures fixtures;
  @Inject LinkMailer post;
  @Inject TestRelay relay;

  private TenantProfile tenant;

  @BeforeEach
  void emptyMailboxes() {
    relay.server().forget();
    tenant = fixtures.tenant();
  }

  @Test
  void whoAsksIsMailedALinkOfTheirOwn() {
    fixtures.person(tenant, "mia.link@example.test");

    var mail = asked("mia.link@example.test");

    assertThat(mail.header("Subject")).isEqualTo("Example Ltd: your link to the privacy centre");
    assertThat(mail.text())
        .contains("Hello Mia Moss,", "works once")
        .containsPattern("http://" + tenant.slug() + "\\.localhost:\\d+/privacy/link/[\\w-]{40,}");
    assertThat(mail.html()).contains("Open the privacy centre").doesNotContain("<img", "<script");
  }

  @Test
  void theLinkIsWrittenInThePersonsLanguage() {
    fixtures.person(tenant, "max.link@example.test", "Max Muster", Locale.GERMAN);

    var mail = asked("max.link@example.test");

    assertThat(mail.text()).contains("Guten Tag Max Muster,", "Datenschutz-Center öffnen");
  }

  @Test
  void whoIsUnknownHereIsMailedNothing() {
    fixtures.person(fixtures.tenant(), "only.elsewhere@example.test");
    fixtures.person(tenant, "mia.known@example.test");

    request("only.elsewhere@example.test");
    asked("mia.known@example.test");

    assertThat(relay.server().to("only.elsewhere@example.test")).isEmpty();
  }

  private void request(String address) {
    fixtures.in(
        tenant,
        () -> {
          post.requested(address, Locale.ENGLISH);
          return true;
        });
  }

  /** Wishes are served one after the other, so this one's mail comes after those before it. */
  private MailText asked(String address) {
    request(address);
    await().until(() -> !relay.server().to(address).isEmpty());
    return MailText.of(relay.server().to(address).get(0));
  }
}

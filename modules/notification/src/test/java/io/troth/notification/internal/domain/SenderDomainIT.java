package io.troth.notification.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.Problem;
import io.troth.notification.api.Bounces;
import io.troth.notification.api.Bounces.Outcome;
import io.troth.notification.api.SenderDomains;
import io.troth.notification.api.SenderDomains.DnsRecord;
import io.troth.notification.api.SenderDomains.RecordState;
import io.troth.notification.api.SenderDomains.SenderDomain;
import io.troth.notification.api.SenderDomains.Use;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.bounce.Reports;
import io.troth.notification.internal.mail.TestMailServer.Received;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.KeyGenerations;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.james.jdkim.DKIMVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SenderDomainIT {

  private static final String MIA = "mia.signed@example.test";

  @Inject Fixtures fixtures;
  @Inject SenderDomains domains;
  @Inject DomainSweep sweep;
  @Inject Bounces bounces;
  @Inject TestDns dns;
  @Inject TestRelay relay;
  @Inject MutableClock clock;
  @Inject KeyChain keys;
  @Inject KeyGenerations generations;

  private TenantProfile tenant;

  @BeforeEach
  void tenantWithAPerson() {
    relay.server().forget();
    dns.server().forgetAll();
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    fixtures.person(tenant, MIA);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aChosenDomainIsNotUsedBeforeItIsProven() {
    var chosen = in(() -> domains.choose("Example.org"));

    var mail = mail();

    assertThat(chosen.usable()).isFalse();
    assertThat(chosen.records())
        .extracting(DnsRecord::use)
        .containsExactly(Use.DKIM, Use.SPF, Use.BOUNCES, Use.DMARC);
    assertThat(mail.sender()).endsWith("@bounces.example.test");
    assertThat(mail.raw()).doesNotContain("DKIM-Signature").contains("notices@mail.example.test");
  }

  @Test
  void aProvenDomainSendsSignedMailsThatAreVerified() throws Exception {
    publish(in(() -> domains.choose("example.org")));
    var checked = in(domains::check);

    var mail = mail();

    assertThat(checked.usable()).isTrue();
    assertThat(mail.sender()).matches("bounce\\+[a-z2-7]{52}@bounces\\.example\\.org");
    assertThat(mail.raw()).contains("notices@example.org");
    assertThat(verify(mail)).isEqualTo("example.org");
    assertThat(bounces.receive(Reports.failed(mail))).isInstanceOf(Outcome.Bounced.class);
  }

  @Test
  void theKeyThatSignsIsReadableWhenTheTenantsKeysWereRenewed() {
    publish(in(() -> domains.choose("example.org")));
    in(domains::check);

    in(
        () -> {
          generations.renew();
          return generations.goOn();
        });

    assertThat(in(() -> keys.signing("example.org"))).isPresent();
    assertThat(in(generations::state).keys().get(0).earlier()).isEmpty();
  }

  @Test
  void whatIsMissingAndWhatIsDifferentIsSaid() {
    var chosen = in(() -> domains.choose("example.org"));
    publish(chosen);
    dns.server().text("bounces.example.org", "v=spf1 include:other.test -all");
    dns.server().forget("_dmarc.example.org");

    var checked = in(domains::check);

    assertThat(checked.usable()).isFalse();
    assertThat(state(checked, Use.DKIM)).isEqualTo(RecordState.FOUND);
    assertThat(state(checked, Use.SPF)).isEqualTo(RecordState.DIFFERENT);
    assertThat(state(checked, Use.DMARC)).isEqualTo(RecordState.MISSING);
    assertThat(checked.records().get(1).seen()).isEqualTo("v=spf1 include:other.test -all");
    assertThat(checked.checkedAt()).isPresent();
  }

  @Test
  void aPolicyOfTheDomainAboveCounts() {
    publish(in(() -> domains.choose("mail.example.org")));
    dns.server().forget("_dmarc.mail.example.org");
    dns.server().text("_dmarc.example.org", "v=DMARC1; p=reject");

    assertThat(in(domains::check).usable()).isTrue();
  }

  @Test
  void aLostRecordIsNoticedByItselfAndTheDomainIsNoLongerUsed() {
    publish(in(() -> domains.choose("example.org")));
    in(domains::check);
    dns.server().forget("bounces.example.org");

    sweep.sweep();
    assertThat(current().usable()).isTrue();
    clock.advance(Duration.ofHours(7));
    sweep.sweep();

    assertThat(current().usable()).isFalse();
    assertThat(mail().sender()).endsWith("@bounces.example.test");
  }

  @Test
  void whenNobodyAnswersNothingChanges() {
    publish(in(() -> domains.choose("example.org")));
    in(domains::check);
    dns.server().breakDown();

    var checked = in(domains::check);

    assertThat(checked.usable()).isTrue();
    assertThat(state(checked, Use.SPF)).isEqualTo(RecordState.FOUND);
  }

  @Test
  void aNewKeySignsOnceItIsPublishedAndTheFormerStaysPublishedForAWhile() throws Exception {
    publish(in(() -> domains.choose("example.org")));
    var former = keys(in(domains::check)).get(0);
    in(domains::rotate);

    var waiting = keys(in(domains::check));
    assertThat(current().usable()).isTrue();
    assertThat(waiting).hasSize(2);
    assertThatThrownBy(() -> in(domains::rotate)).isInstanceOf(Problem.class);

    publish(current());
    var after = keys(in(domains::check));
    assertThat(after.get(0).name()).isNotEqualTo(former.name());
    assertThat(after.get(1).name()).isEqualTo(former.name());
    assertThat(after.get(1).keepUntil()).isPresent();
    var mail = mail();
    assertThat(mail.raw()).contains("s=" + after.get(0).name().split("\\.", 2)[0]);
    assertThat(verify(mail)).isEqualTo("example.org");

    clock.advance(Duration.ofDays(8));
    assertThat(keys(in(domains::check)))
        .singleElement()
        .satisfies(left -> assertThat(left.name()).isEqualTo(after.get(0).name()));
  }

  @Test
  void aDomainGivenUpLeavesNoKey() {
    publish(in(() -> domains.choose("example.org")));
    in(domains::check);
    fixtures.in(
        tenant,
        () -> {
          domains.giveUp();
          return true;
        });

    assertThat(in(domains::current)).isEmpty();
    assertThat(mail().raw()).doesNotContain("DKIM-Signature");
  }

  @Test
  void theDomainOfOneTenantIsNothingToAnother() {
    publish(in(() -> domains.choose("example.org")));
    in(domains::check);
    var other = fixtures.tenant();

    assertThat(fixtures.in(other, domains::current)).isEmpty();
    var same = fixtures.in(other, () -> domains.choose("example.org"));
    assertThat(same.records().get(0).name()).isNotEqualTo(current().records().get(0).name());
    assertThat(fixtures.in(other, domains::check).usable()).isFalse();
  }

  @Test
  void whatIsNoDomainOrThePlatformsIsRefused() {
    assertThatThrownBy(() -> in(() -> domains.choose("no domain"))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> in(() -> domains.choose("x.mail.example.test")))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> in(domains::check)).isInstanceOf(Problem.class);
  }

  private <T> T in(Supplier<T> work) {
    return fixtures.in(tenant, work);
  }

  private SenderDomain current() {
    return in(domains::current).orElseThrow();
  }

  private void publish(SenderDomain domain) {
    for (var one : domain.records()) {
      if (one.type().equals("MX")) {
        dns.server().exchanger(one.name(), "mx.platform.example.test");
      } else {
        dns.server().text(one.name(), one.value());
      }
    }
  }

  private Received mail() {
    relay.server().forget();
    fixtures.publish(tenant);
    fixtures.settle();
    return relay.server().to(MIA).get(0);
  }

  private String verify(Received mail) throws Exception {
    var verifier =
        new DKIMVerifier(
            (methods, selector, token) ->
                ((DnsAnswer.Records) dns.ask(selector + "._domainkey." + token, Dns.Type.TXT))
                    .values());
    var raw = mail.raw().getBytes(StandardCharsets.UTF_8);
    return verifier.verify(new ByteArrayInputStream(raw)).get(0).getDToken().toString();
  }

  private static List<DnsRecord> keys(SenderDomain domain) {
    return domain.records().stream().filter(one -> one.use() == Use.DKIM).toList();
  }

  private static RecordState state(SenderDomain domain, Use use) {
    return domain.records().stream()
        .filter(one -> one.use() == use)
        .findFirst()
        .orElseThrow()
        .state();
  }
}

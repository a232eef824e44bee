package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Choices;
import io.troth.consent.api.Manner;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.Line;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the promise board says of notice, objection and consent follows what people did. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PromisesIT {

  @Inject House house;
  @Inject Acts acts;
  @Inject Choices choices;
  @Inject PromiseBoard board;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private SubjectRef silent;
  private SubjectRef objector;

  @BeforeEach
  void twoPeopleOnTheFirstVersion() {
    clock.stopAt(Instant.parse("2027-03-15T09:30:00Z"));
    tenant = house.tenant();
    house.publish(tenant, Documents.plain());
    silent = house.onBaseline(tenant, "silent", 1);
    objector = house.onBaseline(tenant, "objector", 1);
    clock.advance(Duration.ofHours(1));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void nobodyIsBoundBeforeTheirPeriodAndObjectionsStand() {
    var second = announced();
    house.in(tenant, () -> objects(second));
    clock.advance(Duration.ofDays(30));

    assertThat(figure(1, "notice/period"))
        .isEqualTo(
            "Bound by a later version: 1; without notice or their own yes: 0; before its date: 0.");
    assertThat(figure(1, "objection/effect")).isEqualTo("Objections that stand: 1; overridden: 0.");
    assertThat(line(1, "notice/period").state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void anActThatHadToBeUndonePutsDeemedAcceptanceAtRiskForAMonth() {
    var second = house.publish(tenant, Documents.plain().oneRecipientMore());
    var notice = house.mailed(tenant, silent, second);
    clock.advance(Duration.ofDays(30));
    house.in(tenant, () -> acts.reportUse(silent));
    assertThat(figure(1, "objection/deemed-acceptance"))
        .startsWith("Accepted by use: 1; undone because a mail came back late: 0");

    house.bounced(tenant, silent, second, notice);

    assertThat(line(1, "objection/deemed-acceptance").state()).isEqualTo(PromiseState.AT_RISK);
    assertThat(figure(1, "objection/deemed-acceptance"))
        .startsWith("Accepted by use: 0; undone because a mail came back late: 1");
    clock.advance(Duration.ofDays(31));
    assertThat(line(1, "objection/deemed-acceptance").state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void consentsAreCountedAsTheyAreGivenAndWithdrawn() {
    acts("CONSENT");
    acts("WITHDRAW_CONSENT");

    assertThat(line(1, "purpose/newsletter").state()).isEqualTo(PromiseState.KEPT);
    assertThat(figure(1, "purpose/newsletter"))
        .startsWith("Consents given: 1, refused: 0, withdrawn: 1;");
    assertThat(figure(1, "purpose/billing"))
        .isEqualTo("Decisions follow it; people bound by this version: 2.");
  }

  @Test
  void aConsentThatCameFromNoPersonBreaksThePromise() {
    var first = house.timeline(tenant).number(1).orElseThrow();

    house.in(
        tenant,
        () ->
            acts.record(
                new ActCommand.Consent(
                    silent, first.id(), Manner.of(first.contentHash(), "test"), "newsletter")));

    assertThat(line(1, "purpose/newsletter").state()).isEqualTo(PromiseState.BROKEN);
  }

  @Test
  void aChoiceAboutAPurposeIsNoActOnItsConsent() {
    house.in(
        tenant,
        () ->
            choices.record(
                new ChoiceCommand.Restrict(silent, Manner.on("test"), Optional.of("newsletter"))));

    assertThat(line(1, "purpose/newsletter").state()).isEqualTo(PromiseState.KEPT);
  }

  private void acts(String act) {
    var first = house.timeline(tenant).number(1).orElseThrow();
    House.as(tenant, silent)
        .contentType("application/json")
        .body(
            Map.of(
                "act",
                act,
                "version",
                first.id().toString(),
                "contentHash",
                first.contentHash(),
                "purpose",
                "newsletter"))
        .post("/api/v1/me/acts")
        .then()
        .statusCode(200);
  }

  @Test
  void theBoardCostsTheSameHoweverManyVersionsThereAre() {
    house.in(tenant, board::read);
    int before = read().size();
    announced();
    house.in(tenant, board::read);

    assertThat(read()).hasSize(before);
  }

  private List<String> read() {
    return StatementCount.during(() -> house.in(tenant, board::read));
  }

  @Test
  void anotherTenantsPeopleAreNotCounted() {
    var other = house.tenant();
    house.publish(other, Documents.plain());

    var people = house.in(other, () -> board.read().get(0).people().orElseThrow());

    assertThat(people).isZero();
  }

  private PublishedVersion announced() {
    var second = house.publish(tenant, Documents.plain().oneRecipientMore());
    house.mailed(tenant, silent, second);
    house.mailed(tenant, objector, second);
    return second;
  }

  private Object objects(PublishedVersion version) {
    return acts.record(
        new ActCommand.ObjectTo(
            objector, version.id(), Manner.of(version.contentHash(), "test"), Optional.empty()));
  }

  private String figure(int version, String key) {
    return line(version, key).readings().get(0).reading().figure();
  }

  private Line line(int version, String key) {
    return house.in(
        tenant,
        () ->
            board.read().stream()
                .filter(one -> one.number() == version)
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.promised().key().toString().equals(key))
                .findFirst()
                .orElseThrow());
  }
}

package io.troth.retention.internal.sweep;

import static io.troth.retention.Documents.LOGS;
import static io.troth.retention.Documents.NOTES;
import static io.troth.retention.Documents.keep;
import static io.troth.subject.api.AttributeType.EMAIL;
import static io.troth.subject.api.AttributeType.EXTERNAL_ID;
import static io.troth.subject.api.AttributeType.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.collection.api.ExtraFields;
import io.troth.collection.api.FieldType;
import io.troth.collection.api.Inventory;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Classified;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.VaultAttribute;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseState;
import io.troth.retention.Documents;
import io.troth.retention.House;
import io.troth.retention.api.ErasureWarnings;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.LegalHolds.HoldDraft;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.retention.api.Relationships;
import io.troth.retention.api.RetentionCalendar;
import io.troth.retention.api.Sweeps;
import io.troth.retention.api.Sweeps.Deed;
import io.troth.retention.api.Sweeps.SweepView;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the vault holds goes by the promises of its category, whether or not there is a record. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class VaultSweepIT {

  @Inject House house;
  @Inject Step step;
  @Inject Sweeps sweeps;
  @Inject Inventory inventory;
  @Inject Attributes attributes;
  @Inject Subjects subjects;
  @Inject LegalHolds holds;
  @Inject ErasureWarnings warnings;
  @Inject Relationships relationships;
  @Inject RetentionCalendar calendar;
  @Inject PromiseBoard board;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void aTenant() {
    clock.stopAt(Instant.parse("2027-03-15T09:30:00Z"));
    tenant = house.tenant();
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void theVersionThatBindsSaysWhenWhoLeftIsForgotten() {
    var other = house.tenant();
    for (var one : List.of(tenant, other)) {
      house.publish(one, Documents.keeping(afterTheEnd(NOTES, "P90D")).written());
      has(one, NOTES, VaultAttribute.EMAIL, VaultAttribute.NAME);
    }
    var longer = house.bound(tenant, "longer", 1);
    house.publish(tenant, Documents.keeping(afterTheEnd(NOTES, "P30D")).written());
    days(60);
    var left = house.bound(tenant, "left", 2);
    var later = house.bound(tenant, "later", 2);
    var stays = house.bound(tenant, "stays", 2);
    var foreign = house.bound(other, "foreign", 1);
    List.of(longer, left).forEach(one -> leaves(tenant, one));
    leaves(other, foreign);
    days(21);
    leaves(tenant, later);
    days(10);

    assertThat(house.in(tenant, calendar::tonight).dues())
        .singleElement()
        .satisfies(
            due -> {
              assertThat(due.records()).isZero();
              assertThat(due.identities().goes()).isEqualTo(1);
              assertThat(due.promise().version()).isEqualTo(2);
              assertThat(due.samples()).containsExactly(left);
            });
    var done = sweep();

    assertThat(known(tenant, left)).containsExactly(EXTERNAL_ID);
    assertThat(house.in(tenant, () -> subjects.find(left)).orElseThrow().hasAddress()).isFalse();
    assertThat(Stream.of(longer, later, stays).map(one -> known(tenant, one)))
        .containsOnly(List.of(EXTERNAL_ID, EMAIL, NAME));
    assertThat(known(other, foreign)).containsExactly(EXTERNAL_ID, EMAIL, NAME);
    assertThat(done.shares()).containsExactly(new Sweeps.Share(NOTES, Deed.FORGOTTEN, 2));
    assertThat(sweep().records()).isZero();
  }

  @Test
  void aHoldKeepsIdentifyingValuesUntilItIsReleased() {
    house.publish(tenant, Documents.keeping(afterTheEnd(NOTES, "P30D")).written());
    has(tenant, NOTES, VaultAttribute.EMAIL, VaultAttribute.NAME);
    var held = house.bound(tenant, "held", 1);
    leaves(tenant, held);
    days(31);
    var terms = new Terms("Court", "GDPR 17(3)(e)", "Olive", LocalDate.parse("2027-06-24"));
    var hold =
        house.in(tenant, () -> holds.place(new HoldDraft(terms, Set.of(held), Set.of(NOTES))));

    assertThat(house.in(tenant, calendar::tonight).dues())
        .singleElement()
        .satisfies(due -> assertThat(due.identities().held()).isEqualTo(1));
    sweep();
    assertThat(known(tenant, held)).containsExactly(EXTERNAL_ID, EMAIL, NAME);

    house.in(tenant, () -> holds.release(hold.hold().id(), "Settled"));
    sweep();
    assertThat(known(tenant, held)).containsExactly(EXTERNAL_ID);
  }

  @Test
  void whatAnotherCategoryStillPromisesToKeepStaysUntilTheLastIsOver() {
    house.publish(
        tenant, Documents.keeping(afterTheEnd(NOTES, "P30D"), afterTheEnd(LOGS, "P60D")).written());
    has(tenant, NOTES, VaultAttribute.EMAIL, VaultAttribute.NAME);
    has(tenant, LOGS, VaultAttribute.EMAIL);
    var mia = house.bound(tenant, "mia", 1);
    leaves(tenant, mia);

    days(31);
    sweep();
    assertThat(known(tenant, mia)).containsExactly(EXTERNAL_ID, EMAIL);
    days(30);
    sweep();
    assertThat(known(tenant, mia)).containsExactly(EXTERNAL_ID);
  }

  @Test
  void theBoardSaysWhoseValuesAreOverTheirTime() {
    house.publish(tenant, Documents.keeping(afterTheEnd(NOTES, "P30D")).written());
    has(tenant, NOTES, VaultAttribute.EMAIL, VaultAttribute.NAME);
    var mia = house.bound(tenant, "mia", 1);
    leaves(tenant, mia);
    days(30);
    assertThat(line().state()).isEqualTo(PromiseState.KEPT);

    days(2);
    assertThat(line().state()).isEqualTo(PromiseState.AT_RISK);
    assertThat(line().readings().get(0).reading().figure())
        .contains(
            "identifying values are over their time: 1, the oldest of 2027-03-15; kept by law or"
                + " hold: 0.");
    days(3);
    assertThat(line().state()).isEqualTo(PromiseState.BROKEN);
    sweep();
    assertThat(line().state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void whoIsInactiveUnderIndianLawIsToldBeforeTheyAreForgotten() {
    house.publish(
        tenant,
        Documents.keeping(
                keep(NOTES, "P30D", RetentionTrigger.LAST_ACTIVITY, RetentionAction.ERASE))
            .under("IN")
            .written());
    has(tenant, NOTES, VaultAttribute.EMAIL);
    var quiet = house.bound(tenant, "quiet", 1);
    days(31);

    sweep();
    assertThat(known(tenant, quiet)).contains(EMAIL);
    assertThat(house.in(tenant, () -> warnings.of(quiet))).hasSize(1);
    days(2);
    sweep();
    assertThat(known(tenant, quiet)).containsExactly(EXTERNAL_ID, NAME);
    assertThat(house.in(tenant, () -> warnings.of(quiet))).isEmpty();
  }

  @Test
  void anExternalIdIsNeverForgottenAlone() {
    var mia = house.register(tenant, "mia");

    assertThatThrownBy(
            () -> house.run(tenant, () -> attributes.forget(Map.of(mia, Set.of(EXTERNAL_ID)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(known(tenant, mia)).contains(EXTERNAL_ID);
  }

  private static Retention afterTheEnd(String category, String span) {
    return keep(category, span, RetentionTrigger.RELATIONSHIP_ENDED, RetentionAction.ERASE);
  }

  private void has(TenantProfile whose, String category, VaultAttribute... places) {
    var fields =
        Stream.of(places)
            .map(
                place ->
                    new Field(
                        place == VaultAttribute.EMAIL ? "email" : "name",
                        FieldType.TEXT,
                        Optional.of(place)))
            .toList();
    var item =
        new InventoryItem(
            category,
            Map.of("en", category),
            List.of(new Classified(InventoryItem.EVERYWHERE, CategoryKind.PERSONAL)),
            fields,
            List.of("you"),
            List.of(),
            List.of(),
            ExtraFields.REFUSE,
            List.of());
    house.in(whose, () -> inventory.add(item));
  }

  private void leaves(TenantProfile whose, SubjectRef person) {
    house.in(whose, () -> relationships.end(person, house.now()));
  }

  private void days(int many) {
    clock.advance(Duration.ofDays(many));
  }

  private List<AttributeType> known(TenantProfile whose, SubjectRef person) {
    return house.in(whose, () -> attributes.of(person)).stream()
        .map(Attributes.Held::type)
        .toList();
  }

  private PromiseBoard.Line line() {
    return house.in(
        tenant,
        () ->
            board.read().stream()
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.promised().key().toString().equals("retention/" + NOTES))
                .findFirst()
                .orElseThrow());
  }

  private SweepView sweep() {
    var started = house.in(tenant, sweeps::start);
    var taken = house.in(tenant, step::take);
    while (taken.goesOn()) {
      taken = house.in(tenant, step::take);
    }
    return house.in(tenant, () -> sweeps.find(started.id()));
  }
}

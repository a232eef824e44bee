package io.troth.subject.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.AddressBook;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.Looks;
import io.troth.subject.api.MemberRole;
import io.troth.subject.api.Organisations;
import io.troth.subject.api.Organisations.Colleague;
import io.troth.subject.api.Organisations.Draft;
import io.troth.subject.api.ProfileRight;
import io.troth.subject.api.ProfileRules;
import io.troth.subject.api.Profiles;
import io.troth.subject.api.Subjects;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations, their members, and what these may do with their profiles. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class OrganisationsIT {

  private static final AtomicInteger NEXT = new AtomicInteger();

  @Inject Fixtures fixtures;
  @Inject Cast cast;
  @Inject Subjects subjects;
  @Inject IdentityVault vault;
  @Inject Organisations organisations;
  @Inject Profiles profiles;
  @Inject AddressBook addresses;
  @Inject Looks looks;

  private UUID firm;
  private SubjectRef head;
  private SubjectRef hand;

  @BeforeEach
  void aFirmOfTwo() {
    var number = NEXT.incrementAndGet();
    head = person("head-" + number);
    hand = person("hand-" + number);
    firm = firm("firm-" + number, ProfileRules.EVERYTHING);
    link(head, MemberRole.ADMINISTRATOR);
    link(hand, MemberRole.MEMBER);
  }

  private SubjectRef person(String externalId) {
    return fixtures.inAlpha(() -> subjects.upsert(Fixtures.person(externalId)).ref());
  }

  private UUID firm(String externalId, ProfileRules rules) {
    return fixtures.inAlpha(
        () ->
            organisations
                .put(new Draft(externalId, "Works of " + externalId, rules))
                .organisation()
                .id());
  }

  private void link(SubjectRef person, MemberRole role) {
    fixtures.inAlpha(
        () -> {
          organisations.link(firm, person, role);
          return role;
        });
  }

  private List<Colleague> seenBy(SubjectRef person) {
    return cast.person(
        person, () -> organisations.colleagues(person, firm, PageRequest.first()).items());
  }

  private void as(SubjectRef person, Runnable work) {
    cast.person(
        person,
        () -> {
          work.run();
          return person;
        });
  }

  @Test
  void anAdministratorSeesNamesAndProfilesAndEachLookIsLogged() {
    var seen = seenBy(head);

    assertThat(seen).hasSize(2).allMatch(one -> one.name().isPresent() && one.email().isPresent());
    assertThat(fixtures.inAlpha(() -> looks.toldTo(hand, PageRequest.first()).items()))
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.ground()).isEqualTo(LookGround.ORGANISATION);
              assertThat(look.fields())
                  .containsExactlyInAnyOrder(IdentityField.NAME, IdentityField.EMAIL);
            });
  }

  @Test
  void membersAndStrangersSeeNobody() {
    assertThatThrownBy(() -> seenBy(hand)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> seenBy(person("stranger-" + firm))).isInstanceOf(Problem.class);
  }

  @Test
  void whoLeavesIsSeenNoMoreAndSeesNobody() {
    fixtures.inAlpha(
        () -> {
          organisations.unlink(firm, hand);
          return firm;
        });
    assertThat(seenBy(head)).hasSize(1);

    fixtures.inAlpha(
        () -> {
          organisations.unlink(firm, head);
          return firm;
        });

    assertThatThrownBy(() -> seenBy(head)).isInstanceOf(Problem.class);
    link(hand, MemberRole.MEMBER);
    assertThat(fixtures.inAlpha(() -> organisations.of(hand))).hasSize(1);
  }

  @Test
  void peopleCorrectAndDeleteTheirProfile() {
    as(hand, () -> profiles.correct(hand, IdentityField.NAME, " Ada Right "));
    as(hand, () -> profiles.delete(hand, IdentityField.EMAIL));
    as(hand, () -> profiles.confirm(hand));

    var identity = fixtures.inAlpha(() -> vault.find(hand).orElseThrow());
    var profile = fixtures.inAlpha(() -> profiles.of(hand));
    assertThat(identity.name()).contains("Ada Right");
    assertThat(identity.email()).isEmpty();
    assertThat(profile.reviewedAt()).isPresent();
    assertThat(profile.items().get(0).changedAt()).isPresent();
  }

  @Test
  void theOrganisationSaysHowFarThatGoes() {
    var strict =
        firm(
            "strict-" + firm,
            new ProfileRules(Map.of(IdentityField.NAME, Set.of(ProfileRight.READ))));
    fixtures.inAlpha(
        () -> {
          organisations.link(strict, hand, MemberRole.MEMBER);
          return strict;
        });

    assertThatThrownBy(() -> as(hand, () -> profiles.correct(hand, IdentityField.NAME, "No")))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> as(hand, () -> profiles.delete(hand, IdentityField.EMAIL)))
        .isInstanceOf(Problem.class);
    var items = fixtures.inAlpha(() -> profiles.of(hand)).items();
    assertThat(items.get(0).value()).isPresent();
    assertThat(items.get(1).value()).as("may not be read").isEmpty();
  }

  @Test
  void anAddressIsPutRightWithoutBeingSeen() {
    fixtures.inAlpha(
        () -> {
          addresses.correct(hand, "right-" + firm + "@example.test");
          return firm;
        });

    assertThat(fixtures.inAlpha(() -> subjects.byEmail("right-" + firm + "@example.test")))
        .containsExactly(hand);
    assertThat(fixtures.inAlpha(() -> looks.toldTo(hand, PageRequest.first()).items())).isEmpty();
  }

  private RequestSpecification with(String key) {
    return given()
        .header("Host", Fixtures.ALPHA_HOST)
        .header("Authorization", "Bearer " + key)
        .contentType("application/json");
  }

  @Test
  void serversKeepOrganisations() {
    var key = fixtures.alphaKey(KeyScope.SUBJECTS, KeyScope.IDENTITIES);
    var id =
        with(key)
            .body("{\"name\": \"Example Works\", \"permissions\": {\"NAME\": [\"READ\"]}}")
            .put("/api/v1/organisations/by-external-id/works-" + firm)
            .then()
            .statusCode(201)
            .body("name", equalTo("Example Works"))
            .extract()
            .path("id")
            .toString();
    with(key)
        .body("{\"role\": \"ADMINISTRATOR\"}")
        .put("/api/v1/organisations/{id}/members/{ref}", id, hand.toString())
        .then()
        .statusCode(204);
    with(key)
        .get("/api/v1/organisations/{id}/members", id)
        .then()
        .body("items.role", equalTo(List.of("ADMINISTRATOR")));
    with(key).delete("/api/v1/organisations/{id}/members/{ref}", id, hand.toString());
    with(key).get("/api/v1/organisations/{id}/members", id).then().body("items", hasSize(0));
    with(fixtures.alphaKey(KeyScope.SUBJECTS))
        .get("/api/v1/organisations/{id}", id)
        .then()
        .body("name", nullValue())
        .body("permissions.NAME", equalTo(List.of("READ")));
    var elsewhere = fixtures.inBeta(() -> organisations.find(UUID.fromString(id)));
    assertThat(elsewhere).isEmpty();
  }
}

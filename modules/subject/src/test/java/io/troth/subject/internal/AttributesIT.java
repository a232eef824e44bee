package io.troth.subject.internal;

import static io.restassured.RestAssured.given;
import static io.troth.subject.api.AttributeType.CLIENT_ID;
import static io.troth.subject.api.AttributeType.DEVICE_ID;
import static io.troth.subject.api.AttributeType.EMAIL;
import static io.troth.subject.api.AttributeType.IP_ADDRESS;
import static io.troth.subject.api.AttributeType.NAME;
import static io.troth.subject.api.AttributeType.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.Attributes.Given;
import io.troth.subject.api.Attributes.Held;
import io.troth.subject.api.Attributes.Source;
import io.troth.subject.api.Attributes.Verification;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.PersonKeys;
import io.troth.subject.api.SubjectProblem;
import io.troth.subject.api.Subjects;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.StatementCount;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class AttributesIT {

  @Inject Fixtures fixtures;
  @Inject Subjects subjects;
  @Inject Attributes attributes;
  @Inject IdentityVault vault;
  @Inject TestDevices devices;
  @Inject AddressProof proof;
  @Inject PersonKeys personKeys;
  @Inject IdentityHolder holder;
  @Inject UniqueIds ids;

  @Test
  void aPersonHasSeveralValuesOfAKindEachOnce() {
    in(
        () -> {
          var maria = person("attr-several");
          attributes.put(maria, List.of(said(PHONE, "+49 89 555001"), said(PHONE, "+43 1 58858")));
          attributes.put(maria, List.of(said(PHONE, "+4989555001")));

          assertThat(texts(maria, PHONE)).containsExactlyInAnyOrder("+4989555001", "+43158858");
          assertThat(attributes.holders(PHONE, "+49 89 55 50 01")).containsExactly(maria);
          assertThat(vault.find(maria).orElseThrow().name()).contains("Person attr-several");
        });
  }

  @Test
  void registeringAgainLeavesWhatRegistrationsDoNotSay() {
    in(
        () -> {
          var maria = person("attr-again");
          attributes.put(maria, List.of(said(PHONE, "+4989123456")));
          assertThat(attributes.verified(maria, EMAIL, "attr-again@example.test", Instant.EPOCH))
              .isTrue();
          subjects.upsert(Fixtures.person("attr-again", "attr-again@example.test"));
          assertThat(one(maria, EMAIL).verification()).isEqualTo(Verification.VERIFIED);

          subjects.upsert(Fixtures.person("attr-again", "elsewhere@example.test"));

          assertThat(texts(maria, PHONE)).containsExactly("+4989123456");
          assertThat(one(maria, EMAIL).verification()).isEqualTo(Verification.ASSERTED);
          assertThat(one(maria, EMAIL).verifiedAt()).isEmpty();
          assertThat(one(maria, NAME).source()).isEqualTo(Source.REGISTRATION);
        });
  }

  @Test
  void anAddressIsProvenByALinkThatWasSentThereAndNoEarlierOne() {
    in(
        () -> {
          var maria = person("attr-proof");
          var known = one(maria, EMAIL).firstSeenAt().orElseThrow();

          proof.usedMailed(maria, known.minusMillis(1));
          assertThat(one(maria, EMAIL).verification()).isEqualTo(Verification.ASSERTED);

          proof.usedMailed(maria, known);
          assertThat(one(maria, EMAIL).verification()).isEqualTo(Verification.VERIFIED);
          assertThat(one(maria, EMAIL).verifiedAt()).isPresent();
        });
  }

  @Test
  void aNameIsReplacedWhereverItIsAskedFor() {
    in(
        () -> {
          var maria = person("attr-rename");
          attributes.put(maria, List.of(said(NAME, "Maria Neu"), said(EMAIL, "neu@Example.test")));

          assertThat(vault.find(maria).orElseThrow().name()).contains("Maria Neu");
          assertThat(subjects.byEmail("neu@example.test")).containsExactly(maria);
          assertThat(subjects.byEmail("attr-rename@example.test")).isEmpty();
          assertThat(one(maria, NAME).source()).isEqualTo(Source.TENANT);

          attributes.remove(maria, "email");
          assertThat(subjects.find(maria).orElseThrow().hasAddress()).isFalse();
          assertThat(texts(maria, EMAIL)).isEmpty();
        });
  }

  @Test
  void whatIsKnownOfADeviceIsThePersonsAsLongAsTheyAreLinked() {
    in(
        () -> {
          var maria = person("attr-linked");
          var device = device();
          attributes.put(
              device, List.of(observed(IP_ADDRESS, "192.0.2.7"), observed(CLIENT_ID, "c-1")));
          attributes.put(maria, List.of(observed(IP_ADDRESS, "192.0.2.8")));
          assertThat(texts(maria, IP_ADDRESS)).containsExactly("192.0.2.8");

          devices.link(device, maria);
          attributes.put(device, List.of(observed(DEVICE_ID, "d-1")));

          assertThat(texts(maria, IP_ADDRESS)).containsExactlyInAnyOrder("192.0.2.7", "192.0.2.8");
          assertThat(one(maria, DEVICE_ID).via()).contains(device);
          assertThat(texts(device, IP_ADDRESS)).containsExactly("192.0.2.7");

          devices.unlink(device);

          assertThat(texts(maria, IP_ADDRESS)).containsExactly("192.0.2.8");
          assertThat(texts(maria, DEVICE_ID)).isEmpty();
          assertThat(texts(device, DEVICE_ID)).containsExactly("d-1");
        });
  }

  @Test
  void whoIsErasedTakesAlongWhatIsKnownOfTheirDevices() {
    in(
        () -> {
          var maria = person("attr-erased");
          var device = device();
          attributes.put(device, List.of(observed(CLIENT_ID, "c-erased")));
          devices.link(device, maria);

          personKeys.destroy(maria);

          assertThat(attributes.of(maria)).isEmpty();
          assertThat(attributes.of(device)).isEmpty();
          assertThat(attributes.holders(CLIENT_ID, "c-erased")).isEmpty();
          for (var given : List.of(said(PHONE, "+43158858"), said(NAME, "Back again"))) {
            assertThatThrownBy(() -> attributes.put(maria, List.of(given)))
                .isInstanceOf(Problem.class);
          }
          holder.erase(maria);
          assertThat(attributes.holders(EMAIL, "attr-erased@example.test")).isEmpty();
        });
  }

  @Test
  void nobodyLearnsWhoAnAnonymousIdentityIs() {
    in(
        () -> {
          var device = device();

          assertThatThrownBy(() -> attributes.put(device, List.of(said(NAME, "Maria"))))
              .isInstanceOfSatisfying(
                  Problem.class,
                  problem ->
                      assertThat(problem.type())
                          .isEqualTo(SubjectProblem.IDENTIFYING_ON_ANONYMOUS));
          assertThat(attributes.of(device)).isEmpty();
          assertThat(vault.find(device)).isEmpty();
        });
  }

  @Test
  void whatIsSeenLongestAgoMakesRoomAndWhatIsSaidDoesNot() {
    in(
        () -> {
          var maria = person("attr-room");
          for (int i = 0; i < 60; i++) {
            attributes.put(maria, List.of(observed(IP_ADDRESS, "192.0.2." + i)));
          }
          assertThat(texts(maria, IP_ADDRESS)).hasSize(50).contains("192.0.2.59");

          for (int i = 0; i < 5; i++) {
            attributes.put(maria, List.of(said(PHONE, "+4989123450" + i)));
          }
          assertThatThrownBy(() -> attributes.put(maria, List.of(said(PHONE, "+43158858"))))
              .isInstanceOf(Problem.class);
        });
  }

  @Test
  void manyAtOnceCostWhatOneCosts() {
    in(
        () -> {
          var few = batch("attr-few", 2);
          var many = batch("attr-many", 60);
          attributes.putAll(batch("attr-warm", 1));

          var cheap = StatementCount.during(() -> attributes.putAll(few));
          var all = StatementCount.during(() -> attributes.putAll(many));

          assertThat(all).hasSizeLessThanOrEqualTo(cheap.size() + 6);
          many.keySet().forEach(ref -> assertThat(texts(ref, DEVICE_ID)).hasSize(1));
        });
  }

  private Map<SubjectRef, List<Given>> batch(String prefix, int count) {
    var batch = new LinkedHashMap<SubjectRef, List<Given>>();
    for (int i = 0; i < count; i++) {
      batch.put(person(prefix + i), List.of(observed(DEVICE_ID, prefix + "-device-" + i)));
    }
    return batch;
  }

  @Test
  void theDoorRefusesSensitiveDataAndSaysWhy() {
    var device = fixtures.inAlpha(this::device);
    var maria = fixtures.inAlpha(() -> person("attr-door"));
    var key = fixtures.alphaKey(KeyScope.SUBJECTS, KeyScope.IDENTITIES);

    put(key, device, "HEALTH", "well")
        .statusCode(422)
        .body("type", endsWith("sensitive-on-anonymous"));
    put(key, maria, "HEALTH", "well")
        .statusCode(422)
        .body("type", endsWith("sensitive-not-identifying"));
    put(key, maria, "IP_ADDRESS", "localhost")
        .statusCode(422)
        .body("violations[0].field", equalTo("attributes[0].value"));
    put(key, maria, "PHONE", "+49 89 123456").statusCode(204);
    server(key)
        .get("/api/v1/subjects/{ref}/attributes", maria.toString())
        .then()
        .statusCode(200)
        .body("items.value", hasItem("+4989123456"));
    server(fixtures.alphaKey(KeyScope.SUBJECTS))
        .get("/api/v1/subjects/{ref}/attributes", maria.toString())
        .then()
        .statusCode(403);
  }

  @Test
  void anotherTenantSeesAndChangesNothing() {
    var maria = fixtures.inAlpha(() -> person("attr-private"));
    in(() -> attributes.put(maria, List.of(said(PHONE, "+49 89 777777"))));

    fixtures.inBeta(
        () -> {
          assertThat(attributes.of(maria)).isEmpty();
          assertThat(attributes.holders(PHONE, "+4989777777")).isEmpty();
          assertThatThrownBy(() -> attributes.put(maria, List.of(said(PHONE, "+43158858"))))
              .isInstanceOf(Problem.class);
          return true;
        });
  }

  private static ValidatableResponse put(String key, SubjectRef who, String type, String value) {
    return server(key)
        .contentType("application/json")
        .body("{\"attributes\":[{\"type\":\"" + type + "\",\"value\":\"" + value + "\"}]}")
        .put("/api/v1/subjects/{ref}/attributes", who.toString())
        .then();
  }

  private static RequestSpecification server(String key) {
    return given().header("Host", Fixtures.ALPHA_HOST).header("Authorization", "Bearer " + key);
  }

  private SubjectRef person(String externalId) {
    return subjects.upsert(Fixtures.person(externalId)).ref();
  }

  private SubjectRef device() {
    var device = new SubjectRef(ids.next());
    devices.add(device);
    return device;
  }

  private List<String> texts(SubjectRef who, AttributeType type) {
    return attributes.of(who).stream()
        .filter(held -> held.type() == type)
        .map(Held::value)
        .toList();
  }

  private Held one(SubjectRef who, AttributeType type) {
    return attributes.of(who).stream()
        .filter(held -> held.type() == type)
        .findFirst()
        .orElseThrow();
  }

  private static Given said(AttributeType type, String value) {
    return Given.asserted(type, value);
  }

  private static Given observed(AttributeType type, String value) {
    return new Given(type, value, Source.OBSERVED, Verification.UNVERIFIED);
  }

  private void in(Runnable work) {
    fixtures.inAlpha(
        () -> {
          work.run();
          return true;
        });
  }
}

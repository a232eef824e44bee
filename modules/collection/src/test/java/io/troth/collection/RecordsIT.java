package io.troth.collection;

import static io.troth.collection.Warehouse.CARE;
import static io.troth.collection.Warehouse.CONTACT;
import static io.troth.collection.Warehouse.FIGURES;
import static io.troth.collection.Warehouse.HEALTH;
import static io.troth.collection.Warehouse.MAPS;
import static io.troth.collection.Warehouse.PLACE;
import static io.troth.collection.Warehouse.SERVICE;
import static io.troth.collection.Warehouse.STATISTICS;
import static io.troth.collection.Warehouse.USAGE;
import static io.troth.collection.Warehouse.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.troth.collection.api.FieldValue;
import io.troth.collection.api.Intakes;
import io.troth.collection.api.NewRecord;
import io.troth.collection.api.RecordKind;
import io.troth.collection.api.Records;
import io.troth.collection.api.Refusal.Reason;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Devices;
import io.troth.kernel.SubjectRef;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.IdentityVault;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import io.troth.web.KeyScope;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records are taken as far as inventory and decision allow, and no further. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class RecordsIT {

  @Inject Warehouse warehouse;
  @Inject Records records;
  @Inject Intakes intakes;
  @Inject Devices devices;
  @Inject IdentityVault vault;
  @Inject Attributes attributes;
  @Inject MutableClock clock;
  @Inject Instance<PersonalDataHolder> holders;

  private TenantProfile tenant;
  private String key;
  private SubjectRef mia;

  @BeforeEach
  void somebodyIsBound() {
    tenant = warehouse.furnished();
    key = warehouse.key(tenant, KeyScope.RECORDS, KeyScope.EVENTS);
    mia = warehouse.person(tenant, "mia");
  }

  @Test
  void identifyingFieldsGoToTheVaultAndTheRestIsReadBack() {
    post(contact("1", Map.of("name", "Mia Moss", "email", "mia@example.test", "topic", "prices")))
        .statusCode(201)
        .body("status", equalTo("TAKEN"));

    at(tenant, key)
        .get("/api/v1/subjects/" + mia + "/records")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].fields", equalTo(Map.of("topic", "prices")));
    var identity = warehouse.in(tenant, () -> vault.find(mia)).orElseThrow();
    assertThat(identity.name()).contains("Mia Moss");
    assertThat(identity.email()).contains("mia@example.test");
  }

  @Test
  void addressesAndIdentifiersOfDevicesGoToTheVaultOfADeviceToo() {
    var device = warehouse.in(tenant, devices::register).ref();
    warehouse.consent(tenant, device, STATISTICS);
    var usage =
        new HashMap<>(
            record("1", USAGE, STATISTICS, null, Map.of("feature", "search", "ip", "192.0.2.17")));
    usage.put("subject", device.toString());
    post(usage).statusCode(201);

    assertThat(warehouse.in(tenant, () -> attributes.of(device)))
        .singleElement()
        .matches(held -> held.value().equals("192.0.2.17"));
    usage.put("key", "2");
    usage.put("fields", Map.of("ip", "not.an.address"));
    refused(usage, "WRONG_VALUE");
  }

  @Test
  void whatTheVaultHoldsIsReplacedByAProfileOnly() {
    post(contact("1", Map.of("name", "Mia Moss"))).statusCode(201);
    post(contact("2", Map.of("name", "Mia Else"))).statusCode(201);
    assertThat(name()).isEqualTo("Mia Moss");

    var profile = new HashMap<>(contact("3", Map.of("name", "Mia Else")));
    profile.put("kind", "PROFILE");
    post(profile).statusCode(201);

    assertThat(name()).isEqualTo("Mia Else");
  }

  private String name() {
    return warehouse.in(tenant, () -> vault.find(mia)).orElseThrow().name().orElseThrow();
  }

  @Test
  void theSameKeyOfTheSameSourceIsTakenOnce() {
    var id = post(contact("1", Map.of("topic", "prices"))).statusCode(201).extract().path("id");

    post(contact("1", Map.of("topic", "prices")))
        .statusCode(200)
        .body("status", equalTo("KNOWN"))
        .body("id", equalTo(id));
    refused(record("1", USAGE, STATISTICS, "mia", Map.of()), Reason.KEY_REUSED.name());
    assertThat(
            warehouse
                .in(tenant, () -> records.of(mia, io.troth.kernel.PageRequest.first()))
                .items())
        .hasSize(1);
  }

  @Test
  void onlyTheFieldsAPurposeNeedsAreTaken() {
    refused(contact("1", Map.of("unneeded", "x")), "FIELD_NOT_NEEDED");
    refused(contact("2", Map.of("shoe-size", "42")), "UNKNOWN_FIELD");
    refused(contact("3", Map.of("topic", 7)), "WRONG_VALUE");
    refused(contact("4", Map.of("topic", "write to mia@example.test")), "IDENTIFYING_VALUE");
    refused(
        contact("5", Map.of("name", "Mia Moss", "topic", "about MIA MOSS")), "IDENTIFYING_VALUE");
    refused(contact("6", Map.of("email", "nowhere")), "WRONG_VALUE");
    assertThat(warehouse.in(tenant, () -> vault.find(mia)).orElseThrow().name()).isEmpty();
  }

  @Test
  void theDecisionOfThisMomentCounts() {
    var usage = record("1", USAGE, STATISTICS, "mia", Map.of("feature", "search"));
    refused(usage, "CONSENT_MISSING");
    warehouse.consent(tenant, mia, STATISTICS);
    post(usage).statusCode(201);
    warehouse.withdraw(tenant, mia, STATISTICS);

    refused(
        record("2", USAGE, STATISTICS, "mia", Map.of("feature", "search")), "CONSENT_WITHDRAWN");
    refused(record("3", USAGE, STATISTICS, "nobody", Map.of()), "UNKNOWN_SUBJECT");
    refused(record("4", CONTACT, STATISTICS, "mia", Map.of()), "PURPOSE_NOT_DECLARED");
    refused(record("5", "rumours", SERVICE, "mia", Map.of()), "UNKNOWN_CATEGORY");
  }

  @Test
  void aPositionNeedsConsentWhateverThePurposeRestsOn() {
    refused(
        record("1", PLACE, SERVICE, "mia", Map.of("position", "48.2,16.4")),
        "POSITION_WITHOUT_CONSENT");
    warehouse.consent(tenant, mia, MAPS);
    post(record("2", PLACE, MAPS, "mia", Map.of("position", "48.2,16.4"))).statusCode(201);
  }

  @Test
  void dataThatAreNotPersonalNameNobodyAndAreJoinedToNobody() {
    var figures =
        new HashMap<>(record("1", FIGURES, SERVICE, null, Map.of("page", "start", "count", 3)));
    post(figures).statusCode(201);

    refused(
        record("2", FIGURES, SERVICE, "mia", Map.of("page", "start")), "SUBJECT_ON_NON_PERSONAL");
    refused(record("1", FIGURES, SERVICE, "mia", Map.of("page", "start")), "RELINKING");
    refused(record("1", CONTACT, SERVICE, "mia", Map.of("topic", "start")), "RELINKING");
    refused(
        record("3", FIGURES, SERVICE, null, Map.of("page", mia.toString())), "IDENTIFYING_VALUE");
    refused(record("4", CONTACT, SERVICE, null, Map.of("topic", "x")), "NOBODY_NAMED");
  }

  @Test
  void sensitiveAndIdentifyingDataOfADeviceNobodyIsLinkedToAreRefused() {
    var device = warehouse.in(tenant, devices::register).ref();
    warehouse.consent(tenant, device, CARE);
    var health = new HashMap<>(record("1", HEALTH, CARE, null, Map.of("condition", "fine")));
    health.put("subject", device.toString());
    refused(health, "SENSITIVE_ON_ANONYMOUS");
    var named = new HashMap<>(record("2", CONTACT, SERVICE, null, Map.of("name", "Mia Moss")));
    named.put("subject", device.toString());
    refused(named, "IDENTITY_ON_ANONYMOUS");

    warehouse.consent(tenant, mia, CARE);
    post(record("3", HEALTH, CARE, "mia", Map.of("condition", "fine"))).statusCode(201);
  }

  @Test
  void aBatchAnswersEveryLineAndCountsWhatItRefusedOnce() {
    var lines =
        List.of(
            line(contact("1", Map.of("topic", "prices"))),
            "{\"nothing\": 1}",
            "no json",
            line(contact("2", Map.of("unneeded", "x"))),
            line(record("3", FIGURES, SERVICE, null, Map.of("page", "start", "unknown", 1))),
            line(contact("1", Map.of("topic", "prices"))));

    var answer = batch(lines);

    assertThat(answer.lines().toList())
        .hasSize(7)
        .satisfies(
            all -> {
              assertThat(all.get(0)).contains("\"status\":\"TAKEN\"").contains("\"line\":1");
              assertThat(all.get(1)).contains("\"reason\":\"UNREADABLE\"");
              assertThat(all.get(3)).contains("\"reason\":\"FIELD_NOT_NEEDED\"");
              assertThat(all.get(4)).contains("\"reason\":\"UNKNOWN_FIELD\"");
              assertThat(all.get(5)).contains("\"status\":\"KNOWN\"");
              assertThat(all.get(6)).contains("\"taken\":1,\"known\":1,\"refused\":4");
            });
    var facts = at(tenant, key).get("/api/v1/events?types=collection.refused.v1").asString();
    assertThat(facts).containsOnlyOnce("collection.refused.v1").contains("\"records\":2");
    assertThat(counts())
        .containsEntry("contact service FIELD_NOT_NEEDED", 1L)
        .containsEntry("contact service TAKEN", 1L)
        .containsEntry("  UNREADABLE", 2L);
  }

  @Test
  void fiveHundredRecordsAreReadForLikeTwo() {
    IntStream.range(0, 50).forEach(i -> warehouse.person(tenant, "person-" + i));
    statements("warm", 100);
    var few = statements("few", 100);
    var many = statements("many", 500);

    assertThat(many.stream().filter(RecordsIT::reads).toList())
        .isEqualTo(few.stream().filter(RecordsIT::reads).toList());
    assertThat(many).as(String.join("\n", many)).hasSizeLessThan(25);
  }

  private static boolean reads(String sql) {
    return sql.startsWith("select");
  }

  private List<String> statements(String name, int many) {
    var batch =
        IntStream.range(0, many)
            .mapToObj(
                i ->
                    new NewRecord(
                        name + i,
                        RecordKind.FORM,
                        CONTACT,
                        SERVICE,
                        Warehouse.SOURCE,
                        Optional.of(new Who.External("person-" + i % 50)),
                        clock.instant(),
                        Map.of(
                            "topic", new FieldValue.Text("prices"),
                            "name", new FieldValue.Text("Mia Moss"))))
            .toList();
    var taken = new ArrayList<Records.Outcome>();
    var statements =
        StatementCount.during(
            () -> taken.addAll(warehouse.in(tenant, () -> records.take(batch, 0))));
    assertThat(taken).hasSize(many).hasOnlyElementsOfType(Records.Outcome.Taken.class);
    return statements;
  }

  @Test
  void theHolderShowsAndErasesWhatWasCollected() {
    IntStream.range(0, 3)
        .forEach(i -> post(contact("c" + i, Map.of("topic", "t" + i))).statusCode(201));
    var leo = warehouse.person(tenant, "leo");
    post(record("leo", CONTACT, SERVICE, "leo", Map.of("topic", "his"))).statusCode(201);
    var holder =
        holders.stream().filter(one -> one.id().equals("collection")).findFirst().orElseThrow();

    var tables = warehouse.in(tenant, () -> holder.show(mia));
    var rows = new ArrayList<List<String>>();
    assertThat(tables).hasSize(1);
    assertThat(tables.get(0).columns()).contains("topic");
    warehouse.in(
        tenant,
        () -> {
          tables.get(0).rows().forEach(rows::add);
          return rows;
        });
    assertThat(rows).hasSize(3).allMatch(row -> row.size() == tables.get(0).columns().size());

    assertThat(warehouse.in(tenant, () -> holder.erase(mia)).erased())
        .singleElement()
        .matches(erased -> erased.count() == 3);
    assertThat(warehouse.in(tenant, () -> holder.erase(mia)).erased()).isEmpty();
    assertThat(warehouse.in(tenant, () -> holder.show(leo))).hasSize(1);
  }

  @Test
  void oneTenantsRecordsAreNotTheOthers() {
    post(contact("1", Map.of("topic", "prices"))).statusCode(201);
    var other = warehouse.furnished();
    var theirKey = warehouse.key(other, KeyScope.RECORDS);

    at(other, theirKey).get("/api/v1/subjects/" + mia + "/records").then().statusCode(404);
    assertThat(warehouse.in(other, () -> intakes.since(LocalDate.EPOCH))).isEmpty();
    assertThat(warehouse.in(other, intakes::oldest)).isEmpty();
  }

  private Map<String, Long> counts() {
    return warehouse.in(tenant, () -> intakes.since(LocalDate.EPOCH)).stream()
        .collect(
            Collectors.toMap(
                one -> one.category() + " " + one.purpose() + " " + one.refused().orElse("TAKEN"),
                Intakes.Count::records,
                Long::sum));
  }

  private String batch(List<String> lines) {
    return at(tenant, key)
        .contentType("application/x-ndjson")
        .body(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/records/batch")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private Map<String, Object> contact(String name, Map<String, ?> fields) {
    return record(name, CONTACT, SERVICE, "mia", fields);
  }

  private Map<String, Object> record(
      String name,
      String category,
      String purpose,
      @org.jspecify.annotations.Nullable String person,
      Map<String, ?> fields) {
    var record = new HashMap<String, Object>();
    record.put("key", name);
    record.put("kind", "FORM");
    record.put("category", category);
    record.put("purpose", purpose);
    record.put("source", Warehouse.SOURCE);
    record.put("occurredAt", clock.instant().toString());
    record.put("fields", fields);
    if (person != null) {
      record.put("externalId", person);
    }
    return record;
  }

  private static String line(Map<String, ?> record) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(record);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private void refused(Map<String, ?> record, String reason) {
    post(record).statusCode(422).body("reason", equalTo(reason));
  }

  private ValidatableResponse post(Map<String, ?> record) {
    return at(tenant, key)
        .contentType("application/json")
        .body(record)
        .post("/api/v1/records")
        .then();
  }
}

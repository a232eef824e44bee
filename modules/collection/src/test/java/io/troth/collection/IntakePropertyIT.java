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
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.collection.api.FieldValue;
import io.troth.collection.api.NewRecord;
import io.troth.collection.api.RecordKind;
import io.troth.collection.api.Records;
import io.troth.collection.api.Records.Outcome;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Devices;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Whatever mixture comes, nothing is kept that this person, purpose and category do not allow, no
 * field that the purpose does not need, and nothing that identifies anybody.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class IntakePropertyIT {

  private static final long SEED = 20_261_125;
  private static final int ROUNDS = 12;
  private static final int LINES = 120;

  private static final List<String> CATEGORIES =
      List.of(CONTACT, USAGE, HEALTH, PLACE, FIGURES, "rumours");
  private static final List<String> PURPOSES =
      List.of(SERVICE, STATISTICS, CARE, MAPS, "nothing-declared");
  private static final List<String> FIELDS =
      List.of(
          "name",
          "email",
          "topic",
          "unneeded",
          "feature",
          "times",
          "condition",
          "position",
          "page",
          "count",
          "shoe-size",
          "ip");
  private static final String MARK = "Zebedäus Marker";
  private static final String ADDRESS = "zebedaeus.marker@example.test";
  private static final List<FieldValue> VALUES =
      List.of(
          new FieldValue.Text("plain"),
          new FieldValue.Text(MARK),
          new FieldValue.Text(ADDRESS),
          new FieldValue.Text("call +43 1 2345678 90"),
          new FieldValue.Text("from 192.0.2.17"),
          new FieldValue.Text("192.0.2.17"),
          new FieldValue.Text("card 4111 1111 1111 1111"),
          new FieldValue.Text("48.2,16.4"),
          new FieldValue.Text("019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e10"),
          new FieldValue.Figure(BigDecimal.valueOf(12)),
          new FieldValue.Flag(true));

  @Inject Warehouse warehouse;
  @Inject Records records;
  @Inject Decisions decisions;
  @Inject Devices devices;
  @Inject MutableClock clock;
  @Inject DataSource database;

  @Test
  void nothingIsKeptThatIsNotAllowed() {
    var random = new Random(SEED);
    var tenant = warehouse.furnished();
    var people = people(tenant);
    var taken = 0L;
    for (var round = 0; round < ROUNDS; round++) {
      change(random, tenant, people);
      var batch = new ArrayList<NewRecord>();
      for (var line = 0; line < LINES; line++) {
        batch.add(record(random, people));
      }
      var outcomes = warehouse.in(tenant, () -> records.take(batch, 0));
      for (var i = 0; i < batch.size(); i++) {
        if (outcomes.get(i) instanceof Outcome.Taken) {
          taken++;
          assertAllowed(tenant, batch.get(i));
        }
      }
    }

    assertThat(taken).isGreaterThan(40);
    warehouse.in(tenant, () -> kept(tenant)).forEach(Kept::identifiesNobody);
  }

  private List<SubjectRef> people(TenantProfile tenant) {
    var people = new ArrayList<SubjectRef>();
    for (var i = 0; i < 5; i++) {
      people.add(warehouse.person(tenant, "person-" + i));
    }
    people.add(warehouse.in(tenant, devices::register).ref());
    return people;
  }

  private void change(Random random, TenantProfile tenant, List<SubjectRef> people) {
    for (var person : people) {
      for (var purpose : List.of(STATISTICS, CARE, MAPS)) {
        try {
          if (random.nextBoolean()) {
            warehouse.consent(tenant, person, purpose);
          } else {
            warehouse.withdraw(tenant, person, purpose);
          }
        } catch (Problem notPossibleNow) {
          assertThat(notPossibleNow.type().slug()).isEqualTo("act-not-possible");
        }
      }
    }
  }

  private NewRecord record(Random random, List<SubjectRef> people) {
    var fields = new HashMap<String, FieldValue>();
    for (var many = random.nextInt(3); many > 0; many--) {
      fields.put(one(random, FIELDS), one(random, VALUES));
    }
    var declared = one(random, List.copyOf(new TreeSet<>(NEEDED.keySet()))).split("/", -1);
    var fitting = random.nextBoolean();
    return new NewRecord(
        "key-" + random.nextInt(4_000),
        one(random, List.of(RecordKind.values())),
        fitting ? declared[0] : one(random, CATEGORIES),
        fitting ? declared[1] : one(random, PURPOSES),
        random.nextInt(8) == 0 ? "elsewhere" : Warehouse.SOURCE,
        who(random, people),
        clock.instant(),
        fields);
  }

  private static Optional<Who> who(Random random, List<SubjectRef> people) {
    return switch (random.nextInt(5)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Who.External("person-" + random.nextInt(7)));
      default -> Optional.of(new Who.Ref(one(random, people)));
    };
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Asked anew, one question for each record, and compared with the plain list of needs. */
  private void assertAllowed(TenantProfile tenant, NewRecord record) {
    assertThat(record.source()).isEqualTo(Warehouse.SOURCE);
    var needed = NEEDED.get(record.category() + "/" + record.purpose());
    assertThat(needed).as(record.category() + "/" + record.purpose()).isNotNull();
    if (!record.category().equals(FIGURES)) {
      assertThat(needed).containsAll(record.fields().keySet());
      var answer =
          warehouse.in(
              tenant,
              () ->
                  decisions.decide(
                      new DecisionQuestion(
                          record.subject().orElseThrow(),
                          record.purpose(),
                          Optional.of(record.category()),
                          Optional.empty())));
      assertThat(answer.allowed()).isTrue();
    } else {
      assertThat(record.subject()).isEmpty();
    }
  }

  private static final Map<String, Set<String>> NEEDED =
      Map.of(
          "contact/service", Set.of("name", "email", "topic"),
          "usage/statistics", Set.of("feature", "times", "ip"),
          "health/care", Set.of("condition"),
          "place/maps", Set.of("position"),
          "place/service", Set.of("position"),
          "figures/service", Set.of("page", "count"));

  /** What lies in the table. */
  private record Kept(String category, boolean nobody, String body) {

    void identifiesNobody() {
      assertThat(nobody).isEqualTo(category.equals(FIGURES));
      assertThat(body)
          .doesNotContain(ADDRESS, "192.0.2.17", "4111", "2345678")
          .doesNotContain("\"name\"", "\"email\"", "unneeded", "shoe-size");
      if (nobody) {
        assertThat(body).doesNotContain("019a9d3e");
      }
    }
  }

  private List<Kept> kept(TenantProfile tenant) {
    var kept = new ArrayList<Kept>();
    try (Connection connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select category, subject_id, body from collected_record where tenant_id = ?")) {
      query.setBytes(1, Sql.bytes(tenant.id().value()));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          kept.add(new Kept(rows.getString(1), rows.getBytes(2) == null, rows.getString(3)));
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    assertThat(kept.stream().map(Kept::category).distinct())
        .contains(CONTACT, USAGE, HEALTH, PLACE, FIGURES);
    return kept;
  }
}

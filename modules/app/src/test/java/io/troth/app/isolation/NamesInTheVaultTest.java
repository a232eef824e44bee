package io.troth.app.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.troth.app.house.HouseTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Inboxes;
import io.troth.policy.api.Policies;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import io.troth.subject.api.SubjectRegistration.VersionClaim.Ground;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Who a person is stands in the vault and nowhere else, and there only as ciphertext: every column
 * of every table is looked through after a story.
 */
@HouseTest
@SuppressWarnings("NullAway.Init")
class NamesInTheVaultTest {

  private static final String SLUG = "larch";
  private static final String OLD = "Quintessa Altmarker";
  private static final String NEW = "Quintessa Neumarker";
  private static final String OLD_ADDRESS = "quintessa.altmarker@example.test";
  private static final String NEW_ADDRESS = "quintessa.neumarker@example.test";
  private static final String EXTERNAL = "cedar-quintessa-4711";

  @Inject TenantDirectory directory;
  @Inject TenantScope scope;
  @Inject Subjects subjects;
  @Inject Inboxes inboxes;
  @Inject Acts acts;
  @Inject Policies policies;

  @Test
  void aNameIsInNoTableAndAfterARenameTheOldOneIsNowhere() throws SQLException {
    var tenant = FurnishedTenant.found(SLUG);
    var id = directory.bySlug(SLUG).orElseThrow().id();
    var person = scope.call(id, () -> register(OLD, OLD_ADDRESS));
    scope.run(id, () -> live(person, tenant));

    try (var database = database()) {
      assertThat(found(database, SLUG)).as("the search finds what is there").isNotEmpty();
      assertThat(found(database, OLD, OLD_ADDRESS, EXTERNAL)).isEmpty();

      scope.run(id, () -> register(NEW, NEW_ADDRESS));

      assertThat(found(database, OLD, OLD_ADDRESS, NEW, NEW_ADDRESS, EXTERNAL)).isEmpty();
    }
    for (var door : doors(person)) {
      var said = read(tenant, door);
      assertThat(said).as(door).doesNotContain("Altmarker").doesNotContain("altmarker");
    }
    assertThat(read(tenant, "/api/v1/subjects/" + person)).contains(NEW, NEW_ADDRESS);
  }

  private static List<String> doors(SubjectRef person) {
    return List.of(
        "/api/v1/subjects/" + person,
        "/api/v1/subjects/" + person + "/attributes",
        "/api/v1/subjects?email=" + OLD_ADDRESS,
        "/api/v1/outbox?subject=" + person,
        "/api/v1/notices",
        "/api/v1/webhooks");
  }

  private SubjectRef register(String name, String address) {
    return subjects
        .upsert(
            new SubjectRegistration(
                EXTERNAL,
                Optional.of(address),
                Optional.of(name),
                Optional.empty(),
                Optional.of(ZoneId.of("Europe/Berlin")),
                List.of(new VersionClaim("privacy", 1, Ground.BASELINE))))
        .ref();
  }

  /** A notice, its mail, and an act. */
  private void live(SubjectRef person, FurnishedTenant tenant) {
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !inboxes.of(person, PageRequest.first()).items().isEmpty());
    var ids = tenant.side().ids();
    var version =
        new VersionId(UUID.fromString(Optional.ofNullable(ids.get("earlier")).orElseThrow()));
    var hash = policies.version(version).orElseThrow().contentHash();
    acts.record(
        new ActCommand.Consent(person, version, Manner.of(hash, "test"), "usage-statistics"));
  }

  private static String read(FurnishedTenant tenant, String path) {
    return RestAssured.given()
        .header("Host", tenant.side().host())
        .header("Authorization", "Bearer " + tenant.apiKey())
        .get(path)
        .asString();
  }

  /** Where any of these texts stands, as it is, in hexadecimal digits or in base64. */
  private static List<String> found(Connection database, String... texts) throws SQLException {
    var hits = new ArrayList<String>();
    for (var table : columns(database).entrySet()) {
      for (var text : texts) {
        if (holds(database, table.getKey(), table.getValue(), text)) {
          hits.add(table.getKey() + " holds " + text);
        }
      }
    }
    return hits;
  }

  private static boolean holds(Connection database, String table, List<String> columns, String text)
      throws SQLException {
    var forms = forms(text);
    var condition =
        columns.stream()
            .flatMap(
                column ->
                    forms.stream().map(form -> "instr(cast(" + column + " as binary), ?) > 0"))
            .collect(Collectors.joining(" or "));
    try (var query =
        database.prepareStatement("select 1 from " + table + " where " + condition + " limit 1")) {
      int at = 1;
      for (int column = 0; column < columns.size(); column++) {
        for (var form : forms) {
          query.setBytes(at++, form);
        }
      }
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static List<byte[]> forms(String text) {
    var bytes = text.getBytes(UTF_8);
    var base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return List.of(
        bytes,
        HexFormat.of().formatHex(bytes).getBytes(UTF_8),
        base64.substring(0, base64.length() - 2).getBytes(UTF_8));
  }

  private static Map<String, List<String>> columns(Connection database) throws SQLException {
    var columns = new LinkedHashMap<String, List<String>>();
    try (var query =
            database.prepareStatement(
                "select table_name, column_name from information_schema.columns"
                    + " where table_schema = database() and data_type in ('char', 'varchar',"
                    + " 'tinytext', 'text', 'mediumtext', 'longtext', 'binary', 'varbinary',"
                    + " 'tinyblob', 'blob', 'mediumblob', 'longblob', 'json')"
                    + " order by table_name, ordinal_position");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        columns
            .computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
            .add("`" + rows.getString(2) + "`");
      }
    }
    assertThat(columns).containsKeys("vault_value", "event_envelope", "standing_facts");
    return columns;
  }

  /** Past the fence, which would let nobody look through everything. */
  private static Connection database() throws SQLException {
    var config = ConfigProvider.getConfig();
    var account = new Properties();
    account.setProperty("user", config.getValue("quarkus.datasource.username", String.class));
    config
        .getOptionalValue("quarkus.datasource.password", String.class)
        .ifPresent(password -> account.setProperty("password", password));
    return new com.mysql.cj.jdbc.Driver()
        .connect(config.getValue("quarkus.datasource.jdbc.url", String.class), account);
  }
}

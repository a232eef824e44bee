package io.troth.app.pages;

import static io.restassured.RestAssured.given;
import static io.troth.app.pages.CentreTenant.bean;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Choices;
import io.troth.consent.api.Manner;
import io.troth.demo.mail.DemoMailbox;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.Webhooks;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.retention.api.Certificate;
import io.troth.retention.api.Certificates;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.Erasures;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.KeyGenerations;
import io.troth.tenant.api.TenantKeys;
import io.troth.web.KeyScope;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Somebody with everything is erased, and then looked for everywhere. */
@HouseTest
class NothingIsLeftTest {

  private static final String MARKER = "wexlibrunquist";

  private final CentreTenant shop =
      CentreTenant.of(
          "erasing", "Erasing", Map.of("privacy", CentreTenant.example("keyshop", "privacy")));

  @Test
  void everyTableThatNamesPeopleBelongsToOneHolder() throws SQLException {
    var named = new ArrayList<String>();
    CDI.current().select(PersonalDataHolder.class).forEach(one -> named.addAll(one.tables()));

    assertThat(named).doesNotHaveDuplicates();
    assertThat(named).containsAll(Whole.tablesNamingPeople());
  }

  @Test
  void whoIsErasedIsNowhere() throws SQLException, IOException {
    var key =
        shop.in(
            () ->
                bean(ApiKeys.class)
                    .issue("all", EnumSet.allOf(KeyScope.class), Optional.empty())
                    .secret());
    var person = somebodyWithEverything();
    var unused = shop.link(person);
    try (var visitor = Browser.visitor(false)) {
      shop.enter(visitor, person);
      var session =
          visitor.cookies().stream()
              .filter(cookie -> cookie.name.equals("troth-privacy"))
              .findFirst()
              .orElseThrow()
              .value;
      assertThat(centre(session)).isEqualTo(200);
      assertThat(Whole.places(MARKER)).as("the search finds what is there").isNotEmpty();
      var backup = Whole.ciphertexts(person);

      var certificate = erased(person);

      assertThat(Whole.places(MARKER)).isEmpty();
      assertThat(Whole.files(dataFolder(), MARKER)).isEmpty();
      assertThat(bean(DemoMailbox.class).count(Optional.of(MARKER))).isZero();
      assertThat(centre(session)).as("the session of a browser").isNotEqualTo(200);
      assertThat(open(unused)).as("a link in a mail").isEqualTo(410);
      doorsAreShut(key, person);
      openedByABackupUntilItsKeysAreGone(person, backup, certificate);
    }
  }

  private SubjectRef somebodyWithEverything() {
    shop.in(
        () ->
            bean(Webhooks.class)
                .add(new WebhookDraft("https://hooks.invalid/", "", Set.of(), true)));
    var person = shop.person(MARKER, "privacy");
    shop.in(
        () ->
            bean(Choices.class)
                .record(
                    new ChoiceCommand.Hold(
                        person, Manner.on("test"), "Says that " + MARKER + " is theirs.")));
    shop.in(
        () ->
            bean(Choices.class)
                .record(
                    new ChoiceCommand.Release(
                        person, Manner.on("test"), MARKER + " is theirs no more.")));
    shop.in(() -> CentreTenant.publishNext("privacy", SeveralChangesTest::oneMore));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> bean(DemoMailbox.class).count(Optional.of(MARKER)) > 0);
    return person;
  }

  private Certificate erased(SubjectRef person) {
    var erasures = bean(Erasures.class);
    var asked =
        shop.in(
            () ->
                erasures.ask(
                    person, ErasureGround.OBJECTED, Optional.of("Asked by " + MARKER + ".")));
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> shop.in(() -> erasures.find(asked.id())).orElseThrow().state(),
            ErasureState.DONE::equals);
    return shop.in(() -> bean(Certificates.class).of(asked.id())).orElseThrow();
  }

  private void doorsAreShut(String key, SubjectRef person) {
    for (var door : List.of("", "/acts", "/standing", "/choices", "/receipts")) {
      assertThat(get(key, "/api/v1/subjects/" + person + door).statusCode())
          .as(door)
          .isEqualTo(404);
    }
    assertThat(get(key, "/api/v1/subjects?externalId=" + MARKER).jsonPath().getList("items"))
        .isEmpty();
    var decision = get(key, "/api/v1/decision?purpose=account&externalId=" + MARKER);
    assertThat(decision.statusCode() == 404 || !decision.jsonPath().getBoolean("allowed"))
        .as(decision.asString())
        .isTrue();
    assertThat(shop.person(MARKER + "-anew")).isNotEqualTo(person);
  }

  /**
   * A backup from before has the wrapped key. It opens with the tenant's present key, which is why
   * the certificate names the end of the last backup; once the key is renewed none opens it.
   */
  private void openedByABackupUntilItsKeysAreGone(
      SubjectRef person, Whole.Backup backup, Certificate certificate)
      throws SQLException {
    assertThat(Whole.ciphertexts(person).values()).isEmpty();
    assertThat(certificate.content().backupsUntil())
        .isAfter(certificate.content().issuedAt().plus(Duration.ofDays(29)));
    assertThat(certificate.content().keyPrint()).contains(backup.keyPrint());
    assertThat(key(person, backup)).hasSize(32);

    var generations = bean(KeyGenerations.class);
    shop.in(
        () -> {
          generations.renew();
          return generations;
        });
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(() -> destroyed(generations));

    assertThatThrownBy(() -> key(person, backup)).isInstanceOf(IllegalStateException.class);
    for (var value : backup.values()) {
      for (var purpose : TenantKeys.Purpose.values()) {
        assertThatThrownBy(() -> open(purpose, value, person)).isNotNull();
      }
    }
  }

  /** Whether no earlier generation of the key that wraps people's keys is left. */
  private boolean destroyed(KeyGenerations generations) {
    return shop.in(
        () -> {
          generations.goOn();
          return generations.state().keys().stream()
              .filter(key -> key.purpose() == TenantKeys.Purpose.VAULT)
              .allMatch(key -> key.earlier().isEmpty());
        });
  }

  private byte[] key(SubjectRef person, Whole.Backup backup) {
    return open(TenantKeys.Purpose.VAULT, backup.wrapped(), person);
  }

  private byte[] open(TenantKeys.Purpose purpose, byte[] wrapped, SubjectRef person) {
    var context = "vault/" + shop.profile().id() + "/" + person;
    return shop.in(
        () -> bean(TenantKeys.class).unwrap(purpose, wrapped, context.getBytes(UTF_8)));
  }

  private Response get(String key, String path) {
    return given()
        .baseUri(House.base())
        .header("Host", shop.host())
        .header("Authorization", "Bearer " + key)
        .get(path);
  }

  private int centre(String session) {
    return given()
        .baseUri(House.base())
        .header("Host", shop.host())
        .cookie("troth-privacy", session)
        .redirects()
        .follow(false)
        .get("/privacy")
        .statusCode();
  }

  private int open(URI link) {
    return given()
        .baseUri(House.base())
        .header("Host", shop.host())
        .get(link.getPath())
        .statusCode();
  }

  private static Path dataFolder() {
    return Path.of(ConfigProvider.getConfig().getValue("troth.data", String.class));
  }
}

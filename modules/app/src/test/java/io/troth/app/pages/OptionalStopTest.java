package io.troth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.OptionalMails;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way out of mails that may be declined, as mail programs and people take it. */
@HouseTest
class OptionalStopTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String CLICK = "List-Unsubscribe=One-Click";

  private SubjectRef person;
  private String path;

  @BeforeEach
  void somebody() {
    var id = "optional-" + NUMBERS.incrementAndGet();
    person =
        inTenant(
            () ->
                bean(Subjects.class)
                    .upsert(
                        new SubjectRegistration(
                            id,
                            Optional.of(id + "@example.test"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of()))
                    .ref());
    path = inTenant(() -> bean(OptionalMails.class).wayOut(person)).getPath();
  }

  @Test
  void openingTheAddressShowsAButtonAndChangesNothing() {
    stranger()
        .header("Accept-Language", "de")
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("Schickt mir keine davon"))
        .body(containsString("action=\"" + path + "/now\""));

    assertThat(declined()).isFalse();
  }

  @Test
  void oneClickOfAMailProgramIsEnoughAndMayBeRepeated() {
    for (var time = 1; time <= 2; time++) {
      stranger()
          .contentType("application/x-www-form-urlencoded")
          .body(CLICK)
          .post(path)
          .then()
          .statusCode(200)
          .body(containsString("None of these mails comes any more"))
          .body(not(containsString("<button")));
    }

    assertThat(declined()).isTrue();
  }

  /** A provider's servers click for all of its people. */
  @Test
  void manyClicksFromOneAddressAreTaken() {
    for (var click = 1; click <= 40; click++) {
      click(path).then().statusCode(200);
    }
  }

  private static Response click(String path) {
    return stranger().contentType("application/x-www-form-urlencoded").body(CLICK).post(path);
  }

  @Test
  void oneClickMayBeAFormOfTheOtherKind() {
    stranger().multiPart("List-Unsubscribe", "One-Click").post(path).then().statusCode(200);

    assertThat(declined()).isTrue();
  }

  @Test
  void aForgedAddressDeclinesForNobody() {
    var forged = path.substring(0, path.length() - 2) + "aa";

    click(forged).then().statusCode(404);
    stranger().get(OptionalMails.PATH + "nonsense").then().statusCode(404);

    assertThat(declined()).isFalse();
    var answers = IntStream.range(0, 40).mapToObj(one -> click(forged).statusCode()).toList();
    assertThat(answers).contains(404).endsWith(429);
  }

  @Test
  void thePagesOwnFormNeedsItsToken() {
    stranger()
        .contentType("application/x-www-form-urlencoded")
        .body("x=1")
        .post(path + "/now")
        .then()
        .statusCode(not(200));

    assertThat(declined()).isFalse();
  }

  private boolean declined() {
    return inTenant(() -> bean(OptionalMails.class).stopped(List.of(person))).containsKey(person);
  }

  private static RequestSpecification stranger() {
    return given()
        .baseUri(House.base())
        .header("Host", House.TENANT + "." + URI.create(House.base()).getAuthority())
        .redirects()
        .follow(false);
  }

  private static <T> T inTenant(Supplier<T> work) {
    var tenant = bean(TenantDirectory.class).bySlug(House.TENANT).orElseThrow();
    return bean(TenantScope.class).call(tenant.id(), work);
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}

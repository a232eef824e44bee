package io.troth.app.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import io.troth.client.Act;
import io.troth.client.Outcome;
import io.troth.client.Person;
import io.troth.client.Question;
import io.troth.client.Registration;
import io.troth.client.Troth;
import io.troth.client.TrothException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Java client against the house as it is. */
@HouseTest
class ClientOfTheHouseTest {

  private static final String STATISTICS = "usage-statistics";

  private static final Map<String, FurnishedTenant> TENANTS = new ConcurrentHashMap<>();

  private FurnishedTenant own;
  private FurnishedTenant foreign;
  private Troth troth;

  @BeforeEach
  void connect() {
    own = TENANTS.computeIfAbsent("linden", FurnishedTenant::found);
    foreign = TENANTS.computeIfAbsent("maple", FurnishedTenant::found);
    troth = Troth.at(URI.create(House.base())).timeout(Duration.ofSeconds(20)).key(own.apiKey());
  }

  @AfterEach
  void leave() {
    troth.close();
  }

  @Test
  void aWithdrawalEndsWhatWasRemembered() {
    var version = id(own, "versionId");
    var hash = Objects.requireNonNull(own.side().ids().get("hash"));
    var person = id(own, "ref");
    var question = Question.of(Person.ref(person), STATISTICS);
    Awaitility.await().until(troth::listening);
    assertThat(troth.decide(question).allowed()).isTrue();

    troth.record(person, Act.withdrawConsent(version, hash, STATISTICS));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(troth.decide(question).reason()).isEqualTo("CONSENT_WITHDRAWN"));
  }

  @Test
  void whoIsRegisteredIsKnownAndBoundByNothing() {
    var person = troth.register(Registration.of("linden-newcomer").withName("Test Newcomer"));

    var decision = troth.decide(Question.of(Person.externalId("linden-newcomer"), "account"));

    assertThat(decision.allowed()).isFalse();
    assertThat(decision.reason()).isEqualTo("NOT_BOUND");
    assertThat(troth.use(person)).isEmpty();
  }

  @Test
  void manyQuestionsAreAnsweredInTheirOrder() {
    var outcomes =
        troth.decideAll(
            List.of(
                Question.of(Person.ref(id(own, "ref")), "account"),
                Question.of(Person.ref(id(own, "ref")), " "),
                Question.of(Person.ref(id(foreign, "ref")), "account")));

    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.get(0).allowed()).isTrue();
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
    assertThat(outcomes.get(2).allowed()).isFalse();
  }

  @Test
  void nobodyOfAnotherTenantIsKnown() {
    var decision = troth.decide(Question.of(Person.ref(id(foreign, "ref")), "account"));

    assertThat(decision.reason()).isEqualTo("UNKNOWN_SUBJECT");
    assertThatThrownBy(() -> troth.use(id(foreign, "ref")))
        .isInstanceOf(TrothException.class)
        .hasMessageContaining("not known");
  }

  private static UUID id(FurnishedTenant tenant, String name) {
    return UUID.fromString(Objects.requireNonNull(tenant.side().ids().get(name)));
  }
}

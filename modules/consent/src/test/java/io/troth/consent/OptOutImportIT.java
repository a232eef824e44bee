package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.Manner;
import io.troth.consent.api.Receipts;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import io.troth.web.page.Reader;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Opt-outs from elsewhere hold as assertions, until the person says otherwise. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class OptOutImportIT extends ImportScene {

  @Inject Receipts receipts;

  @Test
  void anImportedOptOutForbidsAndIsMarked() {
    var answer =
        ndjson(
            line("mia", "SALE_OPTED_OUT", ""),
            line("mia", "RECIPIENT_OPTED_OUT", ", 'recipient': 'sender-1'"),
            line("mia", "PROCESSING_OBJECTED", ", 'purpose': 'analysis'"));

    assertThat(answer).contains("\"taken\":3");
    assertThat(reason("scores", "broker")).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(reason("billing", "sender-1")).isEqualTo(Reason.RECIPIENT_OPTED_OUT);
    assertThat(reason("scores", null)).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(decide("analysis", null))
        .satisfies(objected -> assertThat(objected.reason()).isEqualTo(Reason.PROCESSING_OBJECTED))
        .satisfies(objected -> assertThat(objected.asserted()).isTrue());
    assertThat(decide("billing", null).asserted()).isFalse();
    var act = ledger();
    assertThat(act.how().asserted()).isTrue();
    assertThat(act.how().proof()).contains("old-cmp/9");
    assertThat(act.at()).isEqualTo(Instant.parse("2025-03-01T12:00:00Z"));
    assertThat(act.knownAt()).isEqualTo(house.now());
  }

  @Test
  void anOptOutFromAllIsOneLineAndTakenAgainChangesNothing() {
    var all = line("mia", "RECIPIENT_OPTED_OUT", "");

    assertThat(ndjson(all, all)).contains("\"taken\":1").contains("\"known\":1");
    assertThat(ndjson(all)).contains("\"known\":1");
    assertThat(reason("billing", "sender-1")).isEqualTo(Reason.RECIPIENT_OPTED_OUT);
  }

  @Test
  void whatThePersonAllowedHereLaterStays() {
    choose(new ChoiceCommand.OptInToSale(person, Manner.on("test")));
    ndjson(line("mia", "SALE_OPTED_OUT", ""));

    assertThat(reason("scores", "broker")).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void thePersonsOwnNoIsRecordedBesideAnAssertedOneAndTakenBackAsAny() {
    ndjson(line("mia", "SALE_OPTED_OUT", ""));

    var own = choose(new ChoiceCommand.OptOutOfSale(person, Manner.on("test"), Source.PERSON));
    assertThat(own.how().asserted()).isFalse();
    assertThat(decide("scores", "broker").asserted()).isFalse();
    assertThat(choose(new ChoiceCommand.OptOutOfSale(person, Manner.on("test"), Source.PERSON)))
        .isEqualTo(own);
    clock.advance(Duration.ofSeconds(1));
    choose(new ChoiceCommand.OptInToSale(person, Manner.on("test")));
    assertThat(reason("scores", "broker")).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void anOptOutIsKnownFromItsImportOn() {
    var before = house.now();
    clock.advance(Duration.ofMinutes(1));
    ndjson(line("mia", "PROCESSING_OBJECTED", ", 'purpose': 'analysis'"));

    assertThat(past("analysis", before, house.now()).reason())
        .isEqualTo(Reason.PROCESSING_OBJECTED);
    assertThat(past("analysis", before, house.now()).asserted()).isTrue();
    assertThat(past("analysis", before, before).reason()).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void aFaultyOptOutIsAnsweredByItsLine() {
    var answer =
        ndjson(
            line("mia", "SALE_OPTED_OUT", ", 'purpose': 'scores'"),
            line("mia", "SALE_OPTED_OUT", ", 'policy': 'privacy'"),
            line("mia", "RECIPIENT_OPTED_OUT", ", 'recipient': 'nobody'"),
            line("mia", "RECIPIENT_OPTED_OUT", ", 'purpose': 'scores'"),
            line("mia", "PROCESSING_OBJECTED", ""),
            line("mia", "PROCESSING_OBJECTED", ", 'purpose': 'nothing'"),
            line("mia", "PROCESSING_OBJECTED", ", 'purpose': 'books'"),
            line("mia", "SALE_OPTED_IN", ""),
            line("mia", "SALE_OPTED_OUT", "").replace("2025", "2999"),
            line("nobody", "SALE_OPTED_OUT", ""),
            line("mia", "SALE_OPTED_OUT", ""));

    var lines = answer.lines().toList();
    assertThat(answer).contains("\"refused\":10").contains("\"taken\":1");
    assertThat(lines.get(0)).contains("\"line\":1", "\"purpose\"", "\"nothing\"");
    assertThat(lines.get(1)).contains("\"field\":\"policy\"");
    assertThat(lines.get(2)).contains("\"field\":\"recipient\"");
    assertThat(lines.get(4)).contains("\"field\":\"purpose\"", "id of a purpose");
    assertThat(lines.get(6)).contains("required by law");
    assertThat(lines.get(7)).contains("\"field\":\"act\"", "RECIPIENT_OPTED_OUT");
    assertThat(lines.get(8)).contains("\"field\":\"actedAt\"");
    assertThat(lines.get(9)).contains("\"field\":\"subject\"");
    assertThat(lines.get(10)).contains("\"line\":11", "TAKEN");
  }

  @Test
  void optOutsAreTakenFromCommaSeparatedValuesToo() {
    var answer =
        send(
            "text/csv",
            "external_id,act,policy,version,purpose,recipient,acted_at,proof\n"
                + "mia,RECIPIENT_OPTED_OUT,,,,sender-1,2025-03-01T12:00:00Z,old-cmp/9\n"
                + "mia,SALE_OPTED_OUT,,,,,2025-03-01T12:00:00Z,old-cmp/9\n"
                + "mia,CONSENT_GIVEN,privacy,1,newsletter,,2025-03-01T12:00:00Z,old-cmp/9\n");

    assertThat(answer).contains("\"taken\":3");
    assertThat(reason("scores", "broker")).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(csv("mia,SALE_OPTED_OUT,,,,2025-03-01T12:00:00Z,old-cmp/9\n"))
        .contains("\"known\":1");
  }

  @Test
  void receiptsOfWhatIsAssertedSaySo() {
    ndjson(line("mia", "SALE_OPTED_OUT", ""));
    var key = house.key(tenant, KeyScope.ACTS);
    var receipt = "/api/v1/acts/" + ledger().id() + "/receipt";

    House.at(tenant, key)
        .get(receipt)
        .then()
        .statusCode(200)
        .body(containsString("asserted by the controller, not witnessed"));
    House.at(tenant, key)
        .get("/api/v1/subjects/" + person + "/acts")
        .then()
        .body("items[0].asserted", equalTo(true));
    var reader = new Reader(house.now(), ZoneOffset.UTC, Locale.ENGLISH);
    var text = house.in(tenant, () -> receipts.textOfOwn(person, ledger().id(), reader));
    assertThat(text.toString()).contains("it was not done here");
  }
}

package io.troth.demo.sample;

import io.troth.collection.api.FieldValue;
import io.troth.collection.api.Inventory;
import io.troth.collection.api.NewRecord;
import io.troth.collection.api.RecordKind;
import io.troth.collection.api.Records;
import io.troth.consent.api.DecisionQuestion.Who;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** An inventory for the sample tenant, some records under it, and some that are refused. */
@ApplicationScoped
class SampleRecords {

  private static final String PRESET = "messaging-service";
  private static final int FIRST = 1001;
  private static final int PEOPLE = 30;
  private static final String DEVICE = "device";
  private static final String PERSON = "person";

  private final Inventory inventory;
  private final Records records;
  private final InstantSource clock;

  SampleRecords(Inventory inventory, Records records, InstantSource clock) {
    this.inventory = inventory;
    this.records = records;
    this.clock = clock;
  }

  /** Nothing happens when there is an inventory already. */
  void collect() {
    if (!inventory.all().isEmpty()) {
      return;
    }
    inventory.begin(PRESET);
    var all = new ArrayList<NewRecord>();
    for (var i = 0; i < PEOPLE; i++) {
      all.add(log(i));
      all.add(settings(i));
      if (i % 3 == 0) {
        all.add(invoice(i));
      }
      if (i % 5 == 0) {
        all.add(usage(i));
      }
    }
    all.add(tooMuch());
    records.take(all, 0);
  }

  private NewRecord log(int i) {
    return record(
        "log",
        i,
        RecordKind.LOG,
        "server-logs",
        "service-security",
        DEVICE,
        Map.of(
            "path", text(i % 2 == 0 ? "/inbox" : "/settings"),
            "status", number(i % 7 == 0 ? 404 : 200),
            "browser", text("Firefox"),
            "address", text("192.0.2." + (i + 1)),
            "millis", number(8 + i)));
  }

  private NewRecord settings(int i) {
    return record(
        "settings",
        i,
        RecordKind.PROFILE,
        "account-data",
        "account",
        PERSON,
        Map.of(
            "language",
            text(i % 2 == 0 ? "en" : "de"),
            "daily-summary",
            new FieldValue.Flag(i % 4 == 0)));
  }

  private NewRecord invoice(int i) {
    return record(
        "invoice",
        i,
        RecordKind.PURCHASE,
        "invoices",
        "bookkeeping",
        PERSON,
        Map.of(
            "number", text("2026-%04d".formatted(i + 1)),
            "amount", number(49),
            "currency", text("EUR")));
  }

  /** Refused: nobody consented yet. */
  private NewRecord usage(int i) {
    return record(
        "usage",
        i,
        RecordKind.EVENT,
        "usage",
        "usage-statistics",
        DEVICE,
        Map.of("feature", text("search"), "times", number(i + 1)));
  }

  /** Refused: nobody needs that for an account. */
  private NewRecord tooMuch() {
    return record(
        "extra",
        0,
        RecordKind.PROFILE,
        "account-data",
        "account",
        PERSON,
        Map.of("language", text("en"), "shoe-size", number(42)));
  }

  private NewRecord record(
      String name,
      int person,
      RecordKind kind,
      String category,
      String purpose,
      String source,
      Map<String, FieldValue> fields) {
    return new NewRecord(
        name + "-" + person,
        kind,
        category,
        purpose,
        source,
        Optional.of(new Who.External("cust-" + (FIRST + person))),
        clock.instant().minus(Duration.ofMinutes(person)),
        fields);
  }

  private static FieldValue text(String value) {
    return new FieldValue.Text(value);
  }

  private static FieldValue number(long value) {
    return new FieldValue.Figure(BigDecimal.valueOf(value));
  }
}

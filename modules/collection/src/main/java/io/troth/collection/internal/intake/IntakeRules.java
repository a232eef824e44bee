package io.troth.collection.internal.intake;

import io.troth.collection.api.ExtraFields;
import io.troth.collection.api.FieldType;
import io.troth.collection.api.FieldValue;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.NewRecord;
import io.troth.collection.api.Refusal;
import io.troth.collection.api.Refusal.Reason;
import io.troth.collection.api.VaultAttribute;
import io.troth.collection.internal.intake.CollectionSettings.Traces;
import io.troth.policy.api.Commitments.CategoryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a record fits the inventory. Pure: it knows no person and asks nobody. */
final class IntakeRules {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Duration SKEW = Duration.ofMinutes(5);

  /** Shape of a name that says nothing of anybody, so that it can be said again. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");

  private static final int MOST_FIELDS = 60;
  private static final int SHORTEST_TRACE = 3;

  private final NewRecord record;
  private final Declared declared;
  private final Traces traces;

  private IntakeRules(NewRecord record, Declared declared, Traces traces) {
    this.record = record;
    this.declared = declared;
    this.traces = traces;
  }

  static Checked check(NewRecord record, @Nullable Declared declared, Traces traces, Instant now) {
    if (record.occurredAt().isBefore(EARLIEST) || record.occurredAt().isAfter(now.plus(SKEW))) {
      return bad(
          Reason.WRONG_VALUE,
          "occurredAt",
          "This was too long ago, or is still to come.",
          "a moment that is over");
    }
    if (declared == null) {
      return bad(
          Reason.UNKNOWN_CATEGORY,
          "category",
          "The inventory has no such category.",
          "id of a category of the inventory");
    }
    return new IntakeRules(record, declared, traces).check();
  }

  private Checked check() {
    return law()
        .or(this::place)
        .or(this::subject)
        .<Checked>map(Checked.Bad::new)
        .orElseGet(this::fields);
  }

  private InventoryItem item() {
    return declared.item();
  }

  private boolean isPersonal() {
    return declared.kind() != CategoryKind.NON_PERSONAL;
  }

  private Optional<Refusal> law() {
    if (item().classification().isEmpty()) {
      return refused(
          Reason.UNCLASSIFIED,
          "category",
          "Nobody said yet what this category is in law.",
          "a category that is classified");
    }
    return declared.isContradictory()
        ? refused(
            Reason.CONTRADICTORY,
            "category",
            "This category is personal and non-personal in one jurisdiction.",
            "a category that is one of the two")
        : Optional.empty();
  }

  private Optional<Refusal> place() {
    if (!isPersonal() && declared.promised().isEmpty()) {
      return refused(
          Reason.NOT_PROMISED,
          "category",
          "No version in force names this category.",
          "a category that the policy in force names");
    }
    if (!item().sources().contains(record.source())) {
      return refused(
          Reason.UNKNOWN_SOURCE,
          "source",
          "This is no source of the category.",
          String.join(", ", item().sources()));
    }
    var unpromised =
        !isPersonal() && declared.promised().flatMap(by -> by.use(record.purpose())).isEmpty();
    return unpromised || !declared.isNeededFor(record.purpose())
        ? refused(
            Reason.PURPOSE_NOT_DECLARED,
            "purpose",
            "This category is not declared for such a purpose.",
            item().needs().stream()
                .map(InventoryItem.Need::purpose)
                .collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  private Optional<Refusal> subject() {
    if (isPersonal() && record.subject().isEmpty()) {
      return refused(
          Reason.NOBODY_NAMED,
          "subject",
          "Personal data are about somebody, and this names nobody.",
          "subject or externalId");
    }
    return !isPersonal() && record.subject().isPresent()
        ? refused(
            Reason.SUBJECT_ON_NON_PERSONAL,
            "subject",
            "Data that are not personal carry no reference to a person or device.",
            "neither subject nor externalId")
        : Optional.empty();
  }

  private Checked fields() {
    if (record.fields().size() > MOST_FIELDS) {
      return bad(Reason.TOO_LARGE, "fields", "These are too many.", "at most " + MOST_FIELDS);
    }
    var sorting = new Sorting(declared.needed(record.purpose()));
    for (var name : new TreeSet<>(record.fields().keySet())) {
      var fault = sorting.take(name, java.util.Objects.requireNonNull(record.fields().get(name)));
      if (fault.isPresent()) {
        return new Checked.Bad(fault.get());
      }
    }
    return sorting.whole();
  }

  /** Puts every field where it belongs. */
  private final class Sorting {

    private final Set<String> needed;
    private final TreeMap<String, FieldValue> kept = new TreeMap<>();
    private final Map<VaultAttribute, String> identity = new EnumMap<>(VaultAttribute.class);
    private final List<String> warnings = new ArrayList<>();
    private boolean hasPosition;

    Sorting(Set<String> needed) {
      this.needed = needed;
    }

    Optional<Refusal> take(String name, FieldValue value) {
      var field = declared.field(name);
      if (field == null) {
        return refused(
            Reason.UNKNOWN_FIELD,
            NAME.matcher(name).matches() ? "fields." + name : "fields",
            "The inventory has no such field.",
            "of these: " + String.join(", ", new TreeSet<>(needed)));
      }
      if (!needed.contains(name)) {
        return item().extra() == ExtraFields.DROP
            ? Optional.empty()
            : refused(
                Reason.FIELD_NOT_NEEDED,
                "fields." + name,
                "This purpose does not need it.",
                "of these: " + String.join(", ", new TreeSet<>(needed)));
      }
      return field.vault().isPresent()
          ? identity(name, field.vault().get(), value)
          : keep(field, value);
    }

    private Optional<Refusal> identity(String name, VaultAttribute as, FieldValue value) {
      if (!ValueRules.fits(value, as)) {
        return wrong(name, ValueRules.expected(as));
      }
      identity.put(as, value.text());
      return Optional.empty();
    }

    private Optional<Refusal> keep(Field field, FieldValue value) {
      if (!ValueRules.fits(value, field.type())) {
        return wrong(field.name(), ValueRules.expected(field.type()));
      }
      kept.put(field.name(), value);
      hasPosition |= field.type() == FieldType.POSITION;
      var looked = field.type() == FieldType.TEXT || field.type() == FieldType.NUMBER;
      return looked
          ? trace(field.name(), TraceFinder.in(value.text(), !isPersonal()))
          : Optional.empty();
    }

    private Optional<Refusal> trace(String name, Optional<String> found) {
      if (found.isPresent() && traces == Traces.WARN) {
        warnings.add(name);
        return Optional.empty();
      }
      return found.flatMap(
          what ->
              refused(
                  Reason.IDENTIFYING_VALUE,
                  "fields." + name,
                  "This looks like " + what + ".",
                  "what identifies somebody in a field of the vault, or nowhere"));
    }

    private Optional<Refusal> wrong(String name, String expected) {
      return refused(
          Reason.WRONG_VALUE, "fields." + name, "This is no value of the field.", expected);
    }

    Checked whole() {
      var doubled = doubled();
      return doubled.isPresent()
          ? new Checked.Bad(doubled.get())
          : new Checked.Sound(
              record,
              declared.kind(),
              kept,
              Map.copyOf(identity),
              hasPosition,
              List.copyOf(warnings));
    }

    /** What goes to the vault stands in no short field of the record as well. */
    private Optional<Refusal> doubled() {
      if (identity.isEmpty()) {
        return Optional.empty();
      }
      for (var field : item().fields()) {
        var value = kept.get(field.name());
        if (value != null && field.type() == FieldType.TEXT && holdsIdentity(value.text())) {
          return refused(
              Reason.IDENTIFYING_VALUE,
              "fields." + field.name(),
              "This repeats what goes to the vault.",
              "each value once");
        }
      }
      return Optional.empty();
    }

    private boolean holdsIdentity(String text) {
      var low = text.toLowerCase(Locale.ROOT);
      return identity.values().stream()
          .filter(value -> value.length() >= SHORTEST_TRACE)
          .anyMatch(value -> low.contains(value.toLowerCase(Locale.ROOT)));
    }
  }

  private static Optional<Refusal> refused(
      Reason reason, String field, String message, String expected) {
    return Optional.of(Refusal.of(reason, field, message, expected));
  }

  private static Checked bad(Reason reason, String field, String message, String expected) {
    return new Checked.Bad(Refusal.of(reason, field, message, expected));
  }
}

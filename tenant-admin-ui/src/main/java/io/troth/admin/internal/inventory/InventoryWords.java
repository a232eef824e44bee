package io.troth.admin.internal.inventory;

import io.troth.collection.api.FieldType;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Classified;
import io.troth.collection.api.PromisedCategory;
import io.troth.collection.api.PromisedCategory.Kept;
import io.troth.collection.api.VaultAttribute;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The inventory's words, as staff read them. */
final class InventoryWords {

  private InventoryWords() {}

  static String words(CategoryKind kind) {
    return switch (kind) {
      case PERSONAL -> "Personal";
      case SENSITIVE -> "Sensitive";
      case NON_PERSONAL -> "Not personal";
    };
  }

  /** One word where it is the same everywhere, else place by place. */
  static String kinds(List<Classified> given) {
    if (given.isEmpty()) {
      return "Nobody said yet";
    }
    return given.stream()
        .map(
            one ->
                one.jurisdiction().equals(InventoryItem.EVERYWHERE)
                    ? words(one.kind())
                    : words(one.kind()) + " in " + one.jurisdiction())
        .collect(Collectors.joining(", "));
  }

  static String words(FieldType type) {
    return switch (type) {
      case TEXT -> "Short text";
      case WORDS -> "Own words";
      case NUMBER -> "Number";
      case FLAG -> "Yes or no";
      case DATE -> "Day";
      case INSTANT -> "Moment";
      case POSITION -> "Position";
    };
  }

  static String place(Optional<VaultAttribute> vault) {
    return vault
        .map(as -> "Vault, as " + as.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .orElse("Record");
  }

  static String retention(Optional<PromisedCategory> promised) {
    var all = promised.map(PromisedCategory::retention).orElse(List.of());
    return all.isEmpty()
        ? "No time promised"
        : all.stream().map(InventoryWords::words).collect(Collectors.joining(", "));
  }

  static String words(Kept kept) {
    var keep = words(kept.keep());
    var from = kept.on().map(day -> "from " + day).orElseGet(() -> words(kept.trigger()));
    return keep.isEmpty()
        ? "Not beyond its use, then " + words(kept.action())
        : "%s %s, then %s".formatted(keep, from, words(kept.action()));
  }

  private static String words(TimeSpan span) {
    var parts = new ArrayList<String>();
    add(parts, span.calendar().getYears(), "year");
    add(parts, span.calendar().getMonths(), "month");
    add(parts, span.calendar().getDays(), "day");
    add(parts, span.clock().toHours(), "hour");
    add(parts, span.clock().toMinutesPart(), "minute");
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long many, String unit) {
    if (many > 0) {
      parts.add(many + " " + unit + (many == 1 ? "" : "s"));
    }
  }

  private static String words(RetentionTrigger trigger) {
    return switch (trigger) {
      case CREATED -> "after it came in";
      case LAST_ACTIVITY -> "after the last activity";
      case PURPOSE_ENDED -> "after the purpose ended";
      case RELATIONSHIP_ENDED -> "after the relationship ended";
      case CONSENT_WITHDRAWN -> "after the consent was withdrawn";
      case FIXED_DATE -> "after a fixed day";
    };
  }

  private static String words(RetentionAction action) {
    return switch (action) {
      case ERASE -> "erased";
      case ANONYMISE -> "made anonymous";
      case RESTRICT -> "locked away";
    };
  }

  /** Why something was refused, in words; unknown ones as they are. */
  static String refused(String reason) {
    var words = reason.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

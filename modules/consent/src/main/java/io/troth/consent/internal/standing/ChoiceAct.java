package io.troth.consent.internal.standing;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ChoiceCommand.Source;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An opt-out, or its end.
 *
 * @param about id of the purpose or recipient; empty for all, or where there is nothing to name
 * @param act its receipt
 * @param source of an opt-out of sale and sharing
 * @param asserted not witnessed: the tenant says so
 */
public record ChoiceAct(
    ActType type,
    Optional<String> about,
    Instant at,
    Instant knownAt,
    UUID act,
    Optional<Source> source,
    boolean asserted) {

  /** Done here. */
  public ChoiceAct(
      ActType type,
      Optional<String> about,
      Instant at,
      Instant knownAt,
      UUID act,
      Optional<Source> source) {
    this(type, about, at, knownAt, act, source, false);
  }

  /** What choices are about. */
  public enum Topic {
    PROCESSING,
    RESTRICTION,
    SALE,
    RECIPIENT,
    HOLD
  }

  public Topic topic() {
    return switch (type) {
      case PROCESSING_OBJECTED, PROCESSING_OBJECTION_WITHDRAWN -> Topic.PROCESSING;
      case RESTRICTED, RESTRICTION_LIFTED -> Topic.RESTRICTION;
      case SALE_OPTED_OUT, SALE_OPTED_IN -> Topic.SALE;
      case RECIPIENT_OPTED_OUT, RECIPIENT_OPTED_IN -> Topic.RECIPIENT;
      case HELD, RELEASED -> Topic.HOLD;
      default -> throw new IllegalArgumentException(type + " is no choice");
    };
  }

  /** Whether it forbids rather than allows. */
  public boolean forbids() {
    return switch (type) {
      case PROCESSING_OBJECTED, RESTRICTED, SALE_OPTED_OUT, RECIPIENT_OPTED_OUT, HELD -> true;
      default -> false;
    };
  }

  boolean sameMatterAs(ChoiceAct other) {
    return topic() == other.topic() && about.equals(other.about);
  }
}

package io.troth.collection.api;

import io.troth.consent.api.DecisionAnswer;
import java.util.Optional;

/**
 * Why a record was not taken.
 *
 * @param decision the decision's own reason; only with {@link Reason#NOT_ALLOWED}
 * @param field the field it is about, as the caller named it; empty for the record as a whole
 * @param message one sentence, which quotes no value
 * @param expected what would be right
 */
public record Refusal(
    Reason reason,
    Optional<DecisionAnswer.Reason> decision,
    String field,
    String message,
    String expected) {

  /** Stable words for machines. */
  public enum Reason {
    /** It cannot be read as a record. */
    UNREADABLE,
    /** The inventory has no such category. */
    UNKNOWN_CATEGORY,
    /** Nobody said what the category is in law. */
    UNCLASSIFIED,
    /** The category is personal and non-personal in one jurisdiction. */
    CONTRADICTORY,
    /** No version in force names the category. */
    NOT_PROMISED,
    /** The source is none of the category's. */
    UNKNOWN_SOURCE,
    /** The purpose needs nothing of this category, or no version in force uses it so. */
    PURPOSE_NOT_DECLARED,
    /** The inventory has no such field. */
    UNKNOWN_FIELD,
    /** The purpose does not need this field. */
    FIELD_NOT_NEEDED,
    /** The value is not of the field's type, or too long. */
    WRONG_VALUE,
    /** A value looks like one that identifies somebody, where none may stand. */
    IDENTIFYING_VALUE,
    /** Data that are not personal came with a person or device. */
    SUBJECT_ON_NON_PERSONAL,
    /** What was collected without a person is to be joined to one now. */
    RELINKING,
    /** Personal data that name nobody. */
    NOBODY_NAMED,
    /** The decision is no. */
    NOT_ALLOWED,
    /** Sensitive data of somebody who is not known. */
    SENSITIVE_ON_ANONYMOUS,
    /** Identifying values of somebody who is not known. */
    IDENTITY_ON_ANONYMOUS,
    /** A position without consent. */
    POSITION_WITHOUT_CONSENT,
    /** More than 16 KiB. */
    TOO_LARGE,
    /** The key was used for something else. */
    KEY_REUSED
  }

  /** A refusal that is not a decision's. */
  public static Refusal of(Reason reason, String field, String message, String expected) {
    return new Refusal(reason, Optional.empty(), field, message, expected);
  }

  /** The most exact word there is: the decision's reason where one was asked. */
  public String code() {
    return decision.map(Enum::name).orElse(reason.name());
  }
}

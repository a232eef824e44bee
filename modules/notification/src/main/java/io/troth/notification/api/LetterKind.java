package io.troth.notification.api;

import static io.troth.notification.api.LetterBlock.EACH_POLICY;
import static io.troth.notification.api.LetterBlock.QUESTIONS;
import static io.troth.notification.api.LetterBlock.WHAT_CHANGES;
import static io.troth.notification.api.LetterBlock.WHAT_IT_MEANS;
import static io.troth.notification.api.LetterBlock.WHAT_WAS_CORRECTED;
import static io.troth.notification.api.LetterBlock.WHAT_YOU_CAN_DO;
import static io.troth.notification.api.LetterBlock.WHEN;
import static io.troth.notification.api.LetterBlock.WHERE;
import static io.troth.notification.api.LetterSlot.COUNT;
import static io.troth.notification.api.LetterSlot.DATE;
import static io.troth.notification.api.LetterSlot.EARLIEST;
import static io.troth.notification.api.LetterSlot.POLICY;
import static io.troth.notification.api.LetterSlot.REVISION;
import static io.troth.notification.api.LetterSlot.TENANT;
import static io.troth.notification.api.LetterSlot.VERSION;

import java.util.List;
import java.util.stream.Stream;

/** The mails whose words a tenant may choose. */
public enum LetterKind {
  /** A new version is coming, and silence counts in time. */
  NOTICE(
      List.of(WHAT_CHANGES, WHEN, WHAT_YOU_CAN_DO, WHERE, QUESTIONS),
      List.of(TENANT, POLICY, DATE, EARLIEST)),
  /** A new version is coming, and binds nobody who does not accept it. */
  RECONSENT(
      List.of(WHAT_CHANGES, WHEN, WHAT_YOU_CAN_DO, WHERE, QUESTIONS),
      List.of(TENANT, POLICY, DATE)),
  /** New versions of several policies are coming, told in one mail. */
  DIGEST(List.of(EACH_POLICY, QUESTIONS), List.of(TENANT, COUNT)),
  /** The wording of a version was corrected. */
  CORRECTION(
      List.of(WHAT_WAS_CORRECTED, WHAT_IT_MEANS, WHERE, QUESTIONS),
      List.of(TENANT, POLICY, VERSION, REVISION)),
  /** Somebody who was told of a version has not answered. */
  REMINDER(
      List.of(WHAT_CHANGES, WHEN, WHAT_YOU_CAN_DO, WHERE, QUESTIONS),
      List.of(TENANT, POLICY, VERSION, DATE)),
  /** A link into the privacy centre that somebody asked for. */
  LINK(List.of(WHERE), List.of(TENANT));

  private final List<LetterBlock> blocks;
  private final List<LetterSlot> slots;

  LetterKind(List<LetterBlock> blocks, List<LetterSlot> slots) {
    this.blocks = blocks;
    this.slots = slots;
  }

  /** What we write in it, in the order of our own text. */
  public List<LetterBlock> blocks() {
    return blocks;
  }

  /** What may be left open anywhere; the greeting may leave the person's name open besides. */
  public List<LetterSlot> slots() {
    return slots;
  }

  /**
   * What the subject line has to name, so that it says what the mail is about: the policy, or how
   * many there are; nothing for a link, which whoever asked for it expects.
   */
  public List<LetterSlot> subjectNames() {
    return Stream.of(POLICY, COUNT).filter(slots::contains).toList();
  }
}

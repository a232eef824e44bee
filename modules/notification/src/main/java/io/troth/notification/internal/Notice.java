package io.troth.notification.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.internal.mail.Reply;
import io.troth.policy.api.PolicyId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One mail to one person on one topic; see {@link NoticeState} for its course. */
@Entity
@Table(name = "notice")
@IdClass(NoticeId.class)
public class Notice {

  public static final String CHANNEL = "EMAIL";

  @Id @TenantId private UUID tenantId;
  @Id private UUID id;
  private UUID policyId;
  private UUID versionId;
  private @Nullable UUID corrects;
  private @Nullable UUID reminds;
  private UUID subjectId;
  private String channel = CHANNEL;
  private int round;
  private boolean superseded;

  @Enumerated(EnumType.STRING)
  private NoticeState state = NoticeState.PLANNED;

  private String messageId;
  private Instant plannedAt;
  private @Nullable Instant dueAt;
  private @Nullable UUID lease;
  private int attempts;
  private @Nullable Instant handedOverAt;
  private @Nullable Instant bouncedAt;
  private @Nullable Boolean secured;
  private @Nullable Integer replyCode;
  private @Nullable String replyText;
  private byte @Nullable [] letterHash;
  private @Nullable UUID mailId;

  @SuppressWarnings("NullAway.Init")
  protected Notice() {}

  public UUID id() {
    return id;
  }

  public Topic topic() {
    return Topic.of(new PolicyId(policyId), versionId, corrects, reminds);
  }

  public SubjectRef subject() {
    return new SubjectRef(subjectId);
  }

  public NoticeState state() {
    return state;
  }

  public String messageId() {
    return messageId;
  }

  public int round() {
    return round;
  }

  public int attempts() {
    return attempts;
  }

  public Instant plannedAt() {
    return plannedAt;
  }

  /** Hash of the words the mail was written from. */
  public Optional<String> letter() {
    return Optional.ofNullable(letterHash).map(HexFormat.of()::formatHex);
  }

  /**
   * The notice under whose ids the mail went, its own for that one; empty for a mail of its own.
   */
  public Optional<UUID> mail() {
    return Optional.ofNullable(mailId);
  }

  /** Which mail it was tried in. */
  public void goesIn(Optional<UUID> mail) {
    mailId = mail.orElse(null);
  }

  /** Whether the claim of this lease is still the one that counts. */
  public boolean isHeldBy(UUID claim) {
    return state == NoticeState.SENDING && claim.equals(lease);
  }

  /**
   * @param encrypted whether the connection was
   * @param form hash of the words the mail was written from, in hexadecimal
   */
  public void handedOver(Reply reply, boolean encrypted, Instant at, Optional<String> form) {
    become(NoticeState.HANDED_OVER, null);
    handedOverAt = at;
    secured = encrypted;
    letterHash = form.map(HexFormat.of()::parseHex).orElse(null);
    keep(reply);
  }

  public void deferred(Reply reply, Instant nextAttempt) {
    become(NoticeState.DEFERRED, nextAttempt);
    keep(reply);
  }

  public void refused(Reply reply) {
    become(NoticeState.REFUSED, null);
    keep(reply);
  }

  public void undeliverable() {
    mailId = null;
    become(NoticeState.UNDELIVERABLE, null);
  }

  public void cancelled() {
    mailId = null;
    become(NoticeState.CANCELLED, null);
  }

  /**
   * Hands a claim back that nobody began to work on; it was no attempt. What was never tried is
   * free to go in another mail.
   */
  public void released(Instant due) {
    become(NoticeState.PLANNED, due);
    attempts--;
    if (attempts == 0) {
      mailId = null;
    }
  }

  public void bounced(Instant at) {
    become(NoticeState.BOUNCED, null);
    bouncedAt = at;
  }

  /**
   * Makes room for a new round.
   *
   * @throws Problem conflict, unless this round ended without evidence and is the newest
   */
  public void supersede() {
    if (superseded || !state.endedWithoutEvidence()) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "Only a notice that was refused, came back or had no address can be sent again.");
    }
    superseded = true;
  }

  public NoticeView view() {
    return new NoticeView(
        id,
        topic().version(),
        topic().correction(),
        subject(),
        state,
        messageId,
        attempts,
        plannedAt,
        Optional.ofNullable(handedOverAt),
        Optional.ofNullable(bouncedAt),
        Boolean.TRUE.equals(secured),
        Optional.ofNullable(replyText).map(text -> reply(text).line()),
        topic().kind(),
        mail());
  }

  private Reply reply(String text) {
    return new Reply(replyCode == null ? 0 : replyCode, text);
  }

  private void become(NoticeState next, @Nullable Instant due) {
    if (!state.canBecome(next)) {
      throw new IllegalStateException("a notice that is " + state + " cannot become " + next);
    }
    state = next;
    dueAt = due;
    lease = null;
  }

  private void keep(Reply reply) {
    replyCode = reply.code();
    replyText = reply.text();
  }
}

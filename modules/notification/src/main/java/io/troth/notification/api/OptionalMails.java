package io.troth.notification.api;

import io.troth.kernel.SubjectRef;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * The mails of {@link MailStream#OPTIONAL} and who declined them, in the current tenant. No
 * mandatory mail asks here.
 */
public interface OptionalMails {

  /** Where ways out lead on the tenant's own host; the token follows. */
  String PATH = "/mail/stop/";

  /**
   * Where this person declines all such mails, by one click of their mail program (RFC 8058) or on
   * a page. The address says nothing of the person to anybody else and never expires.
   */
  URI wayOut(SubjectRef subject);

  /** Whom of these none may be sent, and why. */
  Map<SubjectRef, Stop> stopped(Collection<SubjectRef> subjects);

  /** Whether a token, the last part of a way out, is one of ours. */
  boolean isGood(String token);

  /**
   * Declines for whomever the token is about. Doing it again changes nothing.
   *
   * @return whether the token is one of ours
   */
  boolean stop(String token);

  /** Since when and why. */
  record Stop(Reason reason, Instant since) {}

  /** Why a person is sent no such mail. */
  enum Reason {
    /** They declined. */
    DECLINED,
    /** They told their mail provider that a mail was unwanted (RFC 5965). */
    COMPLAINED
  }
}

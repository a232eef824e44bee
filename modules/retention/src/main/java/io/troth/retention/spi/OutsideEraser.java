package io.troth.retention.spi;

import io.troth.kernel.SubjectRef;
import io.troth.subject.api.IdentityVault.Identity;
import java.util.Optional;
import java.util.UUID;

/**
 * A system outside that holds data on the tenant's people and is told to erase them (GDPR Article
 * 19). Beans of this type are asked after every room, in the scope of the person's tenant, outside
 * of transactions.
 */
public interface OutsideEraser {

  /** Stable name on certificates: lower-case letters, digits and hyphens, at most 40. */
  String id();

  /** What staff call it, at most 100 characters. */
  String title();

  /** Whether this tenant uses it. */
  boolean concerns();

  /**
   * Erases, or asks how far it is; called again with the same order until it is done or refused.
   */
  Reply erase(Order order);

  /**
   * What is to be erased.
   *
   * @param erasure the same in every call, so that a repetition can be told
   * @param identity who it was; empty for somebody whose key was gone before it was asked for
   */
  record Order(UUID erasure, SubjectRef person, Optional<Identity> identity) {}

  /**
   * @param detail one sentence for the certificate, at most 200 characters; names nobody
   */
  record Reply(Answer answer, String detail) {}

  /** How far it is. */
  enum Answer {
    /** Erased. */
    DONE,
    /** Accepted and not done: it is asked again. */
    WAITING,
    /** It will not erase, for the reason it gives. */
    REFUSED
  }
}

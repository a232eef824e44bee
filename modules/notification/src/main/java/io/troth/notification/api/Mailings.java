package io.troth.notification.api;

import io.troth.policy.api.VersionId;
import java.util.Optional;

/**
 * The mails on each published version of the current tenant: how far they are, and whether they go
 * out at all. Nothing here changes what was promised: who is told later is bound later.
 */
public interface Mailings {

  /**
   * How far the mails on a version are; empty for a first version and a withdrawn one: nobody is
   * told of those.
   */
  Optional<MailingProgress> find(VersionId version);

  /**
   * How far the mails on a version are.
   *
   * @throws io.troth.kernel.Problem not-found, for a first version and a withdrawn one too: nobody
   *     is told of those
   */
  MailingProgress progress(VersionId version);

  /**
   * Holds the mails that were not begun. A mail server may still take the few that were.
   *
   * @throws io.troth.kernel.Problem not-found; conflict when they were cancelled
   */
  MailingProgress pause(VersionId version);

  /**
   * Lets held mails go on.
   *
   * @throws io.troth.kernel.Problem not-found; conflict when they were cancelled
   */
  MailingProgress resume(VersionId version);

  /**
   * Gives up for good the mails that were not begun. Whoever got none is bound once they saw the
   * notice in the service, after their whole notice period.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  MailingProgress cancel(VersionId version);
}

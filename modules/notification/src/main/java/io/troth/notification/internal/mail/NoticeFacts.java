package io.troth.notification.internal.mail;

import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.ObjectionEffect;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What one person's notice has to say. Dates are written out in the person's language already.
 *
 * @param person as the person is addressed
 * @param summary what changes, in the tenant's own plain words; may have several paragraphs
 * @param changes what changes, one sentence each; the weightiest ones
 * @param more how many further changes the page shows
 * @param replaces number of the withdrawn version the person was told of before; empty for none
 * @param date the version's date
 * @param notBefore the day on which the version binds this person at the earliest
 * @param effect what an objection leads to
 * @param link signed, for this person alone
 */
public record NoticeFacts(
    String tenant,
    Optional<String> person,
    String title,
    String summary,
    List<String> changes,
    int more,
    Optional<Integer> replaces,
    String date,
    String notBefore,
    Demand demand,
    ObjectionEffect effect,
    URI link,
    Optional<Contact> officer) {

  /** What the version asks of the person. */
  public enum Demand {
    /** Nothing: without objection and with further use it is accepted in time. */
    NONE,
    /** Their acceptance: silence changes nothing. */
    ACCEPTANCE,
    /** Their acceptance, without which the service itself is closed from the version's date on. */
    ACCEPTANCE_FOR_SERVICE
  }

  public NoticeFacts {
    changes = List.copyOf(changes);
  }

  /** The same with another link. */
  public NoticeFacts at(URI other) {
    return new NoticeFacts(
        tenant, person, title, summary, changes, more, replaces, date, notBefore, demand, effect,
        other, officer);
  }

  public boolean asksForAcceptance() {
    return demand != Demand.NONE;
  }

  public boolean closesService() {
    return demand == Demand.ACCEPTANCE_FOR_SERVICE;
  }

  public boolean restricts() {
    return effect == ObjectionEffect.RESTRICT;
  }

  @Override
  public String toString() {
    return "NoticeFacts[" + title + "]";
  }
}

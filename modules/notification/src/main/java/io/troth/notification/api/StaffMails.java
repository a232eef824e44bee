package io.troth.notification.api;

import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Mails to the current tenant's own staff about what needs them. They are no notices: they are kept
 * apart, prove nothing, and never name a person.
 */
public interface StaffMails {

  /** Languages that these mails are written in. */
  List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  /**
   * What a colleague wants to get.
   *
   * @param declined topics they get no mail about; all others they do, as far as their role goes
   * @param language one of {@link #LANGUAGES}; empty for the tenant's
   */
  record Choice(Set<StaffTopic> declined, Optional<Locale> language) {

    /** Who chose nothing gets everything. */
    public static final Choice EVERYTHING = new Choice(Set.of(), Optional.empty());

    public Choice {
      declined = Set.copyOf(declined);
    }
  }

  /** What the calling colleague chose. */
  Choice mine();

  /**
   * Holds for mails that are not yet on their way.
   *
   * @throws io.troth.kernel.Problem invalid-input for a language that is not written; conflict when
   *     the caller is no colleague
   */
  void choose(Choice choice);

  /** Whether the calling colleague signs in with a mail address; nobody else can be written to. */
  boolean reachMe();

  /**
   * Notices of a version that did not arrive, and that nothing has taken the place of.
   *
   * @param people by the state in which their newest notice ended; never empty
   */
  record Undelivered(PolicyId policy, VersionId version, Map<NoticeState, Long> people) {

    public Undelivered {
      people = Map.copyOf(people);
    }

    /** How many people it is in all. */
    public long all() {
      return people.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Of versions of which a notice was given up in the last 30 days; newest first. */
  List<Undelivered> undelivered();

  /**
   * A mailing that may not be out in time.
   *
   * @param sendBy the last moment at which a mail keeps the date for everybody
   */
  record Danger(PolicyId policy, VersionId version, Instant sendBy) {}

  /** Mailings whose danger lasts, the nearest date first. */
  List<Danger> dangers();

  /**
   * A colleague whose last mail could not be sent.
   *
   * @param reply what the mail server said, without addresses
   */
  record Unreached(UUID account, String name, Instant at, String reply) {}

  /** Colleagues who still work here and whose last mail of the last 30 days was given up. */
  List<Unreached> unreached();
}

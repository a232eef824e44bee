package io.troth.policy.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy promises, for machines. Every commitment cites the clauses that say it to people.
 */
public record Commitments(
    List<Purpose> purposes,
    List<Category> categories,
    List<Recipient> recipients,
    List<Retention> retention,
    List<Right> rights,
    NoticeRule notice,
    ObjectionRule objection,
    ServiceGate serviceGate,
    Optional<Contact> dataProtectionOfficer) {

  public Commitments {
    purposes = List.copyOf(purposes);
    categories = List.copyOf(categories);
    recipients = List.copyOf(recipients);
    retention = List.copyOf(retention);
    rights = List.copyOf(rights);
  }

  public Optional<Purpose> purpose(String id) {
    return purposes.stream().filter(purpose -> purpose.id().equals(id)).findFirst();
  }

  /**
   * Why data is used.
   *
   * @param categories ids of the data categories used for it
   * @param recipients ids of the recipients that take part in it
   * @param clauses ids of the clauses that say so
   */
  public record Purpose(
      String id,
      LocalText name,
      LegalBasis basis,
      Set<String> categories,
      Set<String> recipients,
      Set<String> clauses) {
    public Purpose {
      categories = Set.copyOf(categories);
      recipients = Set.copyOf(recipients);
      clauses = Set.copyOf(clauses);
    }
  }

  /** A category of data that is collected, and where from. */
  public record Category(String id, LocalText name, Set<String> sources, Set<String> clauses) {
    public Category {
      sources = Set.copyOf(sources);
      clauses = Set.copyOf(clauses);
    }
  }

  /**
   * Who gets data.
   *
   * @param country ISO 3166-1 alpha-2 code of the place of processing
   * @param safeguard ground of a transfer outside the EEA, for example {@code A46-2-c}
   */
  public record Recipient(
      String id,
      LocalText name,
      RecipientRole role,
      String country,
      Optional<String> safeguard,
      Set<String> clauses) {
    public Recipient {
      clauses = Set.copyOf(clauses);
    }
  }

  /** What a recipient is in law. */
  public enum RecipientRole {
    PROCESSOR,
    AFFILIATE,
    THIRD_PARTY,
    AUTHORITY
  }

  /** How long a category is kept. */
  public record Retention(String category, TimeSpan keep, Set<String> clauses) {
    public Retention {
      clauses = Set.copyOf(clauses);
    }
  }

  /**
   * A right people can exercise.
   *
   * @param id one of access, categories, export, rectify, erase, restrict, object, opt-out, limit,
   *     appeal
   * @param answerWithinDays how fast it is answered, 1 to 365
   */
  public record Right(String id, int answerWithinDays, Set<String> clauses) {
    public Right {
      clauses = Set.copyOf(clauses);
    }
  }

  /** A channel a notice is promised on. */
  public enum Channel {
    EMAIL,
    PLATFORM
  }

  /**
   * How changes are announced.
   *
   * @param days notice period in days, at least 7
   * @param bannerReplacesBouncedMail whether a banner that was truly shown may stand in for a mail
   *     that bounced for good
   */
  public record NoticeRule(
      int days, Set<Channel> channels, boolean bannerReplacesBouncedMail, Set<String> clauses) {
    public NoticeRule {
      channels = Set.copyOf(channels);
      clauses = Set.copyOf(clauses);
    }
  }

  /** What an objection to a version leads to. */
  public enum ObjectionEffect {
    /** The person stays on the version that binds them. */
    STAY,
    /** As STAY, and the purposes touched by what is contested are denied from the date on. */
    RESTRICT
  }

  /**
   * @param deemedAcceptance whether use without objection counts as acceptance of a version that
   *     needs no re-consent
   */
  public record ObjectionRule(
      ObjectionEffect effect, boolean deemedAcceptance, Set<String> clauses) {
    public ObjectionRule {
      clauses = Set.copyOf(clauses);
    }
  }

  /** Whether the whole service is closed to a person whose re-consent is due. */
  public record ServiceGate(boolean declared, Set<String> clauses) {
    public ServiceGate {
      clauses = Set.copyOf(clauses);
    }
  }

  /** A named data protection officer (GDPR Article 37). */
  public record Contact(
      String name, String email, String address, String telephone, Set<String> clauses) {
    public Contact {
      clauses = Set.copyOf(clauses);
    }
  }
}

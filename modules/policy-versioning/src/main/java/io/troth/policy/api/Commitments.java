package io.troth.policy.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy promises, for machines. Every commitment cites the clauses that say it to people.
 *
 * @param scope to whom the policy speaks, and under which laws
 * @param handling how data are handled beyond who uses them for what
 * @param governance how the policy itself is looked after
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
    Optional<Contact> dataProtectionOfficer,
    PolicyScope scope,
    Handling handling,
    Governance governance) {

  public Commitments {
    purposes = List.copyOf(purposes);
    categories = List.copyOf(categories);
    recipients = List.copyOf(recipients);
    retention = List.copyOf(retention);
    rights = List.copyOf(rights);
  }

  /** Commitments that say nothing of scope, handling and governance. */
  public Commitments(
      List<Purpose> purposes,
      List<Category> categories,
      List<Recipient> recipients,
      List<Retention> retention,
      List<Right> rights,
      NoticeRule notice,
      ObjectionRule objection,
      ServiceGate serviceGate,
      Optional<Contact> dataProtectionOfficer) {
    this(
        purposes,
        categories,
        recipients,
        retention,
        rights,
        notice,
        objection,
        serviceGate,
        dataProtectionOfficer,
        PolicyScope.UNSAID,
        Handling.UNSAID,
        Governance.UNSAID);
  }

  /** A declared purpose, or one of {@link #cookiePurposes()}. */
  public Optional<Purpose> purpose(String id) {
    for (var purpose : purposes) {
      if (purpose.id().equals(id)) {
        return Optional.of(purpose);
      }
    }
    return CookiePurposes.isOne(id)
        ? cookiePurposes().stream().filter(purpose -> purpose.id().equals(id)).findFirst()
        : Optional.empty();
  }

  /**
   * What the declared cookies are for, category by category; mandatory ones need no purpose. Ids
   * are {@code cookies-functional}, {@code cookies-analytics} and {@code cookies-targeting}. A
   * consent to one lasts as long as one to the declared purposes that the same clauses speak of; of
   * several the shortest.
   */
  public List<Purpose> cookiePurposes() {
    return CookiePurposes.of(handling.cookies(), purposes);
  }

  /**
   * Why data is used.
   *
   * @param categories ids of the data categories used for it
   * @param recipients ids of the recipients that take part in it
   * @param consentFor how long a consent to it lasts from the day it was given, more than nothing
   *     and at most ten years; only with the basis CONSENT; absent: until it is withdrawn. A later
   *     version may end it sooner, never later (GDPR Article 7(1): what was consented to)
   * @param clauses ids of the clauses that say so
   */
  public record Purpose(
      String id,
      LocalText name,
      LegalBasis basis,
      Set<String> categories,
      Set<String> recipients,
      Optional<TimeSpan> consentFor,
      Set<String> clauses) {
    public Purpose {
      categories = Set.copyOf(categories);
      recipients = Set.copyOf(recipients);
      clauses = Set.copyOf(clauses);
    }

    /** A purpose to which a consent, where it rests on one, lasts until it is withdrawn. */
    public Purpose(
        String id,
        LocalText name,
        LegalBasis basis,
        Set<String> categories,
        Set<String> recipients,
        Set<String> clauses) {
      this(id, name, basis, categories, recipients, Optional.empty(), clauses);
    }
  }

  /**
   * A category of data that is collected, and where from.
   *
   * @param storedIn ISO 3166-1 alpha-2 codes of the only countries it is stored in; empty where no
   *     place is promised
   * @param without what will not work for a person who refuses to give it; absent where it cannot
   *     be refused
   */
  public record Category(
      String id,
      LocalText name,
      CategoryKind kind,
      Set<String> sources,
      Set<String> storedIn,
      Optional<LocalText> without,
      Set<String> clauses) {
    public Category {
      sources = Set.copyOf(sources);
      storedIn = Set.copyOf(storedIn);
      clauses = Set.copyOf(clauses);
    }

    /** Personal data that must be given and may be stored anywhere. */
    public Category(String id, LocalText name, Set<String> sources, Set<String> clauses) {
      this(id, name, CategoryKind.PERSONAL, sources, Set.of(), Optional.empty(), clauses);
    }

    /** Whether a person may refuse to give it. */
    public boolean optional() {
      return without.isPresent();
    }
  }

  /** What a category is in law. */
  public enum CategoryKind {
    PERSONAL,
    /** Special categories of GDPR Article 9, sensitive personal information of the CCPA. */
    SENSITIVE,
    NON_PERSONAL
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

  /**
   * How long a category is kept.
   *
   * @param keep counted from the trigger
   * @param on the day the time counts from, with the trigger FIXED_DATE; absent with all others
   * @param action what happens then
   */
  public record Retention(
      String category,
      TimeSpan keep,
      RetentionTrigger trigger,
      Optional<LocalDate> on,
      RetentionAction action,
      Set<String> clauses) {
    public Retention {
      clauses = Set.copyOf(clauses);
    }

    /** Counted from something that happens. */
    public Retention(
        String category,
        TimeSpan keep,
        RetentionTrigger trigger,
        RetentionAction action,
        Set<String> clauses) {
      this(category, keep, trigger, Optional.empty(), action, clauses);
    }

    /** Erased once the time since its creation is over. */
    public Retention(String category, TimeSpan keep, Set<String> clauses) {
      this(category, keep, RetentionTrigger.CREATED, RetentionAction.ERASE, clauses);
    }
  }

  /** From when on the time of a retention counts. */
  public enum RetentionTrigger {
    CREATED,
    LAST_ACTIVITY,
    PURPOSE_ENDED,
    RELATIONSHIP_ENDED,
    CONSENT_WITHDRAWN,
    /** The same day for everybody, in the zone of the tenant. */
    FIXED_DATE
  }

  /** What happens to data when their time is over, from the most to the least thorough. */
  public enum RetentionAction {
    ERASE,
    ANONYMISE,
    RESTRICT
  }

  /**
   * A right people can exercise.
   *
   * @param id one of access, categories, export, rectify, erase, restrict, object, opt-out, limit,
   *     appeal
   * @param answerWithinDays how fast it is answered, 1 to 365
   * @param extensionDays by how much the answer may be put off once, with a reason, 1 to 365;
   *     absent where it may not
   * @param timesInTwelveMonths how often at least it can be exercised in twelve months, 1 to 365;
   *     absent where there is no limit
   */
  public record Right(
      String id,
      int answerWithinDays,
      Optional<Integer> extensionDays,
      Optional<Integer> timesInTwelveMonths,
      Set<String> clauses) {
    public Right {
      clauses = Set.copyOf(clauses);
    }

    /** A right without extension and without limit. */
    public Right(String id, int answerWithinDays, Set<String> clauses) {
      this(id, answerWithinDays, Optional.empty(), Optional.empty(), clauses);
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
   * @param trigger which changes are announced
   * @param beyondWording instead, for changes that are more than editorial; never less
   * @param forReconsent instead, for changes that need re-consent; never less than for others
   */
  public record NoticeRule(
      int days,
      Set<Channel> channels,
      boolean bannerReplacesBouncedMail,
      NoticeTrigger trigger,
      Optional<NoticeTerms> beyondWording,
      Optional<NoticeTerms> forReconsent,
      Set<String> clauses) {
    public NoticeRule {
      channels = Set.copyOf(channels);
      clauses = Set.copyOf(clauses);
    }

    /** A rule that is the same for changes of any significance. */
    public NoticeRule(
        int days,
        Set<Channel> channels,
        boolean bannerReplacesBouncedMail,
        NoticeTrigger trigger,
        Set<String> clauses) {
      this(
          days,
          channels,
          bannerReplacesBouncedMail,
          trigger,
          Optional.empty(),
          Optional.empty(),
          clauses);
    }

    /** What is promised for a change of this significance. */
    public NoticeTerms termsFor(Significance significance) {
      return switch (significance) {
        case EDITORIAL -> new NoticeTerms(days, channels, clauses);
        case NOTICE -> beyondWording.orElseGet(() -> termsFor(Significance.EDITORIAL));
        case RECONSENT -> forReconsent.orElseGet(() -> termsFor(Significance.NOTICE));
      };
    }

    /** A rule that announces any change. */
    public NoticeRule(
        int days, Set<Channel> channels, boolean bannerReplacesBouncedMail, Set<String> clauses) {
      this(days, channels, bannerReplacesBouncedMail, NoticeTrigger.ANY_CHANGE, clauses);
    }
  }

  /** Which changes are promised to be announced. */
  public enum NoticeTrigger {
    ANY_CHANGE,
    /** Only where people have fewer or weaker rights than before. */
    RIGHTS_REDUCED,
    /** Only where the tenant's text calls a change significant. */
    SIGNIFICANT
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

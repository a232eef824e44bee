package io.troth.policy.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How data are handled: what is stored in a browser, what protects data, in which exceptional cases
 * they are disclosed, whether they may be correlated.
 *
 * @param correlation absent where the policy says nothing of it
 */
public record Handling(
    List<Cookie> cookies,
    List<Protection> protections,
    List<Disclosure> disclosures,
    Optional<Correlation> correlation,
    EmergencyAccess emergencyAccess) {

  /** What holds for a policy that says nothing of all this. */
  public static final Handling UNSAID =
      new Handling(
          List.of(), List.of(), List.of(), Optional.empty(), new EmergencyAccess(false, Set.of()));

  public Handling {
    cookies = List.copyOf(cookies);
    protections = List.copyOf(protections);
    disclosures = List.copyOf(disclosures);
  }

  public Optional<Protection> protection(ProtectionKind kind) {
    return protections.stream().filter(each -> each.kind() == kind).findFirst();
  }

  /**
   * Something kept in a person's browser.
   *
   * @param keep how long at most; {@code PT0S} where it ends with the visit
   * @param key what the browser knows it by, where that is not the id; a star at its end stands for
   *     all that begin so
   */
  public record Cookie(
      String id,
      LocalText name,
      CookieCategory category,
      BrowserStorage storage,
      TimeSpan keep,
      Set<String> clauses,
      Optional<String> key) {
    public Cookie {
      clauses = Set.copyOf(clauses);
    }

    /** Known to the browser by its id. */
    public Cookie(
        String id,
        LocalText name,
        CookieCategory category,
        BrowserStorage storage,
        TimeSpan keep,
        Set<String> clauses) {
      this(id, name, category, storage, keep, clauses, Optional.empty());
    }

    /** What the browser knows it by. */
    public String inBrowser() {
      return key.orElse(id);
    }
  }

  /** What something in the browser is for, from the least to the most intrusive. */
  public enum CookieCategory {
    /** Needed for what the person asked for. */
    MANDATORY,
    FUNCTIONAL,
    ANALYTICS,
    TARGETING
  }

  /** Where in the browser it is kept. */
  public enum BrowserStorage {
    COOKIE,
    WEB_STORAGE,
    CACHE
  }

  /** A protection that is promised for all data of the policy. */
  public record Protection(ProtectionKind kind, Set<String> clauses) {
    public Protection {
      clauses = Set.copyOf(clauses);
    }
  }

  /** The protections that can be promised. */
  public enum ProtectionKind {
    ENCRYPTION_IN_TRANSIT,
    ENCRYPTION_AT_REST,
    /** Identifying data are stored apart from everything else. */
    PSEUDONYMISATION,
    /** Staff see what their task needs, and no more. */
    NEED_TO_KNOW,
    /** Every look at personal data is recorded. */
    ACCESS_LOGGED,
    /** Nobody but the owner can read a file, operators included. */
    OWNER_ONLY_FILES,
    /** What identifies is removed before anything leaves the person's machine. */
    REDACTION_BEFORE_UPLOAD,
    /** Data found on a client's systems stay there. */
    CLIENT_SIDE_ONLY,
    /** Non-personal data are never linked to a person again. */
    NO_REIDENTIFICATION,
    MINIMISATION,
    /** Exercising a right brings no disadvantage. */
    NO_DISCRIMINATION,
    NO_SALE,
    /** No recipient uses data on its own account. */
    NO_THIRD_PARTY_USE,
    NO_PASSWORDS_IN_COOKIES,
    /** Anonymous identifiers are never joined with data on race, religion, health and the like. */
    NO_SENSITIVE_ON_ANONYMOUS,
    /** A request is answered only once it is clear who asks. */
    VERIFIED_REQUESTS,
    CONFIDENTIALITY,
    /** A new provider gets data only with prior consent. */
    PROVIDER_CONSENT,
    /** Withdrawing consent is as easy as giving it. */
    CONSENT_WITHDRAWABLE,
    /** Exercising a right costs nothing. */
    NO_FEE;

    /** The name in documents, for example {@code encryption-in-transit}. */
    public String id() {
      return hyphenated(this);
    }
  }

  /**
   * A case in which data are disclosed beside the usual recipients.
   *
   * @param logged whether every such disclosure is promised to be recorded
   */
  public record Disclosure(DisclosureGround ground, boolean logged, Set<String> clauses) {
    public Disclosure {
      clauses = Set.copyOf(clauses);
    }
  }

  /** The exceptional cases that can be named. */
  public enum DisclosureGround {
    /** A law, a court or an authority compels it. */
    LEGAL_ORDER,
    FRAUD,
    /** Somebody's safety is at stake. */
    SAFETY,
    /** The business, and data with it, goes to somebody else. */
    MERGER,
    /** To affiliates, against abuse of related accounts. */
    AFFILIATES_ABUSE,
    /** To an agent the person authorised. */
    AGENTS;

    /** The name in documents, for example {@code legal-order}. */
    public String id() {
      return hyphenated(this);
    }
  }

  /**
   * Whether data from different contexts may be put together.
   *
   * @param purposes ids of the only purposes it may be done for; empty for all if it is allowed
   */
  public record Correlation(boolean allowed, Set<String> purposes, Set<String> clauses) {
    public Correlation {
      purposes = Set.copyOf(purposes);
      clauses = Set.copyOf(clauses);
    }
  }

  /**
   * Looking at a person's data without asking them first.
   *
   * @param declared whether staff may look at identifying data in an emergency without the person's
   *     permission; never without being declared
   */
  public record EmergencyAccess(boolean declared, Set<String> clauses) {
    public EmergencyAccess {
      clauses = Set.copyOf(clauses);
    }
  }

  private static String hyphenated(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

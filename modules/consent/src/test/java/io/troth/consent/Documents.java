package io.troth.consent;

import io.troth.policy.api.Clause;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.Governance;
import io.troth.policy.api.Governance.NewOwner;
import io.troth.policy.api.Governance.OwnershipChange;
import io.troth.policy.api.Handling;
import io.troth.policy.api.Handling.BrowserStorage;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.Handling.Disclosure;
import io.troth.policy.api.Handling.DisclosureGround;
import io.troth.policy.api.Handling.EmergencyAccess;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyScope;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The policy of a company that does not exist. Recipients come one by one, which needs a notice; a
 * purpose that rests on consent needs acceptance.
 */
public record Documents(
    int recipients,
    boolean ads,
    boolean gate,
    boolean banner,
    boolean varied,
    int cookieDays,
    Sale sale,
    int topics) {

  private static final Set<String> CITED = Set.of("who");

  public static Documents plain() {
    return new Documents(1, false, false, true, false, 0, Sale.NONE, 0);
  }

  public Documents oneRecipientMore() {
    return new Documents(recipients + 1, ads, gate, banner, varied, cookieDays, sale, topics);
  }

  public Documents withAds() {
    return new Documents(recipients, true, true, banner, varied, cookieDays, sale, topics);
  }

  /** With purposes on every basis, a third party, cookies, and many things to consent to. */
  public static Documents rich() {
    return new Documents(1, false, false, true, true, 30, Sale.NONE, 10);
  }

  /** With so many purposes in all, most of them on consent. */
  public static Documents withPurposes(int number) {
    return new Documents(1, false, false, true, false, 0, Sale.NONE, number - 2);
  }

  /** What is kept for analytics is kept for so many days. */
  public Documents analyticsFor(int days) {
    return new Documents(recipients, ads, gate, banner, varied, days, sale, topics);
  }

  /** Says what a change of owner would mean. */
  public Documents forSale() {
    return new Documents(recipients, ads, gate, banner, varied, cookieDays, Sale.PROMISED, topics);
  }

  /** Announces the new owner. */
  public Documents sold() {
    return new Documents(recipients, ads, gate, banner, varied, cookieDays, Sale.ANNOUNCED, topics);
  }

  enum Sale {
    NONE,
    PROMISED,
    ANNOUNCED
  }

  public PolicyDocument written() {
    var clauses = List.of(new Clause("who", "Who", "We are nobody, " + this + "."));
    var text =
        new PolicyText(
            "Privacy policy", "Newcomer Ltd or something else changes: " + this, clauses);
    return new PolicyDocument("en", Map.of("en", text), commitments());
  }

  private Commitments commitments() {
    return new Commitments(
        purposes(),
        List.of(new Category("contact", words("Contact"), Set.of("you"), CITED)),
        recipientList(),
        List.of(),
        List.of(),
        new NoticeRule(7, Set.of(Channel.EMAIL, Channel.PLATFORM), banner, CITED),
        new ObjectionRule(ObjectionEffect.STAY, true, CITED),
        new ServiceGate(gate, gate ? CITED : Set.of()),
        Optional.of(
            new Contact("Dana Officer", "dpo@example.test", "1 Test Street", "+00 1234", CITED)),
        PolicyScope.UNSAID,
        handling(),
        sale == Sale.NONE ? Governance.UNSAID : governance());
  }

  private Governance governance() {
    return new Governance(
        Optional.empty(),
        Optional.of(new OwnershipChange(30, true, true, CITED)),
        Optional.empty(),
        sale == Sale.ANNOUNCED
            ? Optional.of(
                new NewOwner(
                    words("Newcomer Ltd"),
                    words("1 Test Street"),
                    LocalDate.parse("2999-01-01"),
                    CITED))
            : Optional.empty());
  }

  private Handling handling() {
    return new Handling(
        varied
            ? List.of(
                cookie("visits", CookieCategory.ANALYTICS), cookie("ads", CookieCategory.TARGETING))
            : List.of(),
        List.of(),
        sale == Sale.NONE
            ? List.of()
            : List.of(new Disclosure(DisclosureGround.MERGER, true, CITED)),
        Optional.empty(),
        new EmergencyAccess(false, Set.of()));
  }

  private Cookie cookie(String id, CookieCategory category) {
    var keep = TimeSpan.ofDays(category == CookieCategory.ANALYTICS ? cookieDays : 30);
    return new Cookie(id, words(id), category, BrowserStorage.COOKIE, keep, CITED);
  }

  private List<Purpose> purposes() {
    var purposes = new ArrayList<Purpose>();
    purposes.add(purpose("billing", LegalBasis.CONTRACT));
    purposes.add(purpose("newsletter", LegalBasis.CONSENT));
    if (ads) {
      purposes.add(purpose("ads", LegalBasis.CONSENT));
    }
    if (varied) {
      addRich(purposes);
    }
    for (var number = 1; number <= topics; number++) {
      purposes.add(purpose("topic-" + number, LegalBasis.CONSENT));
    }
    return purposes;
  }

  private static void addRich(List<Purpose> purposes) {
    purposes.add(purpose("analysis", LegalBasis.LEGITIMATE_INTERESTS));
    purposes.add(purpose("books", LegalBasis.LEGAL_OBLIGATION));
    purposes.add(purpose("direct-marketing", LegalBasis.CONTRACT));
    purposes.add(
        new Purpose(
            "scores",
            words("scores"),
            LegalBasis.LEGITIMATE_INTERESTS,
            Set.of("contact"),
            Set.of("sender-1", "broker"),
            CITED));
    purposes.add(
        new Purpose(
            "survey",
            words("survey"),
            LegalBasis.CONSENT,
            Set.of("contact"),
            Set.of(),
            Optional.of(TimeSpan.ofDays(30)),
            CITED));
  }

  private static Purpose purpose(String id, LegalBasis basis) {
    return new Purpose(id, words(id), basis, Set.of("contact"), Set.of("sender-1"), CITED);
  }

  private List<Recipient> recipientList() {
    var all = new ArrayList<Recipient>();
    for (var number = 1; number <= recipients; number++) {
      all.add(
          new Recipient(
              "sender-" + number,
              words("Sender " + number),
              RecipientRole.PROCESSOR,
              "DE",
              Optional.empty(),
              CITED));
    }
    if (varied) {
      all.add(
          new Recipient(
              "broker", words("Broker"), RecipientRole.THIRD_PARTY, "DE", Optional.empty(), CITED));
    }
    return all;
  }

  private static LocalText words(String text) {
    return LocalText.of("en", text);
  }
}

package io.troth.app.pages;

import io.troth.policy.api.Clause;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A policy with far more in it than anybody reads: pages must stay usable, and as cheap. */
final class Plenty {

  /** More of one kind are refused. */
  static final int MOST = 200;

  private static final Set<String> SAID = Set.of("all");
  private static final List<String> COUNTRIES = List.of("DE", "AT", "US", "JP", "IN", "DK");
  private static final List<LegalBasis> BASES =
      List.of(
          LegalBasis.CONSENT,
          LegalBasis.LEGITIMATE_INTERESTS,
          LegalBasis.CONTRACT,
          LegalBasis.CONSENT,
          LegalBasis.LEGAL_OBLIGATION);

  private Plenty() {}

  /**
   * So many purposes, as many recipients and ten more as far as they may be, and two categories for
   * three purposes.
   */
  static PolicyDocument policy(int purposes) {
    var recipients =
        IntStream.range(0, Math.min(MOST, purposes + 10)).mapToObj(Plenty::recipient).toList();
    var categories = IntStream.range(0, 2 + purposes * 2 / 3).mapToObj(Plenty::category).toList();
    var says =
        new Commitments(
            IntStream.range(0, purposes).mapToObj(n -> purpose(n, recipients, categories)).toList(),
            categories,
            recipients,
            categories.stream()
                .map(one -> new Retention(one.id(), TimeSpan.parse("P2Y6M"), SAID))
                .toList(),
            List.of(new Right("access", 30, SAID)),
            new NoticeRule(7, Set.of(Channel.EMAIL, Channel.PLATFORM), true, SAID),
            new ObjectionRule(ObjectionEffect.STAY, true, SAID),
            new ServiceGate(false, Set.of()),
            Optional.of(
                new Contact(
                    "Aurelia Winterbottom-Featherstonehaugh",
                    "data-protection@plenty.example.test",
                    "Plenty SE, Data Protection, Am Langen Ende 118, 20457 Hamburg, Germany",
                    "+49 40 5550 100",
                    SAID)));
    return new PolicyDocument(
        "en",
        Map.of(
            "en",
            text("Privacy notice", "The first version.", "Everything", "All is said here."),
            "de",
            text("Datenschutzerklärung", "Die erste Fassung.", "Alles", "Hier steht alles.")),
        says);
  }

  private static PolicyText text(String title, String summary, String heading, String body) {
    return new PolicyText(title, summary, List.of(new Clause("all", heading, body)));
  }

  private static Purpose purpose(int n, List<Recipient> recipients, List<Category> categories) {
    var basis = BASES.get(n % BASES.size());
    return new Purpose(
        "purpose-" + n,
        named(
            "Purpose " + n + ", told in rather more words than fit on one line of a phone",
            "Zweck " + n + ", mit einer Datenverarbeitungszweckbeschreibung"),
        basis,
        Set.of(categories.get(1 + n % (categories.size() - 1)).id(), categories.get(0).id()),
        Set.of(recipients.get(n).id(), recipients.get((n + 1) % recipients.size()).id()),
        basis == LegalBasis.CONSENT && n % 2 == 0
            ? Optional.of(TimeSpan.parse("P1Y"))
            : Optional.empty(),
        SAID);
  }

  private static Category category(int n) {
    return new Category(
        "category-" + n,
        named("Category " + n, "Kategorie " + n),
        n % 9 == 4 ? CategoryKind.SENSITIVE : CategoryKind.PERSONAL,
        Set.of("person", "device"),
        Set.of("DE", "AT"),
        n % 2 == 0
            ? Optional.of(named("Feature " + n + " is missing.", "Funktion " + n + " fehlt."))
            : Optional.empty(),
        SAID);
  }

  private static Recipient recipient(int n) {
    var country = COUNTRIES.get(n % COUNTRIES.size());
    var far = Set.of("US", "JP", "IN").contains(country);
    return new Recipient(
        "recipient-" + n,
        named("Recipient " + n + " Ltd, somewhere", "Empfänger " + n + " GmbH, irgendwo"),
        RecipientRole.values()[n % RecipientRole.values().length],
        country,
        far ? Optional.of(n % 2 == 0 ? "A46-2-c" : "A45") : Optional.empty(),
        SAID);
  }

  private static LocalText named(String english, String german) {
    return new LocalText(Map.of("en", english, "de", german));
  }
}

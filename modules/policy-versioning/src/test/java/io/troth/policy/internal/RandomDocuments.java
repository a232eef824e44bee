package io.troth.policy.internal;

import static org.quicktheories.generators.SourceDSL.integers;

import io.troth.policy.api.Clause;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.NoticeTrigger;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.Governance;
import io.troth.policy.api.Governance.GoverningDocument;
import io.troth.policy.api.Governance.NewOwner;
import io.troth.policy.api.Governance.OwnershipChange;
import io.troth.policy.api.Governance.Precedence;
import io.troth.policy.api.Governance.Review;
import io.troth.policy.api.Handling;
import io.troth.policy.api.Handling.BrowserStorage;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.Handling.Correlation;
import io.troth.policy.api.Handling.Disclosure;
import io.troth.policy.api.Handling.DisclosureGround;
import io.troth.policy.api.Handling.EmergencyAccess;
import io.troth.policy.api.Handling.Protection;
import io.troth.policy.api.Handling.ProtectionKind;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.NoticeTerms;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyScope;
import io.troth.policy.api.PolicyScope.Audience;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.quicktheories.core.Gen;

/** Valid documents out of small pools, so that two of them have much in common. */
public final class RandomDocuments {

  private static final List<String> CLAUSES = List.of("scope", "use", "who", "keep", "news");
  private static final List<String> CATEGORIES = List.of("contact", "logs", "usage");
  private static final List<String> RECIPIENTS = List.of("host", "post", "partner");
  private static final List<String> PURPOSES = List.of("account", "mails", "hints");
  private static final List<String> RIGHTS = List.of("access", "erase", "object");
  private static final List<String> SPANS = List.of("P30D", "P1M", "P1Y2M3D", "PT12H", "PT0S");
  private static final List<String> WORDS =
      List.of(
          "We",
          "keep",
          "**names**",
          "and",
          "Größe",
          "—",
          "\n\n- item",
          "\n\nfür",
          "a: b",
          "# no",
          "{#x}",
          "'quoted'",
          "\"double\"",
          "日本語",
          "😀",
          "[link](https://example.test)",
          "1.",
          "---",
          "yes",
          "null",
          "~",
          "@",
          "&amp;",
          "\\# no");

  private final Random random;

  private final List<String> neededPurposes;
  private final List<String> barredPurposes;

  private RandomDocuments(long seed, List<String> neededPurposes, List<String> barredPurposes) {
    this.random = new Random(seed);
    this.neededPurposes = neededPurposes;
    this.barredPurposes = barredPurposes;
  }

  private RandomDocuments(long seed) {
    this(seed, List.of(), List.of());
  }

  public static Gen<PolicyDocument> any() {
    return integers().all().map(seed -> new RandomDocuments(seed).document());
  }

  /** Documents that have this purpose, whatever else they have. */
  public static Gen<PolicyDocument> with(String purpose) {
    return integers()
        .all()
        .map(seed -> new RandomDocuments(seed, List.of(purpose), List.of()).document());
  }

  /** Documents that lack this purpose, whatever else they have. */
  public static Gen<PolicyDocument> without(String purpose) {
    return integers()
        .all()
        .map(seed -> new RandomDocuments(seed, List.of(), List.of(purpose)).document());
  }

  public static Gen<String> texts() {
    return integers().all().map(seed -> new RandomDocuments(seed).body());
  }

  private PolicyDocument document() {
    var clauses = some(CLAUSES, 1);
    Collections.shuffle(clauses, random);
    var languages = random.nextBoolean() ? List.of("en", "de") : List.of("en");
    var texts = new HashMap<String, PolicyText>();
    for (var language : languages) {
      texts.put(
          language, new PolicyText(line(), random.nextBoolean() ? "" : body(), clauses(clauses)));
    }
    return new PolicyDocument("en", texts, commitments(new HashSet<>(clauses), languages));
  }

  private List<Clause> clauses(List<String> ids) {
    return ids.stream().map(id -> new Clause(id, line(), body())).toList();
  }

  private Commitments commitments(Set<String> clauses, List<String> languages) {
    var categories = some(CATEGORIES, 0);
    var recipients = some(RECIPIENTS, 0);
    Supplier<Set<String>> cited = () -> new HashSet<>(some(List.copyOf(clauses), 1));
    return new Commitments(
        purposes().stream()
            .map(id -> purpose(id, languages, categories, recipients, cited.get()))
            .toList(),
        categories.stream().map(id -> category(id, languages, cited.get())).toList(),
        recipients.stream()
            .map(
                id ->
                    new Recipient(
                        id,
                        name(languages),
                        one(List.of(RecipientRole.values())),
                        one(List.of("DE", "IE", "US")),
                        random.nextBoolean() ? Optional.of("A46-2-c") : Optional.empty(),
                        cited.get()))
            .toList(),
        some(categories, 0).stream().map(id -> retention(id, cited)).toList(),
        some(RIGHTS, 0).stream()
            .map(id -> new Right(id, 20 + random.nextInt(3), perhaps(45), perhaps(2), cited.get()))
            .toList(),
        notice(cited),
        new ObjectionRule(
            one(List.of(ObjectionEffect.values())), random.nextBoolean(), cited.get()),
        new ServiceGate(random.nextBoolean(), cited.get()),
        random.nextBoolean()
            ? Optional.of(
                new Contact(line(), "dpo@example.test", line(), "+49 30 1234567", cited.get()))
            : Optional.empty(),
        new PolicyScope(
            Set.copyOf(some(List.of(Audience.values()), 1)),
            Set.copyOf(some(List.of("EU", "US-CA"), 0))),
        handling(languages, cited),
        governance(languages, cited));
  }

  private Retention retention(String category, Supplier<Set<String>> cited) {
    var trigger = one(List.of(RetentionTrigger.values()));
    var fixed = trigger == RetentionTrigger.FIXED_DATE;
    return new Retention(
        category,
        TimeSpan.parse(one(SPANS)),
        trigger,
        fixed ? Optional.of(LocalDate.of(2030, 1 + random.nextInt(2), 1)) : Optional.empty(),
        one(List.of(RetentionAction.values())),
        cited.get());
  }

  private NoticeRule notice(Supplier<Set<String>> cited) {
    return new NoticeRule(
        7 + random.nextInt(3),
        Set.of(Channel.values()),
        random.nextBoolean(),
        one(List.of(NoticeTrigger.values())),
        more(10, cited),
        more(20, cited),
        cited.get());
  }

  private Optional<NoticeTerms> more(int days, Supplier<Set<String>> cited) {
    return random.nextBoolean()
        ? Optional.of(
            new NoticeTerms(days + random.nextInt(3), Set.of(Channel.values()), cited.get()))
        : Optional.empty();
  }

  private Purpose purpose(
      String id,
      List<String> languages,
      List<String> categories,
      List<String> recipients,
      Set<String> cited) {
    var basis = one(List.of(LegalBasis.values()));
    boolean ends = basis == LegalBasis.CONSENT && random.nextBoolean();
    return new Purpose(
        id,
        name(languages),
        basis,
        Set.copyOf(some(categories, 0)),
        Set.copyOf(some(recipients, 0)),
        ends ? Optional.of(TimeSpan.parse(one(List.of("P30D", "P6M", "P1Y")))) : Optional.empty(),
        cited);
  }

  private Category category(String id, List<String> languages, Set<String> cited) {
    return new Category(
        id,
        // Names of different kinds never coincide: that would be a fault.
        new LocalText(
            languages.stream()
                .collect(Collectors.toMap(each -> each, each -> id + one(List.of("", " data"))))),
        one(List.of(CategoryKind.values())),
        Set.copyOf(some(List.of("person", "device"), 0)),
        Set.copyOf(some(List.of("DE", "AT", "US"), 0)),
        random.nextBoolean() ? Optional.of(name(languages)) : Optional.empty(),
        cited);
  }

  private Handling handling(List<String> languages, Supplier<Set<String>> cited) {
    return new Handling(
        some(List.of("session", "visits"), 0).stream()
            .map(
                id ->
                    new Cookie(
                        id,
                        name(languages),
                        one(List.of(CookieCategory.values())),
                        one(List.of(BrowserStorage.values())),
                        TimeSpan.parse(one(SPANS)),
                        cited.get(),
                        one(List.of(Optional.empty(), Optional.of("_" + id + "*")))))
            .toList(),
        some(List.of(ProtectionKind.values()), 0).stream()
            .map(kind -> new Protection(kind, cited.get()))
            .toList(),
        some(List.of(DisclosureGround.values()), 0).stream()
            .map(ground -> new Disclosure(ground, random.nextBoolean(), cited.get()))
            .toList(),
        random.nextBoolean()
            ? Optional.of(new Correlation(random.nextBoolean(), Set.of(), cited.get()))
            : Optional.empty(),
        new EmergencyAccess(random.nextBoolean(), cited.get()));
  }

  private Governance governance(List<String> languages, Supplier<Set<String>> cited) {
    return new Governance(
        random.nextBoolean()
            ? Optional.of(new Review(TimeSpan.parse(one(List.of("P6M", "P1Y"))), cited.get()))
            : Optional.empty(),
        random.nextBoolean()
            ? Optional.of(
                new OwnershipChange(
                    7 + random.nextInt(3), random.nextBoolean(), random.nextBoolean(), cited.get()))
            : Optional.empty(),
        random.nextBoolean()
            ? Optional.of(
                new Precedence(
                    one(
                        List.of(
                            List.of(GoverningDocument.values()),
                            List.of(GoverningDocument.TERMS, GoverningDocument.AGREEMENT))),
                    cited.get()))
            : Optional.empty(),
        random.nextBoolean()
            ? Optional.of(
                new NewOwner(
                    name(languages),
                    name(languages),
                    LocalDate.parse("2027-03-01").plusDays(random.nextInt(3)),
                    cited.get()))
            : Optional.empty());
  }

  private Optional<Integer> perhaps(int least) {
    return random.nextBoolean() ? Optional.of(least + random.nextInt(3)) : Optional.empty();
  }

  private Set<String> purposes() {
    var chosen = new LinkedHashSet<>(some(PURPOSES, 0));
    chosen.addAll(neededPurposes);
    chosen.removeAll(barredPurposes);
    return chosen;
  }

  private LocalText name(List<String> languages) {
    Map<String, String> byLanguage = new HashMap<>();
    languages.forEach(language -> byLanguage.put(language, one(List.of("One", "Two: x", "Drei"))));
    return new LocalText(byLanguage);
  }

  private String line() {
    return one(List.of("What we do", "Wer: was", "- dash", "{#id}", "No", "über 3 {#a b}", "#"));
  }

  private String body() {
    var words = new ArrayList<String>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      words.add(one(WORDS));
    }
    return "Text " + String.join(" ", words).strip().replace(" \n", "\n");
  }

  private <T> T one(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  private <T> List<T> some(List<T> pool, int least) {
    var chosen = new ArrayList<T>();
    pool.forEach(
        each -> {
          if (random.nextInt(4) > 0) {
            chosen.add(each);
          }
        });
    return chosen.size() < least ? new ArrayList<>(pool.subList(0, least)) : chosen;
  }
}

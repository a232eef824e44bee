package io.troth.policy.internal.document;

import io.troth.policy.api.Clause;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold of the commitments of a document: names, references, ranges. */
final class CommitmentRules {

  static final Set<String> RIGHTS =
      Set.of(
          "access",
          "categories",
          "export",
          "rectify",
          "erase",
          "restrict",
          "object",
          "opt-out",
          "limit",
          "appeal");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{3,30}");

  private final Commitments commitments;
  private final Set<String> clauses;
  private final Set<String> languages;
  private final String prefix;
  private final int noticeFloorDays;
  private final Faults faults;

  CommitmentRules(PolicyDocument document, String prefix, int noticeFloorDays, Faults faults) {
    this.commitments = document.commitments();
    this.clauses =
        document.texts().values().stream()
            .flatMap(text -> text.clauses().stream())
            .map(Clause::id)
            .collect(Collectors.toSet());
    this.languages = document.texts().keySet();
    this.prefix = prefix;
    this.noticeFloorDays = noticeFloorDays;
    this.faults = faults;
  }

  void check() {
    purposes();
    categories();
    recipients();
    retention();
    rights();
    rules();
    commitments.dataProtectionOfficer().ifPresent(this::officer);
  }

  private void purposes() {
    var categories = ids(commitments.categories(), Commitments.Category::id);
    var recipients = ids(commitments.recipients(), Recipient::id);
    unique("purposes", commitments.purposes(), Commitments.Purpose::id);
    for (int i = 0; i < commitments.purposes().size(); i++) {
      var purpose = commitments.purposes().get(i);
      var path = "purposes[" + i + "]";
      named(path, purpose.id(), purpose.name());
      known(path + ".categories", purpose.categories(), categories);
      known(path + ".recipients", purpose.recipients(), recipients);
      cites(path, purpose.clauses());
    }
  }

  private void categories() {
    unique("categories", commitments.categories(), Commitments.Category::id);
    for (int i = 0; i < commitments.categories().size(); i++) {
      var category = commitments.categories().get(i);
      var path = "categories[" + i + "]";
      named(path, category.id(), category.name());
      small(path + ".sources", category.sources());
      category
          .sources()
          .forEach(source -> PlainText.checkId(faults, at(path + ".sources"), source));
      cites(path, category.clauses());
    }
  }

  private void recipients() {
    unique("recipients", commitments.recipients(), Recipient::id);
    for (int i = 0; i < commitments.recipients().size(); i++) {
      var recipient = commitments.recipients().get(i);
      var path = "recipients[" + i + "]";
      named(path, recipient.id(), recipient.name());
      if (!COUNTRIES.contains(recipient.country())) {
        add(path + ".country", "is no country", "an ISO 3166 code of two letters, for example DE");
      }
      recipient
          .safeguard()
          .ifPresent(safeguard -> PlainText.checkLine(faults, at(path + ".safeguard"), safeguard));
      cites(path, recipient.clauses());
    }
  }

  private void retention() {
    var categories = ids(commitments.categories(), Commitments.Category::id);
    unique("retention", commitments.retention(), Commitments.Retention::category);
    for (int i = 0; i < commitments.retention().size(); i++) {
      var retention = commitments.retention().get(i);
      known("retention[" + i + "].category", Set.of(retention.category()), categories);
      cites("retention[" + i + "]", retention.clauses());
    }
  }

  private void rights() {
    unique("rights", commitments.rights(), Commitments.Right::id);
    for (int i = 0; i < commitments.rights().size(); i++) {
      var right = commitments.rights().get(i);
      var path = "rights[" + i + "]";
      known(path + ".id", Set.of(right.id()), RIGHTS);
      within(
          path + ".answerWithinDays",
          right.answerWithinDays(),
          1,
          DocumentLimits.LONGEST_ANSWER_DAYS);
      cites(path, right.clauses());
    }
  }

  private void rules() {
    var notice = commitments.notice();
    within("notice.days", notice.days(), noticeFloorDays, DocumentLimits.LONGEST_NOTICE_DAYS);
    if (notice.channels().isEmpty()) {
      add("notice.channels", "is empty", "EMAIL, PLATFORM or both");
    }
    if (notice.bannerReplacesBouncedMail()
        && !notice.channels().containsAll(Set.of(Channel.EMAIL, Channel.PLATFORM))) {
      add("notice.bannerReplacesBouncedMail", "needs both channels", "EMAIL and PLATFORM");
    }
    cites("notice", notice.clauses());
    cites("objection", commitments.objection().clauses());
    if (commitments.serviceGate().declared()) {
      cites("serviceGate", commitments.serviceGate().clauses());
    } else {
      known("serviceGate.clauses", commitments.serviceGate().clauses(), clauses);
    }
  }

  private void officer(Contact officer) {
    var path = "dataProtectionOfficer";
    PlainText.checkLine(faults, at(path + ".name"), officer.name());
    PlainText.checkLine(faults, at(path + ".address"), officer.address());
    if (!EMAIL.matcher(officer.email()).matches()) {
      add(path + ".email", "is no mail address", "for example privacy@example.test");
    }
    if (!TELEPHONE.matcher(officer.telephone()).matches()) {
      add(path + ".telephone", "is no telephone number", "for example +49 30 1234567");
    }
    cites(path, officer.clauses());
  }

  private void named(String path, String id, LocalText name) {
    PlainText.checkId(faults, at(path + ".id"), id);
    for (var language : languages) {
      if (!name.byLanguage().containsKey(language)) {
        add(path + ".name." + language, "is missing", "the name in every language of the policy");
      }
    }
    name.byLanguage()
        .forEach(
            (language, text) -> {
              PlainText.checkLine(faults, at(path + ".name." + language), text);
              if (!languages.contains(language)) {
                add(path + ".name." + language, "is in a language without text", "none");
              }
            });
  }

  private void cites(String path, Set<String> cited) {
    if (cited.isEmpty()) {
      add(path + ".clauses", "cites no clause", "the clauses that say this to people");
    }
    known(path + ".clauses", cited, clauses);
  }

  private void known(String path, Set<String> used, Set<String> known) {
    small(path, used);
    used.stream()
        .sorted()
        .filter(id -> !known.contains(id))
        .forEach(id -> add(path, "\"" + id + "\" is not there", Nearest.expectation(id, known)));
  }

  private <T> void unique(String path, List<T> items, Function<T, String> id) {
    if (items.size() > DocumentLimits.COMMITMENTS_OF_A_KIND) {
      add(path, "has too many", "at most " + DocumentLimits.COMMITMENTS_OF_A_KIND);
    }
    var seen = new HashSet<String>();
    items.stream()
        .map(id)
        .filter(each -> !seen.add(each))
        .forEach(each -> add(path, "\"" + each + "\" is there twice", "once"));
  }

  private void small(String path, Collection<String> items) {
    if (items.size() > DocumentLimits.ITEMS_OF_A_COMMITMENT) {
      add(path, "has too many", "at most " + DocumentLimits.ITEMS_OF_A_COMMITMENT);
    }
  }

  private void within(String path, int value, int least, int most) {
    if (value < least || value > most) {
      add(path, value + " is out of range", least + " to " + most);
    }
  }

  private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
    return items.stream().map(id).collect(Collectors.toSet());
  }

  private String at(String path) {
    return prefix + path;
  }

  private void add(String path, String message, String expected) {
    faults.add(at(path), message, expected);
  }
}

package io.troth.admin.internal.importing;

import io.troth.admin.internal.writing.CommitmentForms;
import io.troth.admin.internal.writing.FormGroup;
import io.troth.admin.internal.writing.FormWords;
import io.troth.policy.api.Clause;
import io.troth.policy.api.authoring.ImportedPolicy;
import io.troth.policy.api.authoring.Suggestion;
import io.troth.policy.api.authoring.Suggestion.Field;
import io.troth.policy.api.authoring.Suggestion.Sort;
import io.troth.web.page.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was read from a plain policy, for its page. Pure. */
final class ImportViews {

  private static final Map<Sort, String> GROUPS =
      Map.ofEntries(
          Map.entry(Sort.PURPOSE, "purposes"),
          Map.entry(Sort.CATEGORY, "categories"),
          Map.entry(Sort.RECIPIENT, "recipients"),
          Map.entry(Sort.RETENTION, "retention"),
          Map.entry(Sort.RIGHT, "rights"),
          Map.entry(Sort.NOTICE_PERIOD, "notice"),
          Map.entry(Sort.NOTICE_CHANNEL, "notice"),
          Map.entry(Sort.DEEMED_ACCEPTANCE, "objection"),
          Map.entry(Sort.OFFICER, "dataProtectionOfficer"),
          Map.entry(Sort.COOKIE, "cookies"),
          Map.entry(Sort.PROTECTION, "protections"),
          Map.entry(Sort.DISCLOSURE, "disclosures"),
          Map.entry(Sort.REVIEW, "review"));

  private ImportViews() {}

  /**
   * @param dropped what was not taken over, in words; empty when everything was
   */
  record Review(
      String title, String language, List<Clause> clauses, List<Guess> guesses, String dropped) {}

  /**
   * One suggestion.
   *
   * @param sort in words
   * @param clause heading of the clause it was found in
   * @param kept name of the box that confirms it
   */
  record Guess(
      String kept, String sort, String what, String clause, String sentence, List<Input> inputs) {}

  /** One field of a suggestion. */
  record Input(String name, String label) {}

  static Review review(ImportedPolicy imported) {
    var headings =
        imported.text().clauses().stream().collect(Collectors.toMap(Clause::id, Clause::heading));
    return new Review(
        imported.text().title(),
        imported.language(),
        imported.text().clauses(),
        imported.suggestions().stream().map(each -> guess(each, headings)).toList(),
        imported.dropped().stream()
            .map(dropped -> dropped.times() + " × " + dropped.what())
            .collect(Collectors.joining(", ")));
  }

  private static Guess guess(Suggestion suggestion, Map<String, String> headings) {
    var group = group(suggestion.sort());
    return new Guess(
        suggestion.id(),
        FormWords.title(group),
        what(suggestion, group),
        headings.getOrDefault(suggestion.clause(), suggestion.clause()),
        suggestion.sentence(),
        suggestion.fields().stream()
            .map(
                field ->
                    new Input(suggestion.id() + "." + field.name(), label(group, field.name())))
            .toList());
  }

  /** Where a suggestion has no field to fill in, it is said in words. */
  private static String what(Suggestion suggestion, FormGroup group) {
    return suggestion.sort() == Sort.DEEMED_ACCEPTANCE ? label(group, "deemedAcceptance") : "";
  }

  private static String label(FormGroup group, String name) {
    var wanted = name.equals("channel") ? "channels" : name;
    return group.fields().stream()
        .filter(field -> field.name().equals(wanted))
        .findFirst()
        .map(field -> FormWords.label(group, field))
        .orElse(name);
  }

  private static FormGroup group(Sort sort) {
    return CommitmentForms.find(GROUPS.getOrDefault(sort, "")).orElseThrow();
  }

  /** What stands in the fields of a page that is shown for the first time. */
  static Form filled(List<Suggestion> suggestions, Form form) {
    var values = new LinkedHashMap<>(form.values());
    suggestions.forEach(
        suggestion ->
            suggestion
                .fields()
                .forEach(
                    field ->
                        values.putIfAbsent(suggestion.id() + "." + field.name(), field.value())));
    return new Form(values, form.problems());
  }

  /** The suggestions a person ticked, with what they filled in. */
  static List<Suggestion> confirmed(List<Suggestion> suggestions, Form form) {
    return suggestions.stream()
        .filter(suggestion -> form.ticked(suggestion.id()))
        .map(
            suggestion ->
                suggestion.with(
                    suggestion.fields().stream()
                        .map(field -> typed(suggestion, field, form))
                        .toList()))
        .toList();
  }

  private static Field typed(Suggestion suggestion, Field field, Form form) {
    return new Field(field.name(), form.value(suggestion.id() + "." + field.name()).strip());
  }
}

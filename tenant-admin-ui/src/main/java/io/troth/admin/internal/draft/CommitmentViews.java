package io.troth.admin.internal.draft;

import io.troth.admin.internal.writing.ClauseEdits;
import io.troth.admin.internal.writing.CommitmentForms;
import io.troth.admin.internal.writing.CommitmentTree;
import io.troth.admin.internal.writing.FormField;
import io.troth.admin.internal.writing.FormGroup;
import io.troth.admin.internal.writing.FormWords;
import io.troth.admin.internal.writing.PathWords;
import io.troth.policy.api.PolicyDocument;
import io.troth.web.page.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns commitments into what the pages show of them. Pure. */
final class CommitmentViews {

  private CommitmentViews() {}

  /**
   * Commitments of one sort in the overview.
   *
   * @param add where a new one is made; empty where none can be
   */
  record Group(String title, String help, List<Line> lines, String add) {}

  /** One commitment in the overview. */
  record Line(String name, String said, String href) {}

  /**
   * One field of the form.
   *
   * @param kind how it is drawn: {@code line}, {@code number}, {@code texts}, {@code tick}, {@code
   *     one} or {@code some}
   * @param texts the languages of a text
   */
  record Widget(
      String kind,
      String name,
      String label,
      String help,
      boolean optional,
      List<Choice> choices,
      List<Text> texts) {}

  /** The field of one language. */
  record Text(String name, String language) {}

  static List<Group> groups(CommitmentTree tree, String draft) {
    return CommitmentForms.all().stream().map(group -> group(group, tree, draft)).toList();
  }

  private static Group group(FormGroup group, CommitmentTree tree, String draft) {
    var href = draft + "/commitments/" + group.key() + "/";
    var lines =
        tree.items(group).stream()
            .map(
                item -> {
                  var name = group.isList() ? String.valueOf(item.get(group.name())) : "it";
                  return new Line(named(group, item), orNo(said(group, item)), href + name);
                })
            .toList();
    var add =
        group.isList() || lines.isEmpty()
            ? href + (group.isList() ? CommitmentPages.NEW : "it")
            : "";
    return new Group(FormWords.title(group), FormWords.help(group), lines, add);
  }

  private static String named(FormGroup group, Map<String, Object> item) {
    var name = inEnglish(item.get("name"));
    if (!group.isList()) {
      return name.map(text -> FormWords.title(group) + ": " + text)
          .orElseGet(() -> FormWords.title(group));
    }
    return name.orElseGet(
        () ->
            FormWords.option(group, group.fields().get(0), String.valueOf(item.get(group.name()))));
  }

  private static Optional<String> inEnglish(@Nullable Object texts) {
    if (!(texts instanceof Map<?, ?> byLanguage) || byLanguage.isEmpty()) {
      return Optional.empty();
    }
    var english = byLanguage.get("en");
    return Optional.of(
        String.valueOf(english == null ? byLanguage.values().iterator().next() : english));
  }

  private static String orNo(String said) {
    return said.isEmpty() ? "not declared" : said;
  }

  /** The fields that say most, in words. */
  private static String said(FormGroup group, Map<String, Object> item) {
    return group.fields().stream()
        .filter(
            field ->
                !field.name().equals("name")
                    && !field.name().equals(group.isList() ? group.name() : ""))
        .filter(field -> field.kind() != FormField.Kind.TEXTS && item.containsKey(field.name()))
        .map(field -> said(group, field, item.get(field.name())))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String said(FormGroup group, FormField field, @Nullable Object value) {
    if (field.kind() == FormField.Kind.YES_NO) {
      return Boolean.TRUE.equals(value) ? FormWords.label(group, field) : "";
    }
    if (value instanceof List<?> list) {
      var words =
          list.stream()
              .map(
                  each ->
                      field.options().isEmpty()
                          ? each.toString()
                          : FormWords.option(group, field, each.toString()))
              .collect(Collectors.joining(", "));
      return list.isEmpty() ? "" : field.kind() == FormField.Kind.CLAUSES ? "§ " + words : words;
    }
    var word = FormWords.option(group, field, String.valueOf(value));
    return field.kind() == FormField.Kind.ONE
        ? word.replaceFirst(":.*", "")
        : FormWords.label(group, field) + " " + word;
  }

  static List<Widget> widgets(
      FormGroup group,
      PolicyDocument document,
      CommitmentTree tree,
      Map<String, List<String>> values) {
    return group.fields().stream()
        .map(field -> widget(group, field, document, tree, values))
        .toList();
  }

  private static Widget widget(
      FormGroup group,
      FormField field,
      PolicyDocument document,
      CommitmentTree tree,
      Map<String, List<String>> values) {
    var texts = new ArrayList<Text>();
    if (field.kind() == FormField.Kind.TEXTS) {
      DraftPages.tags(document)
          .forEach(tag -> texts.add(new Text(field.name() + "." + tag, PathWords.language(tag))));
    }
    return new Widget(
        kind(field),
        field.name(),
        FormWords.label(group, field),
        FormWords.help(group, field),
        field.optional() || field.isList(),
        choices(group, field, document, tree, values.getOrDefault(field.name(), List.of())),
        texts);
  }

  private static String kind(FormField field) {
    return switch (field.kind()) {
      case LINE, PERIOD, WORDS, ORDER -> "line";
      case NUMBER -> "number";
      case DATE -> "date";
      case TEXTS -> "texts";
      case YES_NO -> "tick";
      case ONE, CATEGORY -> "one";
      case SOME, CATEGORIES, RECIPIENTS, PURPOSES, CLAUSES -> "some";
    };
  }

  private static List<Choice> choices(
      FormGroup group,
      FormField field,
      PolicyDocument document,
      CommitmentTree tree,
      List<String> chosen) {
    return switch (field.kind()) {
      case ONE, SOME -> options(group, field, chosen);
      case CATEGORY, CATEGORIES -> items("categories", tree, chosen);
      case RECIPIENTS -> items("recipients", tree, chosen);
      case PURPOSES -> items("purposes", tree, chosen);
      case CLAUSES ->
          ClauseEdits.source(document).stream()
              .map(
                  clause -> new Choice(clause.id(), clause.heading(), chosen.contains(clause.id())))
              .toList();
      default -> List.of();
    };
  }

  private static List<Choice> options(FormGroup group, FormField field, List<String> chosen) {
    return field.options().stream()
        .map(
            option ->
                new Choice(option, FormWords.option(group, field, option), chosen.contains(option)))
        .toList();
  }

  private static List<Choice> items(String key, CommitmentTree tree, List<String> chosen) {
    var group = CommitmentForms.find(key).orElseThrow();
    return tree.items(group).stream()
        .map(
            item -> {
              var id = String.valueOf(item.get(group.name()));
              return new Choice(id, named(group, item), chosen.contains(id));
            })
        .toList();
  }
}

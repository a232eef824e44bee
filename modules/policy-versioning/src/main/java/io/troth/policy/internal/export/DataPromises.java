package io.troth.policy.internal.export;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.page.PromiseTable.Row;
import io.troth.policy.api.page.PromiseTable.Section;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which data, for what, to whom, and for how long. */
final class DataPromises {

  private final Commitments says;
  private final PromiseRows rows;
  private final ExportWords words;

  DataPromises(PolicyDocument document, String language) {
    this.says = document.commitments();
    this.rows = new PromiseRows(document, language);
    this.words = rows.words();
  }

  Stream<Section> sections() {
    return Stream.of(
        rows.section("purposes", says.purposes(), this::purpose),
        rows.section("categories", says.categories(), this::category),
        rows.section("recipients", says.recipients(), this::recipient),
        rows.section("retention", says.retention(), this::retention));
  }

  private Row purpose(Purpose purpose) {
    return rows.row(
        "purpose." + purpose.id(),
        words.name(purpose.name()),
        purpose.clauses(),
        rows.cell("basis", words.word("basis", purpose.basis())),
        rows.cell("data", rows.names("category", purpose.categories())),
        rows.cell("recipients", rows.names("recipient", purpose.recipients())));
  }

  private Row category(Category category) {
    return rows.row(
        "category." + category.id(),
        words.name(category.name()),
        category.clauses(),
        rows.cell("sources", sources(category)));
  }

  private String sources(Category category) {
    return new TreeSet<>(category.sources())
        .stream().map(id -> words.word("source", id)).collect(Collectors.joining(", "));
  }

  private Row recipient(Recipient recipient) {
    return rows.row(
        "recipient." + recipient.id(),
        words.name(recipient.name()),
        recipient.clauses(),
        rows.cell("role", words.word("role", recipient.role())),
        rows.cell("country", words.country(recipient.country())),
        rows.cell("safeguard", recipient.safeguard().orElse("")));
  }

  private Row retention(Retention retention) {
    return rows.row(
        "retention." + retention.category(),
        rows.name("category", retention.category()),
        retention.clauses(),
        rows.cell("kept", kept(retention)));
  }

  private String kept(Retention retention) {
    var span = words.span(retention.keep());
    return span.isEmpty() ? words.say("kept.none") : span;
  }
}

package io.troth.policy.internal.export;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.page.PromiseTable.Cell;
import io.troth.policy.api.page.PromiseTable.Row;
import io.troth.policy.api.page.PromiseTable.Section;
import java.util.ArrayList;
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
        rows.section("retention", says.retention(), this::retention),
        rows.section("cookies", says.handling().cookies(), this::cookie));
  }

  private Row purpose(Purpose purpose) {
    return rows.row(
        "purpose." + purpose.id(),
        words.name(purpose.name()),
        purpose.clauses(),
        rows.cell("basis", basis(purpose)),
        rows.cell("data", rows.names("category", purpose.categories())),
        rows.cell("recipients", rows.names("recipient", purpose.recipients())));
  }

  private String basis(Purpose purpose) {
    var basis = words.word("basis", purpose.basis());
    return purpose
        .consentFor()
        .map(lasts -> words.say("basis.lasts", basis, words.span(lasts)))
        .orElse(basis);
  }

  /** Heads under which no category says anything are left out. */
  private Row category(Category category) {
    var cells = new ArrayList<Cell>();
    cells.add(rows.cell("sources", sources(category)));
    if (says.categories().stream().anyMatch(each -> each.kind() != CategoryKind.PERSONAL)) {
      cells.add(rows.cell("kind", words.word("kind", category.kind())));
    }
    if (says.categories().stream().anyMatch(each -> !each.storedIn().isEmpty())) {
      cells.add(rows.cell("stored", words.countries(category.storedIn())));
    }
    if (says.categories().stream().anyMatch(Category::optional)) {
      cells.add(rows.cell("without", without(category)));
    }
    return rows.row(
        "category." + category.id(),
        words.name(category.name()),
        category.clauses(),
        cells.toArray(Cell[]::new));
  }

  private String without(Category category) {
    return category
        .without()
        .map(what -> words.say("without.this", words.name(what)))
        .orElseGet(() -> words.say("without.needed"));
  }

  private String sources(Category category) {
    return new TreeSet<>(category.sources())
        .stream().map(id -> words.word("source", id)).collect(Collectors.joining(", "));
  }

  private Row recipient(Recipient recipient) {
    var cells = new ArrayList<Cell>();
    cells.add(rows.cell("role", words.word("role", recipient.role())));
    cells.add(rows.cell("country", words.country(recipient.country())));
    if (says.recipients().stream().anyMatch(each -> each.safeguard().isPresent())) {
      cells.add(rows.cell("safeguard", recipient.safeguard().orElse("")));
    }
    return rows.row(
        "recipient." + recipient.id(),
        words.name(recipient.name()),
        recipient.clauses(),
        cells.toArray(Cell[]::new));
  }

  private Row retention(Retention retention) {
    return rows.row(
        "retention." + retention.category(),
        rows.name("category", retention.category()),
        retention.clauses(),
        rows.cell("kept", KeptWords.of(retention, words)),
        rows.cell("then", words.word("then", retention.action())));
  }

  private Row cookie(Cookie cookie) {
    return rows.row(
        "cookie." + cookie.id(),
        words.name(cookie.name()),
        cookie.clauses(),
        rows.cell("use", words.word("cookie", cookie.category())),
        rows.cell("storage", words.word("storage", cookie.storage())),
        rows.cell("kept", KeptWords.of(cookie, words)));
  }
}

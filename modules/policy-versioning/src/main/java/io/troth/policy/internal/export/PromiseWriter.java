package io.troth.policy.internal.export;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.page.PromiseTable;
import io.troth.policy.api.page.PromiseTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Writes a version's commitments as tables. */
@ApplicationScoped
class PromiseWriter implements PromiseTables {

  @Override
  public PromiseTable of(PolicyDocument document, String language) {
    var data = new DataPromises(document, language);
    var rules = new RulePromises(document, language);
    var words = ExportWords.in(language, document.sourceLanguage());
    return new PromiseTable(
        words.say("print.what"),
        words.say("print.said"),
        Stream.concat(data.sections(), rules.sections())
            .filter(section -> !section.rows().isEmpty())
            .toList());
  }
}

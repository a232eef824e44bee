package io.troth.policy.internal.export;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.page.PurposeWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes one purpose for people. */
@ApplicationScoped
class PurposeWriter implements PurposeWords {

  @Override
  public PurposeText of(Commitments says, Purpose purpose, Locale language) {
    var tag = language.toLanguageTag();
    var words = ExportWords.in(tag, tag);
    return new PurposeText(
        words.name(purpose.name()),
        words.word("basis", purpose.basis()),
        categories(says, purpose).map(each -> words.name(each.name())).sorted().toList(),
        recipients(says, purpose, words),
        kept(says, purpose, words),
        purpose.consentFor().map(words::span));
  }

  private static Stream<Category> categories(Commitments says, Purpose purpose) {
    return says.categories().stream().filter(each -> purpose.categories().contains(each.id()));
  }

  private static List<String> recipients(Commitments says, Purpose purpose, ExportWords words) {
    return says.recipients().stream()
        .filter(each -> purpose.recipients().contains(each.id()))
        .map(each -> recipient(each, words))
        .sorted()
        .toList();
  }

  private static String recipient(Recipient recipient, ExportWords words) {
    var role = words.word("role", recipient.role());
    return words.name(recipient.name())
        + " ("
        + role
        + ", "
        + words.country(recipient.country())
        + ")";
  }

  private static List<String> kept(Commitments says, Purpose purpose, ExportWords words) {
    return Stream.concat(data(says, purpose, words), cookies(says, purpose, words))
        .sorted()
        .toList();
  }

  private static Stream<String> data(Commitments says, Purpose purpose, ExportWords words) {
    return categories(says, purpose)
        .flatMap(
            category ->
                says.retention().stream()
                    .filter(each -> each.category().equals(category.id()))
                    .map(each -> words.name(category.name()) + ": " + KeptWords.of(each, words)));
  }

  private static Stream<String> cookies(Commitments says, Purpose purpose, ExportWords words) {
    return CookiePurposes.behind(purpose, says.handling()).stream()
        .map(each -> words.name(each.name()) + ": " + KeptWords.of(each, words));
  }
}

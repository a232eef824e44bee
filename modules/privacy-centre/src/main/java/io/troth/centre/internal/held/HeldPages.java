package io.troth.centre.internal.held;

import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.Library;
import io.troth.centre.internal.held.HeldSheet.Category;
import io.troth.centre.internal.held.HeldSheet.Policy;
import io.troth.centre.internal.held.HeldSheet.Use;
import io.troth.consent.api.StandingView;
import io.troth.consent.api.Standings;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.page.PromiseTable;
import io.troth.policy.api.page.PromiseTable.Cell;
import io.troth.policy.api.page.PromiseTables;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is held about a person by the version that binds them, category by category; by the one in
 * force while none does.
 */
@ApplicationScoped
class HeldPages {

  private final Standings standings;
  private final Timelines timelines;
  private final Library library;
  private final PromiseTables tables;
  private final ProfilePart profile;

  HeldPages(
      Standings standings,
      Timelines timelines,
      Library library,
      PromiseTables tables,
      ProfilePart profile) {
    this.standings = standings;
    this.timelines = timelines;
    this.library = library;
    this.tables = tables;
    this.profile = profile;
  }

  HeldSheet of(SubjectRef person, Reader reader) {
    var all = standings.of(person);
    library.fetchVersions(all.stream().flatMap(one -> governing(one, reader).stream()).toList());
    var policies =
        all.stream()
            .flatMap(one -> policy(one, reader).stream())
            .filter(policy -> !policy.categories().isEmpty())
            .toList();
    return new HeldSheet(profile.of(person, reader), policies);
  }

  private Optional<VersionId> governing(StandingView standing, Reader reader) {
    return standing
        .bound()
        .map(StandingView.Bound::version)
        .or(
            () ->
                timelines
                    .find(standing.policy())
                    .flatMap(line -> line.inForce(reader.now()))
                    .map(PublishedVersion::id));
  }

  private Optional<Policy> policy(StandingView standing, Reader reader) {
    return governing(standing, reader)
        .flatMap(library::version)
        .map(view -> policy(standing, view, reader));
  }

  private Policy policy(StandingView standing, VersionView view, Reader reader) {
    var words = Bundles.in(HeldMessages.class, reader.locale());
    var number = view.head().number();
    var table = tables.of(view.document(), reader.locale().getLanguage());
    var says = view.document().commitments();
    return new Policy(
        standing.policySlug(),
        Library.text(view, reader.locale()).title(),
        standing.bound().isPresent() ? words.binds(number) : words.inForce(number),
        "/policies/" + standing.policySlug() + "/versions/" + number,
        says.categories().stream()
            .map(category -> category(standing.policySlug(), category, says, table, reader))
            .toList());
  }

  private static Category category(
      String policy,
      Commitments.Category category,
      Commitments says,
      PromiseTable table,
      Reader reader) {
    var purposes =
        says.purposes().stream()
            .filter(purpose -> purpose.categories().contains(category.id()))
            .toList();
    var facts =
        Stream.of("category.", "retention.")
            .flatMap(kind -> cells(table, kind + category.id()))
            .toList();
    return new Category(
        policy + "." + category.id(),
        in(category.name(), reader),
        facts,
        purposes.stream().map(purpose -> use(purpose, reader)).toList(),
        recipients(purposes, says, reader));
  }

  private static Stream<Cell> cells(PromiseTable table, String anchor) {
    return table.sections().stream()
        .flatMap(section -> section.rows().stream())
        .filter(row -> row.anchor().equals(anchor))
        .flatMap(row -> row.cells().stream());
  }

  private static Use use(Purpose purpose, Reader reader) {
    return new Use(in(purpose.name(), reader), basis(purpose.basis(), reader.locale()));
  }

  private static String basis(LegalBasis basis, Locale locale) {
    var words = Bundles.in(HeldMessages.class, locale);
    return switch (basis) {
      case CONSENT -> words.onConsent();
      case CONTRACT -> words.onContract();
      case LEGAL_OBLIGATION -> words.onLaw();
      case VITAL_INTERESTS -> words.onLife();
      case PUBLIC_TASK -> words.onPublicTask();
      case LEGITIMATE_INTERESTS -> words.onInterests();
    };
  }

  private static List<String> recipients(List<Purpose> uses, Commitments says, Reader reader) {
    var ids = uses.stream().flatMap(purpose -> purpose.recipients().stream()).toList();
    return says.recipients().stream()
        .filter(one -> ids.contains(one.id()))
        .map(one -> in(one.name(), reader))
        .toList();
  }

  private static String in(LocalText text, Reader reader) {
    return text.in(reader.locale(), Locale.ENGLISH);
  }
}

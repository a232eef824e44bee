package io.troth.centre.internal;

import io.troth.consent.api.StandingView;
import io.troth.consent.api.StandingView.Bound;
import io.troth.consent.api.StandingView.Pending;
import io.troth.consent.api.StandingView.TakenBack;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions one page needs, with their texts. A page that knows beforehand which it needs
 * fetches them together: one statement, however many policies there are.
 */
@RequestScoped
public class Library {

  private final Policies policies;
  private final Map<VersionId, VersionView> open = new HashMap<>();

  Library(Policies policies) {
    this.policies = policies;
  }

  /** Fetches everything the standings speak of. */
  public void fetch(List<StandingView> standings) {
    fetchVersions(standings.stream().flatMap(Library::named).toList());
  }

  /** Fetches these versions. */
  public void fetchVersions(Collection<VersionId> ids) {
    var missing = ids.stream().filter(id -> !open.containsKey(id)).distinct().toList();
    open.putAll(policies.versions(missing));
  }

  public Optional<VersionView> version(VersionId id) {
    if (!open.containsKey(id)) {
      policies.version(id).ifPresent(view -> open.put(id, view));
    }
    return Optional.ofNullable(open.get(id));
  }

  /** The title of a version in the reader's language, else in the one it was written in. */
  public Optional<String> title(VersionId id, Locale locale) {
    return version(id).map(view -> text(view, locale).title());
  }

  /** The text of a version in the reader's language, else in the one it was written in. */
  public static PolicyText text(VersionView version, Locale locale) {
    var texts = version.document().texts();
    return Objects.requireNonNull(texts.get(language(version, locale)));
  }

  /** Tag of the language a reader is shown a version in. */
  public static String language(VersionView version, Locale locale) {
    return version.document().texts().containsKey(locale.getLanguage())
        ? locale.getLanguage()
        : version.document().sourceLanguage();
  }

  private static Stream<VersionId> named(StandingView standing) {
    return Stream.of(
            standing.bound().map(Bound::version).stream(),
            standing.pending().stream().map(Pending::version),
            standing.takenBack().stream().map(TakenBack::version))
        .flatMap(ids -> ids);
  }
}

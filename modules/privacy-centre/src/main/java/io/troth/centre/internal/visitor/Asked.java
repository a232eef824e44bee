package io.troth.centre.internal.visitor;

import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.TimeSpan;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which version visitors are asked about: the one in force whose policy says what is stored, the
 * cookie policy before any other. No version binds a visitor, so that the one in force is shown.
 */
@ApplicationScoped
class Asked {

  static final List<CookieCategory> KINDS =
      List.of(CookieCategory.FUNCTIONAL, CookieCategory.ANALYTICS, CookieCategory.TARGETING);

  private final Timelines timelines;
  private final InstantSource clock;

  Asked(Timelines timelines, InstantSource clock) {
    this.timelines = timelines;
    this.clock = clock;
  }

  /** A version in force with the address of its policy. */
  record Text(String slug, PolicyKind kind, PublishedVersion version) {

    List<Cookie> stored(CookieCategory category) {
      return version.commitments().handling().cookies().stream()
          .filter(cookie -> cookie.category() == category)
          .toList();
    }

    /** How long a yes to a category lasts; empty until it is taken back. */
    Optional<TimeSpan> lasts(CookieCategory category) {
      return version
          .commitments()
          .purpose(CookiePurposes.id(category))
          .flatMap(Purpose::consentFor);
    }

    /** The categories there is something to decide about, from the least to the most intrusive. */
    List<CookieCategory> kinds() {
      return KINDS.stream().filter(kind -> !stored(kind).isEmpty()).toList();
    }
  }

  Optional<Text> text() {
    return inForce()
        .filter(text -> !text.version().commitments().handling().cookies().isEmpty())
        .min(
            Comparator.comparing((Text text) -> text.kinds().isEmpty())
                .thenComparing(text -> text.kind() != PolicyKind.COOKIE_POLICY)
                .thenComparing(Text::slug));
  }

  /** Whether it is, or was, a version of this tenant's. */
  boolean isPublished(UUID version) {
    return timelines.all().stream()
        .anyMatch(timeline -> timeline.version(new VersionId(version)).isPresent());
  }

  /** What is stored without asking, by whichever policy. */
  List<Cookie> mandatory() {
    return inForce().flatMap(text -> text.stored(CookieCategory.MANDATORY).stream()).toList();
  }

  /** The id a page's markup uses, for example {@code analytics}. */
  static String id(CookieCategory category) {
    return CookiePurposes.id(category).substring("cookies-".length());
  }

  private Stream<Text> inForce() {
    return timelines.all().stream()
        .sorted(Comparator.comparing(timeline -> timeline.slug()))
        .flatMap(
            timeline ->
                timeline.inForce(clock.instant()).stream()
                    .map(version -> new Text(timeline.slug(), timeline.kind(), version)));
  }
}

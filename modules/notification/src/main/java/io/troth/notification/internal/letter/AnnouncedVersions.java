package io.troth.notification.internal.letter;

import static java.util.stream.Collectors.toMap;

import io.troth.notification.api.LetterKind;
import io.troth.notification.internal.Topic;
import io.troth.notification.internal.VersionReader;
import io.troth.notification.internal.mail.NoticeFacts.Demand;
import io.troth.notification.internal.mail.NoticeWords;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the newest version or correction that a mail of a kind would tell of. */
@Singleton
final class AnnouncedVersions {

  /** Looking further back costs more than an old example is worth. */
  private static final int LOOKED_AT = 10;

  /** As many as an example of several needs. */
  private static final int TOGETHER = 2;

  private final Timelines timelines;
  private final Corrections corrections;
  private final VersionReader reader;

  AnnouncedVersions(Timelines timelines, Corrections corrections, VersionReader reader) {
    this.timelines = timelines;
    this.corrections = corrections;
    this.reader = reader;
  }

  private record Found(PolicyTimeline line, PublishedVersion version) {}

  /** Empty where nothing of the kind was ever announced. */
  Optional<? extends NoticeWords> newest(LetterKind kind) {
    return switch (kind) {
      case NOTICE -> version(false);
      case RECONSENT -> version(true);
      case CORRECTION -> correction();
      case DIGEST, REMINDER, LINK -> Optional.empty();
    };
  }

  /** The newest version of each policy that one mail could tell of, the newest first. */
  List<VersionWords> together() {
    return newest().stream()
        .collect(toMap(found -> found.line().policy(), found -> found, (first, more) -> first))
        .values()
        .stream()
        .sorted(Comparator.comparing((Found found) -> found.version().publishedAt()).reversed())
        .map(found -> Topic.of(found.line().policy(), found.version().id()))
        .flatMap(topic -> reader.read(topic).stream())
        .map(VersionWords.class::cast)
        .limit(TOGETHER)
        .toList();
  }

  private Optional<? extends NoticeWords> version(boolean asks) {
    return newest().stream()
        .map(found -> Topic.of(found.line().policy(), found.version().id()))
        .flatMap(topic -> reader.read(topic).stream())
        .map(VersionWords.class::cast)
        .filter(words -> (words.demand() != Demand.NONE) == asks)
        .findFirst();
  }

  private Optional<? extends NoticeWords> correction() {
    return newest().stream()
        .flatMap(
            found ->
                corrections.of(found.version().id()).stream()
                    .reduce((earlier, later) -> later)
                    .map(
                        last ->
                            new Topic(
                                found.line().policy(),
                                found.version().id(),
                                Optional.of(last.id())))
                    .stream())
        .flatMap(topic -> reader.read(topic).stream())
        .findFirst();
  }

  private List<Found> newest() {
    return timelines.all().stream()
        .flatMap(line -> line.versions().stream().map(version -> new Found(line, version)))
        .sorted(Comparator.comparing((Found found) -> found.version().publishedAt()).reversed())
        .limit(LOOKED_AT)
        .toList();
  }
}

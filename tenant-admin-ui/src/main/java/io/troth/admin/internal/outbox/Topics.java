package io.troth.admin.internal.outbox;

import io.troth.notification.api.NoticeView;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.web.page.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What a notice tells of, in words. */
@ApplicationScoped
class Topics {

  private final Timelines timelines;

  Topics(Timelines timelines) {
    this.timelines = timelines;
  }

  /** For example "privacy, version 2". */
  String words(NoticeView notice) {
    return timelines.all().stream()
        .flatMap(
            line ->
                line.everPublished().stream()
                    .filter(version -> version.id().equals(notice.version()))
                    .map(version -> words(line, version, notice)))
        .findFirst()
        .orElse("a version");
  }

  private static String words(PolicyTimeline line, PublishedVersion version, NoticeView notice) {
    var words = line.slug() + ", version " + version.number();
    return switch (notice.kind()) {
      case VERSION -> words;
      case CORRECTION -> words + ", a correction";
      case REMINDER -> words + ", a reminder";
    };
  }

  List<Choice> policies() {
    return Stream.concat(
            Stream.of(new Choice("", "Any policy")),
            timelines.all().stream()
                .map(PolicyTimeline::slug)
                .sorted()
                .map(slug -> new Choice(slug, slug)))
        .toList();
  }
}

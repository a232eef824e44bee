package io.troth.centre.internal.visitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerPreviews;
import io.troth.centre.internal.visitor.VisitorNotice.Kind;
import io.troth.policy.api.Handling.CookieCategory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Shows a design on what visitors are asked now. */
@ApplicationScoped
class Previews implements BannerPreviews {

  private final NoticeBuilder notices;
  private final ObjectMapper json;

  Previews(NoticeBuilder notices, ObjectMapper json) {
    this.notices = notices;
    this.json = json;
  }

  @Override
  public Preview of(BannerDesign design, String language) {
    var real = notices.build(design, language);
    var examples = real.categories().isEmpty();
    var notice = examples ? withExamples(real) : real;
    return new Preview(write(notice), notice.language(), words(notice.words()), examples);
  }

  private static VisitorNotice withExamples(VisitorNotice notice) {
    var words = VisitorWords.in(notice.language());
    var kinds =
        Stream.of(CookieCategory.ANALYTICS, CookieCategory.TARGETING)
            .map(
                kind ->
                    new Kind(
                        Asked.id(kind),
                        words.name(kind),
                        words.about(kind),
                        null,
                        null,
                        null,
                        List.of()))
            .toList();
    return new VisitorNotice(
        notice.version(),
        notice.number(),
        notice.contentHash(),
        notice.language(),
        notice.direction(),
        notice.title(),
        notice.policy(),
        notice.askAgainAfterDays(),
        notice.mandatory(),
        kinds,
        notice.design(),
        notice.words());
  }

  private static BannerDesign.Words words(Map<String, String> all) {
    return new BannerDesign.Words(
        word(all, "heading"),
        word(all, "body"),
        word(all, "refuse"),
        word(all, "accept"),
        word(all, "choose"));
  }

  private static String word(Map<String, String> all, String id) {
    return Objects.requireNonNull(all.get(id), id);
  }

  private String write(VisitorNotice notice) {
    try {
      return json.writeValueAsString(notice);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a notice cannot be written", e);
    }
  }
}

package io.troth.policy.internal.export;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.policy.api.page.PromiseTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version as it is set on paper. */
@CheckedTemplate(basePath = "export")
record Sheet(Text it, Imprint imprint, PromiseTable promises) implements TemplateInstance {

  /**
   * @param lang language tag of the document
   * @param about version and date in one line
   * @param withdrawn says so; null unless it was
   * @param summary what changed; null in a first version
   */
  record Text(
      String lang,
      String title,
      String publisher,
      String about,
      String published,
      @Nullable String withdrawn,
      String changed,
      @Nullable String summary,
      String promised,
      List<Passage> clauses) {}

  /**
   * @param html sanitised
   */
  record Passage(String id, int number, String heading, String html) {}

  /** How to find and check the original. */
  record Imprint(
      String heading,
      String address,
      String addressLabel,
      String hash,
      String hashLabel,
      String check,
      String language,
      String page,
      String of) {}
}

package io.troth.web.internal.header;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.troth.kernel.Problem;
import io.troth.web.WebProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses media types that are none (RFC 9110 section 8.3.1), which the layers below take for a
 * fault of ours, and forms where no endpoint takes them.
 */
@ApplicationScoped
class MediaKinds {

  /** Before anything reads the headers, after the answer has its own. */
  private static final int PRIORITY = 350;

  private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]{1,127}";
  private static final Pattern KIND =
      Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(;[^,]*)?");
  private static final String FORM = "application/x-www-form-urlencoded";

  void register(@Observes Filters filters) {
    filters.register(MediaKinds::look, PRIORITY);
  }

  private static void look(RoutingContext request) {
    var sent = request.request().getHeader("Content-Type");
    var wanted = request.request().getHeader("Accept");
    if (sent != null && !KIND.matcher(sent).matches()) {
      request.fail(
          Problem.at(
              WebProblem.UNSUPPORTED_MEDIA_TYPE,
              "Content-Type",
              "This is no media type.",
              "a type and a subtype, such as application/json"));
    } else if (sent != null
        && isOfForms(sent)
        && hasBody(request)
        && request.normalizedPath().startsWith("/api/")) {
      request.fail(
          Problem.at(
              WebProblem.UNSUPPORTED_MEDIA_TYPE,
              "Content-Type",
              "The API takes no forms.",
              "application/json"));
    } else if (wanted != null && !isList(wanted)) {
      request.fail(
          Problem.at(
              WebProblem.BAD_REQUEST,
              "Accept",
              "This is no list of media types.",
              "types and subtypes, such as application/json"));
    } else {
      request.next();
    }
  }

  private static boolean isOfForms(String kind) {
    var end = kind.indexOf(';');
    var plain = (end < 0 ? kind : kind.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return plain.equals(FORM) || plain.startsWith("multipart/");
  }

  /** Some clients say that nothing is a form. */
  private static boolean hasBody(RoutingContext request) {
    var headers = request.request().headers();
    return headers.contains("Transfer-Encoding")
        || !"0".equals(headers.contains("Content-Length") ? headers.get("Content-Length") : "0");
  }

  private static boolean isList(String kinds) {
    return Stream.of(kinds.split(","))
        .allMatch(kind -> kind.isBlank() || KIND.matcher(kind).matches());
  }
}

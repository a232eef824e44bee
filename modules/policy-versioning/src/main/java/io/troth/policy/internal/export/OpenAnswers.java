package io.troth.policy.internal.export;

import io.troth.policy.api.open.OpenState;
import io.troth.policy.api.open.OpenVersion;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers that anybody may keep for a while, and ask about again for nothing. */
final class OpenAnswers {

  private OpenAnswers() {}

  /** What was withdrawn stays to be checked, not to be found. */
  static Response answer(Request request, OpenFile file, OpenVersion version) {
    var answer = answer(request, file);
    return version.head().state() == OpenState.WITHDRAWN
        ? Response.fromResponse(answer).header("X-Robots-Tag", "noindex").build()
        : answer;
  }

  /** Files may be read from any other site's pages: whoever checks a promise need not ask first. */
  static Response answer(Request request, OpenFile file) {
    var tag = new EntityTag(file.tag());
    var known = request.evaluatePreconditions(tag);
    var answer =
        known != null
            ? known
            : Response.ok(file.content().get(), file.type())
                .header("Content-Disposition", "inline; filename=\"" + file.name() + "\"");
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, no-transform, max-age=300")
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }
}

package io.troth.centre.internal.script;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a script is handed out: for a while under one address, for ever under another. */
final class ScriptAnswers {

  private static final String SHORT = "public, max-age=300";
  private static final String FOREVER = "public, max-age=31536000, immutable";

  /** Accepted, and not at a quality of nothing (RFC 9110 section 12.5.3). */
  private static final Pattern GZIP =
      Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))", Pattern.CASE_INSENSITIVE);

  private ScriptAnswers() {}

  /** Where the present script stays, and what it is. */
  record Address(String path, String integrity, int bytes, int compressed) {}

  static Response forNow(ServedScript file, Request request, @Nullable String accepted) {
    return answer(file, SHORT, request, accepted);
  }

  static Response forEver(ServedScript file, Request request, @Nullable String accepted) {
    return answer(file, FOREVER, request, accepted);
  }

  /**
   * @throws Problem not-found for the hash of another script than the one that is served now
   */
  static void requirePresent(ServedScript file, String hash, String address) {
    if (!hash.equals(file.hash())) {
      throw Problem.of(
          CommonProblem.NOT_FOUND,
          "This script is no longer served; " + address + " names the present one.");
    }
  }

  /**
   * @param stem of the lasting address, to which hash and ending are added
   */
  static Response address(ServedScript file, String stem) {
    var address =
        new Address(
            stem + file.hash() + ".js",
            file.integrity(),
            file.plain().length,
            file.gzipped().length);
    return Response.ok(address).header(HttpHeaders.CACHE_CONTROL, SHORT).build();
  }

  /** Cross-origin by nature: with CORS for pages that check the hash, which browsers ask for. */
  private static Response answer(
      ServedScript file, String cache, Request request, @Nullable String accepted) {
    boolean compressed = accepted != null && GZIP.matcher(accepted).find();
    var known = request.evaluatePreconditions(file.tag(compressed));
    var answer = known != null ? known : Response.ok(file.bytes(compressed));
    if (known == null && compressed) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return answer
        .tag(file.tag(compressed))
        .header(HttpHeaders.CACHE_CONTROL, cache)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }
}

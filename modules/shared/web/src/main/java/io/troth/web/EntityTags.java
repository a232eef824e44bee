package io.troth.web;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags (RFC 9110) made from a row's version: an edit says which state it changes, and is
 * refused when that is not the present one.
 */
public final class EntityTags {

  private static final Pattern TAG = Pattern.compile("\"v([0-9]{1,18})\"");

  private EntityTags() {}

  /** The tag of a row of this version. */
  public static EntityTag of(long version) {
    return new EntityTag("v" + version);
  }

  /**
   * The version an edit was made from.
   *
   * @param ifMatch the header {@code If-Match}
   * @throws Problem {@code precondition-required} (428) when it is missing or says "any", {@code
   *     stale-edit} (412) when it is no tag of ours, which matches no state
   */
  public static long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      throw Problem.at(
          CommonProblem.PRECONDITION_REQUIRED,
          "If-Match",
          "An edit must say which state it was made from.",
          "the ETag of the last answer you read");
    }
    var tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw stale();
    }
    return Long.parseLong(tag.group(1));
  }

  /**
   * Refuses an edit made from another state than the present one.
   *
   * @throws Problem {@code stale-edit} (412)
   */
  public static void requireCurrent(long expected, long current) {
    if (expected != current) {
      throw stale();
    }
  }

  /** Answers a read: 304 without a body when the caller already has this state. */
  public static Response answer(Request request, long version, Supplier<?> entity) {
    var tag = of(version);
    var unchanged = request.evaluatePreconditions(tag);
    var answer = unchanged == null ? Response.ok(entity.get()) : unchanged;
    return answer.tag(tag).build();
  }

  private static Problem stale() {
    return Problem.at(
        CommonProblem.STALE_EDIT,
        "If-Match",
        "Somebody changed this after you read it.",
        "the ETag of the present state: read it again, then repeat your change on top");
  }
}

package io.troth.web;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: a {@code @BeanParam} of every endpoint that lists. The endpoint
 * returns a {@link io.troth.kernel.Page}; the {@code Link} header to the next page comes by itself.
 *
 * @param cursor {@code next} of the page before
 * @param limit rows wanted, 1 to 200, as the caller wrote it
 */
public record PageParams(
    @QueryParam("cursor")
        @Parameter(description = "The member `next` of the page before; none for the first page")
        @Nullable String cursor,
    @QueryParam("limit")
        @Parameter(
            description = "Rows wanted",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "200",
                    defaultValue = "50"))
        @Nullable String limit) {

  /**
   * The same, checked.
   *
   * @throws Problem {@code invalid-input} naming {@code limit}
   */
  public PageRequest request() {
    return new PageRequest(Optional.ofNullable(cursor).filter(c -> !c.isEmpty()), rows());
  }

  private int rows() {
    if (limit == null || limit.isEmpty()) {
      return PageRequest.DEFAULT_LIMIT;
    }
    if (limit.matches("[0-9]{1,4}")) {
      var rows = Integer.parseInt(limit);
      if (rows >= 1 && rows <= PageRequest.MAX_LIMIT) {
        return rows;
      }
    }
    throw Problem.at(
        CommonProblem.INVALID_INPUT,
        "limit",
        "This is not a number of rows we give.",
        "a whole number, 1 to " + PageRequest.MAX_LIMIT);
  }
}

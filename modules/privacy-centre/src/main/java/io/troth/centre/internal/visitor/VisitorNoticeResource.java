package io.troth.centre.internal.visitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.web.OpenWhenSuspended;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an anonymous visitor of a tenant's page is asked. Reading it leaves no trace of anybody. */
@Path("/api/v1/visitor/notice")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visitor")
@PermitAll
@OpenWhenSuspended
public class VisitorNoticeResource {

  private static final int TAG_BYTES = 16;
  private static final int LONGEST_TAG = 35;

  private final PageDoor door;
  private final NoticeBuilder notices;
  private final ObjectMapper json;

  VisitorNoticeResource(PageDoor door, NoticeBuilder notices, ObjectMapper json) {
    this.door = door;
    this.notices = notices;
    this.json = json;
  }

  @GET
  @Operation(
      operationId = "readVisitorNotice",
      summary = "What visitors are asked, in which words and colours",
      description =
          "The same for everybody who reads one language, so that it may be kept for a minute."
              + " Sent with X-Troth-Key, a publishable key, from one of its origins.")
  @Parameter(name = "lang", description = "BCP 47 tag of the page's language", example = "de")
  @APIResponse(
      responseCode = "200",
      description = "What to show",
      content = @Content(schema = @Schema(implementation = VisitorNotice.class)))
  @APIResponse(responseCode = "304", description = "It is as you have it")
  public Response read(@QueryParam("lang") @Nullable String lang, @Context Request request)
      throws JsonProcessingException {
    door.require();
    var bytes = json.writeValueAsBytes(notices.build(wish(lang)));
    var tag = new EntityTag(HexFormat.of().formatHex(sha256(bytes), 0, TAG_BYTES));
    var known = request.evaluatePreconditions(tag);
    return (known != null ? known : Response.ok(bytes))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
        .build();
  }

  private static String wish(@Nullable String lang) {
    return lang == null || lang.length() > LONGEST_TAG
        ? "en"
        : Locale.forLanguageTag(lang).toLanguageTag();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package io.troth.centre.internal.design;

import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesign.Palette;
import io.troth.centre.api.BannerDesign.Position;
import io.troth.centre.api.BannerDesign.Scheme;
import io.troth.centre.api.BannerDesign.Words;
import io.troth.centre.api.BannerDesigns;
import io.troth.centre.api.BannerDesigns.Saved;
import io.troth.web.EntityTags;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The design of the browser script, over HTTP. */
@Path("/api/v1/banner-design")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Banner")
public class DesignResource {

  private static final String EXAMPLE =
      """
      {"position": "BOTTOM", "scheme": "AUTO", "radius": 8,
       "light": {"accent": "#7a3416", "paper": "#ffffff", "ink": "#22252b"},
       "dark": {"accent": "#f0a47e", "paper": "#1c1d20", "ink": "#e9e7e2"},
       "words": {"en": {"heading": "Your choice", "body": "We store nothing before you say yes.",
                        "refuse": "No, thanks", "accept": "Yes, please", "choose": "One by one"}}}""";

  private final BannerDesigns designs;

  DesignResource(BannerDesigns designs) {
    this.designs = designs;
  }

  /** A design as JSON. */
  @Schema(name = "BannerDesign")
  public record Body(
      @NotNull Position position,
      @NotNull Scheme scheme,
      @Schema(description = "of the corners, in pixels", minimum = "0", maximum = "24") int radius,
      @NotNull @Valid Colours light,
      @NotNull @Valid Colours dark,
      @Schema(description = "by BCP 47 language tag; in other languages our own are shown")
          @Nullable Map<String, @Valid @NotNull Parts> words) {

    static Body of(BannerDesign design) {
      var words = new TreeMap<String, Parts>();
      design.words().forEach((language, said) -> words.put(language, Parts.of(said)));
      return new Body(
          design.position(),
          design.scheme(),
          design.radius(),
          Colours.of(design.light()),
          Colours.of(design.dark()),
          words);
    }

    BannerDesign design() {
      var said = new TreeMap<String, Words>();
      if (words != null) {
        words.forEach((language, parts) -> said.put(language, parts.words()));
      }
      return new BannerDesign(position, scheme, radius, light.palette(), dark.palette(), said);
    }
  }

  /** Colours as {@code #rrggbb}. */
  @Schema(name = "BannerColours")
  public record Colours(@NotNull String accent, @NotNull String paper, @NotNull String ink) {

    static Colours of(Palette palette) {
      return new Colours(palette.accent(), palette.paper(), palette.ink());
    }

    Palette palette() {
      return new Palette(accent, paper, ink);
    }
  }

  /** The words of the first layer. */
  @Schema(name = "BannerWords")
  public record Parts(
      @NotNull String heading,
      @NotNull String body,
      @NotNull String refuse,
      @NotNull String accept,
      @NotNull String choose) {

    static Parts of(Words words) {
      return new Parts(
          words.heading(), words.body(), words.refuse(), words.accept(), words.choose());
    }

    Words words() {
      return new Words(heading, body, refuse, accept, choose);
    }
  }

  /** A design with its place in the row of designs. */
  @Schema(name = "SavedBannerDesign")
  public record Answer(Body design, long revision, Optional<Instant> savedAt) {

    static Answer of(Saved saved) {
      return new Answer(Body.of(saved.design()), saved.revision(), saved.at());
    }
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "readBannerDesign", summary = "The design of the browser script")
  @APIResponse(
      responseCode = "200",
      description = "The design shown now; its ETag is needed to change it",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  @APIResponse(responseCode = "304", description = "It is as you read it")
  public Response read(@Context Request request) {
    var saved = designs.current();
    return EntityTags.answer(request, saved.revision(), () -> Answer.of(saved));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.DESIGN_MANAGE)
  @Operation(
      operationId = "saveBannerDesign",
      summary = "Show another design from now on",
      description = "Colours that cannot be read on each other (WCAG 2.2 AA) are refused by name.")
  @APIResponse(
      responseCode = "200",
      description = "The design as saved",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  public Response save(
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Body.class),
                      examples = @ExampleObject(name = "warm colours", value = EXAMPLE)))
          Body body) {
    var saved = designs.save(body.design(), EntityTags.expected(ifMatch));
    return Response.ok(Answer.of(saved)).tag(EntityTags.of(saved.revision())).build();
  }
}

package io.troth.centre.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.PublicPromises;
import io.troth.policy.api.PublicPromises.PublicLine;
import io.troth.policy.api.PublicPromises.PublicVersion;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.page.PlainShell;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** The tenant's promises with their states, for everybody, where the tenant wishes it. */
@Path("/promises")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@OpenWhenSuspended
public class PublicBoardResource {

  @CheckedTemplate(basePath = "centre")
  record PublicBoard(PlainShell shell, String tenant, List<Version> versions)
      implements TemplateInstance {}

  /** The promises of one version in force. */
  record Version(String id, int number, String href, List<Line> lines) {}

  /** One promise. */
  record Line(String words, Tone tone, String state) {}

  private final Shells shells;
  private final PublicPromises promises;

  PublicBoardResource(Shells shells, PublicPromises promises) {
    this.shells = shells;
    this.promises = promises;
  }

  @GET
  public TemplateInstance show() {
    if (!promises.shown()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is nothing here.");
    }
    var shell = shells.open();
    var reader = shell.reader();
    return new PublicBoard(
            shell,
            shell.tenant(),
            promises.read().stream().map(version -> version(version, reader)).toList())
        .setLocale(reader.locale());
  }

  private static Version version(PublicVersion version, Reader reader) {
    var words = words(reader.locale());
    return new Version(
        version.slug(),
        version.number(),
        "/policies/" + version.slug(),
        version.lines().stream().map(line -> line(line, words, reader.locale())).toList());
  }

  private static Line line(PublicLine line, BoardMessages words, Locale locale) {
    return new Line(
        line.promised().words().in(locale, Locale.ENGLISH),
        line.state().map(PublicBoardResource::tone).orElse(Tone.NEUTRAL),
        line.state().map(state -> word(state, words)).orElseGet(words::unknown));
  }

  private static Tone tone(PromiseState state) {
    return switch (state) {
      case KEPT -> Tone.KEPT;
      case AT_RISK -> Tone.WAITS;
      case BROKEN -> Tone.BROKEN;
      case GAP -> Tone.NEUTRAL;
    };
  }

  private static String word(PromiseState state, BoardMessages words) {
    return switch (state) {
      case KEPT -> words.kept();
      case AT_RISK -> words.atRisk();
      case BROKEN -> words.broken();
      case GAP -> words.gap();
    };
  }

  private static BoardMessages words(Locale locale) {
    return locale.getLanguage().equals("en")
        ? MessageBundles.get(BoardMessages.class)
        : MessageBundles.get(BoardMessages.class, Localized.Literal.of(locale.getLanguage()));
  }
}

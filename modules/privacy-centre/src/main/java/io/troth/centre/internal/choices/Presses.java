package io.troth.centre.internal.choices;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.Visit;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ConsentProblem;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.VersionId;
import io.troth.web.page.Flash;
import io.troth.web.page.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a posted form into a press, and what it led to into the next page. */
@ApplicationScoped
public class Presses {

  private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9._-]{1,120}");

  private final Visit visit;
  private final MyChoices choices;
  private final CurrentVertxRequest request;

  Presses(Visit visit, MyChoices choices, CurrentVertxRequest request) {
    this.visit = visit;
    this.choices = choices;
    this.request = request;
  }

  /**
   * A page things are pressed on.
   *
   * @param path of the page
   * @param page the same page with something said on it
   */
  public PressedPage on(String path, Function<Flash, Object> page) {
    return new PressedPage(this, choices, path, page);
  }

  /**
   * Does what was pressed, and leads back to the place on the page it was pressed at. A form that
   * was sent too late or for another text is answered by the page as it is now, with a word on it.
   *
   * @param path of the page
   * @param control id of what was pressed
   * @param page the same page with something said on it
   */
  Response answer(
      String path,
      MultivaluedMap<String, String> posted,
      String control,
      Function<Press, List<ActView>> deed,
      Function<Flash, Object> page) {
    try {
      var done = deed.apply(press(posted, control));
      return Response.seeOther(next(path, posted, done)).build();
    } catch (Problem problem) {
      if (!(problem.type() instanceof ConsentProblem type)) {
        throw problem;
      }
      return Response.status(type.status()).entity(page.apply(refused(type))).build();
    }
  }

  private Press press(MultivaluedMap<String, String> posted, String control) {
    var address = request.getCurrent().request().remoteAddress();
    return Press.of(
        visit.subject(),
        posted.getOrDefault("shown", List.of()),
        control,
        visit.reader().lang(),
        Optional.ofNullable(address == null ? null : address.hostAddress()));
  }

  private URI next(String path, MultivaluedMap<String, String> posted, List<ActView> done) {
    var told =
        done.stream()
            .filter(MyChoices::canBeUndone)
            .findFirst()
            .or(() -> done.stream().findFirst())
            .map(act -> path + "?done=" + act.id())
            .orElse(path);
    var place =
        Optional.ofNullable(posted.getFirst("place"))
            .filter(name -> PLACE.matcher(name).matches())
            .map(name -> "#" + name)
            .orElse("");
    return URI.create(visit.carrying(told) + place);
  }

  private Flash refused(ConsentProblem type) {
    var words = Bundles.in(ChoicesMessages.class, visit.reader().locale());
    return switch (type) {
      case FORM_FORGED -> new Flash(Tone.BROKEN, words.formForged(), words.formForgedDetail());
      case ACT_NOT_POSSIBLE, DEVICE_LINKED, RECONSENT_REQUIRED ->
          new Flash(Tone.BROKEN, words.notPossible(), words.notPossibleDetail());
      case STALE_FORM, FORM_EXPIRED ->
          new Flash(Tone.BROKEN, words.formStale(), words.formStaleDetail());
    };
  }

  /** The act the address says was done just now; empty unless it is this person's, and recent. */
  public Optional<ActView> justDone(@Nullable String id) {
    if (id == null) {
      return Optional.empty();
    }
    return parsed(id).flatMap(number -> choices.justDone(visit.subject(), number));
  }

  /** The number of an act in an address. */
  static UUID act(String id) {
    return parsed(id)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such act."));
  }

  /** The number of a version in an address. */
  static VersionId version(String id) {
    return parsed(id)
        .map(VersionId::new)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
  }

  private static Optional<UUID> parsed(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException noNumber) {
      return Optional.empty();
    }
  }
}

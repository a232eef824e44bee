package io.troth.admin.internal.people;

import io.troth.consent.api.ActView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What happened as a line of a file. Pure. */
final class LineCells {

  static final List<String> HEADINGS =
      List.of(
          "at",
          "known_at",
          "kind",
          "what",
          "state",
          "version",
          "content_hash",
          "purpose",
          "recipient",
          "screen",
          "control",
          "language",
          "form",
          "origin",
          "source",
          "on_behalf",
          "proof",
          "asserted",
          "by",
          "reason",
          "detail",
          "receipt");

  private LineCells() {}

  /** Cells by heading, in the order of the headings; empty where there is nothing to say. */
  static Map<String, String> of(Happening one) {
    var act = one.act();
    var how = act.map(ActView::how);
    var cells = new LinkedHashMap<String, String>();
    cells.put("at", one.at().toString());
    cells.put("known_at", text(act, known -> Optional.of(known.knownAt())));
    cells.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
    cells.put("what", act.map(done -> done.type().name()).orElse(one.title()));
    cells.put("state", one.word() == null ? "" : one.word());
    cells.put("version", text(act, done -> done.text().map(ActView.Text::number)));
    cells.put("content_hash", text(act, done -> done.text().map(ActView.Text::contentHash)));
    cells.put("purpose", text(act, ActView::purpose));
    cells.put("recipient", text(act, ActView::recipient));
    cells.put("screen", how.map(ActView.Circumstances::screen).orElse(""));
    cells.put("control", text(how, ActView.Circumstances::control));
    cells.put("language", text(how, ActView.Circumstances::language));
    cells.put("form", text(how, ActView.Circumstances::form));
    cells.put("origin", text(how, ActView.Circumstances::origin));
    cells.put("source", text(how, ActView.Circumstances::source));
    cells.put("on_behalf", text(how, done -> done.onBehalf().map(ActWords::words)));
    cells.put("proof", text(how, ActView.Circumstances::proof));
    cells.put("asserted", act.isEmpty() ? "" : one.asserted() ? "yes" : "no");
    cells.put("by", text(act, done -> Optional.of(done.actor().kind())));
    cells.put("reason", text(act, ActView::reason));
    cells.put("detail", act.isEmpty() && one.detail() != null ? one.detail() : "");
    cells.put("receipt", text(act, done -> Optional.of(done.id())));
    return cells;
  }

  private static <T> String text(Optional<T> from, Function<T, ? extends Optional<?>> part) {
    return from.flatMap(whole -> part.apply(whole).map(Object::toString)).orElse("");
  }
}

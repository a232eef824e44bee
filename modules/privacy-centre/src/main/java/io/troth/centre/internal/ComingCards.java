package io.troth.centre.internal;

import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;

/** A coming version in short, as the overview shows it. */
@ApplicationScoped
class ComingCards {

  private final Wording wording;

  ComingCards(Wording wording) {
    this.wording = wording;
  }

  Pages.ComingCard of(Coming coming, Reader reader) {
    var words = wording.coming(reader.locale());
    var state = coming.pending().state();
    return new Pages.ComingCard(
        words.comingTitle(coming.text().title(), coming.version().number()),
        coming.text().changeSummary(),
        Wording.tone(state),
        wording.state(state, reader.locale()),
        wording.binding(state, reader.locale()),
        coming.pending().bindsAt().map(reader::moment).orElse(null),
        Ribbons.of(coming, reader, words),
        "/privacy/coming/" + coming.version().id());
  }
}

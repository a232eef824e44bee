package io.troth.notification.internal.letter;

import io.quarkus.qute.HtmlEscaper;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.Mould;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A letter that many people get alike, written and encoded once; each one's name and link are
 * filled in. What comes out is letter by letter what the templates would say.
 */
final class Plate {

  /** The templates' own, so that a name is shown in the same way. */
  private static final HtmlEscaper HTML = new HtmlEscaper(List.of());

  private final Mould subject;
  private final Mould text;
  private final Mould html;
  private final Optional<String> form;

  /**
   * @param marked with marks where the name and the links come
   * @param marks the links first: the name stands in them
   */
  Plate(Letter.Content marked, List<String> marks) {
    this.subject = Mould.of(marked.subject(), marks);
    this.text = Mould.of(marked.text(), marks);
    this.html = Mould.of(marked.html(), marks);
    this.form = marked.form();
  }

  /**
   * @param person as the person is addressed; missing exactly where the marked letter has no name
   */
  Letter.Content print(Optional<String> person, URI link) {
    return print(person, List.of(link));
  }

  /**
   * The same with several links.
   *
   * @param links in the order of their marks
   */
  Letter.Content print(Optional<String> person, List<URI> links) {
    var plain = new ArrayList<>(links.stream().map(URI::toString).toList());
    plain.add(person.orElse(""));
    var escaped = plain.stream().map(Plate::escaped).toList();
    return new Letter.Content(
        subject.with(plain).text(), text.with(plain), html.with(escaped), form);
  }

  @SuppressWarnings("NullAway")
  private static String escaped(String text) {
    return HTML.map(text, null);
  }
}

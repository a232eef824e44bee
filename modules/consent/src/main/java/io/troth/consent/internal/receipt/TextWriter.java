package io.troth.consent.internal.receipt;

import io.troth.consent.api.ReceiptText;
import io.troth.consent.api.ReceiptText.Row;
import io.troth.consent.api.ReceiptText.Section;
import io.troth.consent.internal.receipt.Deed.About;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.page.PurposeWords;
import io.troth.policy.api.page.PurposeWords.PurposeText;
import io.troth.web.page.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says a receipt in words that hold for whoever reads it: the person or the tenant's staff. */
final class TextWriter {

  private final Deed deed;
  private final ZoneId zone;
  private final ReceiptWords words;
  private final Optional<PurposeText> purpose;

  private TextWriter(Deed deed, ZoneId zone, Locale language, PurposeWords purposes) {
    this.deed = deed;
    this.zone = zone;
    this.words = ReceiptWords.in(language);
    this.purpose =
        deed.about()
            .flatMap(it -> deed.said().map(each -> purposes.of(it.says(), each, words.locale())));
  }

  static ReceiptText of(Deed deed, ZoneId zone, Locale language, PurposeWords purposes) {
    return new TextWriter(deed, zone, language, purposes).written();
  }

  private ReceiptText written() {
    var sections = new ArrayList<Section>();
    section(sections, "done", done());
    section(sections, "covers", covers());
    deed.about().ifPresent(it -> section(sections, "text", text(it)));
    section(sections, "next", next());
    return new ReceiptText(
        deed.id(),
        words.locale().toLanguageTag(),
        heading(),
        deed.publisher().name(),
        marks(),
        sections,
        KantaraReceipt.of(deed).isPresent());
  }

  private void section(List<Section> sections, String id, List<Row> rows) {
    if (!rows.isEmpty()) {
      sections.add(new Section(words.say("section." + id), rows));
    }
  }

  private String heading() {
    var version = deed.about().map(it -> String.valueOf(it.version().number())).orElse("");
    return words.say("act." + deed.type().name(), version, purposeName(), recipientName());
  }

  private String purposeName() {
    return purpose
        .map(PurposeText::name)
        .or(deed::purpose)
        .orElseGet(() -> words.say("everything"));
  }

  private String recipientName() {
    return deed.recipient().orElseGet(() -> words.say("everyone"));
  }

  private List<String> marks() {
    var marks = new ArrayList<String>();
    if (!deed.shown().witnessed()) {
      marks.add(words.say("mark.asserted", deed.publisher().name()));
    }
    deed.shown().onBehalf().ifPresent(other -> marks.add(words.word("mark", other.kind())));
    return marks;
  }

  private List<Row> done() {
    var rows = new ArrayList<Row>();
    rows.add(code("number", deed.id().toString()));
    rows.add(row("what", heading()));
    rows.add(row("when", written(deed.at())));
    if (deed.knownAt().isAfter(deed.at())) {
      rows.add(row("known", written(deed.knownAt())));
    }
    rows.add(row("who", who()));
    rows.add(row("screen", words.word("screen", deed.shown().screen())));
    deed.shown().control().ifPresent(control -> rows.add(code("control", control)));
    deed.shown().language().ifPresent(tag -> rows.add(row("language", language(tag))));
    deed.shown().onBehalf().ifPresent(other -> rows.add(row("proof", other.proof())));
    deed.shown().proof().ifPresent(proof -> rows.add(row("proof", proof)));
    deed.shown().source().ifPresent(each -> rows.add(row("signal", words.word("source", each))));
    deed.reason().ifPresent(reason -> rows.add(row("reason", reason)));
    return rows;
  }

  private String who() {
    var other = deed.shown().onBehalf();
    if (other.isPresent()) {
      return words.word("who", other.get().kind());
    }
    return switch (deed.actor().kind()) {
      case SUBJECT -> words.say("who.person");
      case STAFF, API_KEY ->
          words.say(
              LinkedEvent.isOfThePerson(deed) ? "who.taken-down" : "who.tenant",
              deed.publisher().name());
      case SYSTEM -> words.say("who.system");
    };
  }

  private List<Row> covers() {
    var rows = new ArrayList<Row>();
    purpose.ifPresent(
        it -> {
          rows.add(row("purpose", it.name()));
          rows.add(row("basis", it.basis()));
          list(rows, "data", it.data());
          list(rows, "recipients", it.recipients());
          list(rows, "kept", it.kept());
        });
    if (Terms.affirms(deed.type())) {
      rows.add(row("lasts", lasts()));
    }
    return rows;
  }

  private String lasts() {
    return purpose
        .flatMap(PurposeText::consentFor)
        .map(span -> words.say("lasts.span", span))
        .orElseGet(() -> words.say("lasts.withdrawn"));
  }

  private List<Row> text(About about) {
    var rows = new ArrayList<Row>();
    var address = deed.publisher().base() + about.address().page();
    rows.add(
        new Row(
            words.say("label.version"),
            List.of(words.say("version", about.version().number())),
            address,
            false));
    deed.shown().contentHash().ifPresent(hash -> rows.add(code("hash", hash)));
    return rows;
  }

  private List<Row> next() {
    var rows = new ArrayList<Row>();
    if (Terms.status(deed.type()).isPresent()) {
      var key = Terms.affirms(deed.type()) ? "withdraw" : "give";
      rows.add(linked(key, words.say("next." + key), deed.choices()));
    }
    deed.about()
        .flatMap(it -> it.says().dataProtectionOfficer())
        .ifPresentOrElse(
            officer -> rows.add(linked("contact", contact(officer), deed.contact())),
            () -> rows.add(linked("contact", deed.contact(), deed.contact())));
    if (deed.underGdpr()) {
      rows.add(row("complaint", words.say("next.complaint")));
    }
    return rows;
  }

  private static String contact(Contact officer) {
    return officer.name() + ", " + officer.email() + ", " + officer.telephone();
  }

  private String written(Instant at) {
    return Formats.weekdayDate(at, zone, words.locale());
  }

  private String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
  }

  private void list(List<Row> rows, String label, List<String> values) {
    if (!values.isEmpty()) {
      rows.add(new Row(words.say("label." + label), values, null, false));
    }
  }

  private Row row(String label, String value) {
    return new Row(words.say("label." + label), List.of(value), null, false);
  }

  private Row code(String label, String value) {
    return new Row(words.say("label." + label), List.of(value), null, true);
  }

  private Row linked(String label, String value, @Nullable String href) {
    return new Row(words.say("label." + label), List.of(value), href, false);
  }
}

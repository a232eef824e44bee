package io.troth.web.page;

import io.troth.web.page.GalleryResource.Amount;
import io.troth.web.page.PersonLine.Entry;
import io.troth.web.page.PersonLine.Kind;
import io.troth.web.page.PlainShell.Width;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Made-up but real-looking data for the gallery. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-12-05T09:12:00Z");
  static final Instant PUBLISHED = Instant.parse("2026-11-30T08:30:00Z");
  static final Instant EFFECTIVE = Instant.parse("2026-12-08T23:00:00Z");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String LONG_NAME =
      "Prof. Dr. Maximiliana-Theodora von Hohenstein-Oberwiesenfeld-Rattenberg the Younger";

  private Samples() {}

  /** One person in a table. */
  public record Line(
      String name, String mail, Tone tone, String word, String bound, String told, String note) {}

  static Reader reader(Locale locale) {
    return new Reader(NOW, BERLIN, locale);
  }

  static StaffShell staff(Reader reader, @Nullable String theme, String current, Amount amount) {
    var frame =
        Frame.of(reader)
            .withLanguages(languages(reader))
            .withFlash(Flash.done("Version 2 is published. 200 notices are on their way."))
            .withTheme(theme);
    var tenant =
        amount == Amount.MUCH
            ? "Engageware Customer Relationship Orchestration International GmbH & Co. KG"
            : "Engageware";
    return new StaffShell(
        frame,
        tenant,
        "/gallery/real/rollout",
        amount == Amount.MUCH ? LONG_NAME : "Ada Moreno",
        "Privacy officer",
        "/sign-out",
        menu(amount),
        current);
  }

  private static List<NavGroup> menu(Amount amount) {
    var waiting = amount == Amount.NONE ? null : amount == Amount.MUCH ? 12_400L : 3L;
    return List.of(
        new NavGroup(null, List.of(new NavItem("home", "Home", "missing", waiting))),
        new NavGroup(
            "Promises",
            List.of(
                new NavItem("policies", "Policies", "controls"),
                new NavItem("rollouts", "Rollouts", "rollout"),
                new NavItem("promises", "Promise board", "confirm"))),
        new NavGroup(
            "People",
            List.of(
                new NavItem("people", "People", "centre"),
                new NavItem("unreachable", "Unreachable people", "centre", waiting),
                new NavItem("notices", "Notices", "difference"))),
        new NavGroup("House", List.of(new NavItem("keys", "API keys", "sign-in"))));
  }

  private static List<Language> languages(Reader reader) {
    var german = reader.locale().getLanguage().equals("de");
    return List.of(
        new Language("en", "English", "?lang=en", !german),
        new Language("de", "Deutsch", "?lang=de", german));
  }

  static PersonShell person(Reader reader, @Nullable String theme) {
    var frame = Frame.of(reader).withLanguages(languages(reader)).withTheme(theme);
    return new PersonShell(
        frame,
        "Engageware",
        "/gallery/real/centre",
        List.of(
            new NavItem("overview", "Overview", "centre"),
            new NavItem("coming", "Coming change", "difference", 1L),
            new NavItem("choices", "My choices", "centre"),
            new NavItem("receipts", "My receipts", "centre"),
            new NavItem("contact", "Contact", "centre")),
        "overview",
        "/gallery/real/centre",
        "Data protection officer: Ines Keller, +49 30 5550 1234");
  }

  static PlainShell plain(Reader reader, @Nullable String theme, Width width) {
    var frame = Frame.of(reader).withLanguages(languages(reader)).withTheme(theme);
    return new PlainShell(frame, "Engageware", "/gallery/real/centre", width);
  }

  static List<Crumb> crumbs(String above, String here) {
    return List.of(new Crumb(above, "rollout"), new Crumb(here, null));
  }

  static Form form() {
    return Form.filled(
        Map.of(
            "title", "Privacy policy",
            "effective", "2026-12-05",
            "effect", "stay",
            "text", "We use your e-mail address to send you what you ordered.\n\nNothing else.",
            "attest", "on"));
  }

  static Form refusedForm() {
    return form()
        .refused(
            "effective",
            "This date leaves only 4 days of notice.",
            "The earliest lawful date is Monday 14 December 2026.")
        .refused("title", "A policy needs a title.", "");
  }

  static List<Choice> effects() {
    return List.of(
        new Choice(
            "stay", "They stay on the version that binds them", "Nothing changes for them.", false),
        new Choice("restrict", "Their data is restricted", "Kept, and not used.", false),
        new Choice("leave", "They leave, with export and erasure", null, false));
  }

  static Ribbon versionRibbon(Reader reader, Amount amount) {
    if (amount == Amount.NONE) {
      return new Ribbon(
          "Privacy policy, version 2",
          List.of(
              Step.current("Drafted", reader.day(NOW)),
              Step.coming("Published", null),
              Step.coming("In force", null)));
    }
    return new Ribbon(
        "Privacy policy, version 2",
        List.of(
            Step.done("Drafted", reader.day(PUBLISHED.minus(Duration.ofDays(4)))),
            Step.done("Published", reader.day(PUBLISHED)),
            Step.done("Noticed", reader.day(PUBLISHED)).noting("186 of 200 told"),
            Step.current("Notice week", reader.day(PUBLISHED)).running(58),
            Step.coming("In force", reader.day(EFFECTIVE)),
            Step.coming("Next", null).noting("nothing drafted")));
  }

  static Ribbon personRibbon(Reader reader) {
    return new Ribbon(
        "Your way to version 2",
        List.of(
            Step.done("Published", reader.day(PUBLISHED)),
            Step.done("You were told", reader.day(PUBLISHED)).noting("by e-mail"),
            Step.current("Your week", reader.day(PUBLISHED)).running(58),
            Step.coming("Binds you", reader.day(EFFECTIVE))));
  }

  static List<Figure> figures(Reader reader, Amount amount) {
    long scale = amount == Amount.NONE ? 0 : amount == Amount.MUCH ? 61_234 : 1;
    return List.of(
        figure(reader, 200 * scale, "Concerned", null),
        figure(reader, 186 * scale, "Told", Tone.KEPT),
        figure(reader, 141 * scale, "Waiting", Tone.COMING),
        figure(reader, 37 * scale, "Accepted", Tone.KEPT),
        figure(reader, 8 * scale, "Objected", Tone.WAITS),
        figure(reader, 14 * scale, "Unreachable", Tone.BROKEN));
  }

  private static Figure figure(Reader reader, long count, String label, @Nullable Tone tone) {
    return new Figure(
        Formats.number(count, reader),
        label,
        tone,
        count == 0 ? null : "?show=" + label,
        tone == null ? null : Formats.percentOf(count, 200, reader));
  }

  static List<Seal> seals(Amount amount) {
    if (amount == Amount.NONE) {
      return List.of();
    }
    return List.of(
        new Seal(Seal.State.KEPT, "186 of 186 told at least a week ahead.", "#"),
        new Seal(Seal.State.AT_RISK, "14 people have no mailbox that answers.", "#"),
        new Seal(
            Seal.State.BROKEN,
            "2 requests were answered after their 45 days"
                + (amount == Amount.MUCH
                    ? ", although every one of them had been extended once with a reason and within the period the law allows."
                    : "."),
            "#"));
  }

  static List<Line> people(Reader reader, Amount amount) {
    if (amount == Amount.NONE) {
      return List.of();
    }
    var told = Formats.shortTime(PUBLISHED, reader);
    var some = new ArrayList<Line>();
    some.add(
        new Line(
            "Noor Haddad",
            "noor@example.test",
            Tone.COMING,
            "Waiting",
            "Version 1",
            told,
            "Told by e-mail, seen on the site"));
    some.add(
        new Line(
            "Jonas Weber",
            "jonas@example.test",
            Tone.KEPT,
            "Accepted",
            "Version 2",
            told,
            "Waived the rest of their week"));
    some.add(
        new Line(
            "Mina Okafor",
            "mina@example.test",
            Tone.WAITS,
            "Objected",
            "Version 1",
            told,
            "Stays on version 1"));
    some.add(
        new Line(
            "Luis Prado",
            "luis@gone.example.test",
            Tone.BROKEN,
            "Unreachable",
            "Version 1",
            told,
            "550 No such mailbox"));
    if (amount == Amount.MUCH) {
      IntStream.range(0, 60)
          .forEach(
              i ->
                  some.add(
                      new Line(
                          LONG_NAME,
                          "an.unreasonably.long.address.that.goes.on.and.on.number"
                              + i
                              + "@mail.department.subsidiary.example.test",
                          Tone.values()[i % 5],
                          "Waits for a person",
                          "Version 1",
                          told,
                          "451 4.7.1 Greylisting in action, please come back later; see https://example.test/a/very/long/address/without/any/break")));
    }
    return some;
  }

  static List<NavItem> tabs() {
    return List.of(
        new NavItem("all", "Everyone", "?", 200L),
        new NavItem("waiting", "Waiting", "?show=waiting", 141L),
        new NavItem("objected", "Objected", "?show=objected", 8L),
        new NavItem("unreachable", "Unreachable", "?show=unreachable", 14L));
  }

  static Pager pager(Amount amount) {
    return amount == Amount.MUCH
        ? new Pager("51 to 114 of 12,246,800 people", "?", "?after=x")
        : new Pager("1 to 4 of 200 people", null, "?after=x");
  }

  static Empty empty() {
    return new Empty(
        "No rollout yet",
        "A rollout begins when a version is published. Draft one from the version in force, and a dry run tells you whom it concerns.",
        "Draft version 2",
        "#");
  }

  static Clock clock(Reader reader, long left) {
    return new Clock(
        left,
        45,
        reader.day(NOW.plus(Duration.ofDays(left))),
        "45 calendar days from receipt; the day of receipt is not counted.",
        List.of(
            new Clock.Input("Received", Formats.weekday(PUBLISHED, reader)),
            new Clock.Input("Zone", "Europe/Berlin"),
            new Clock.Input("Extended", "no")));
  }

  static PersonLine personLine(Reader reader, Amount amount) {
    if (amount == Amount.NONE) {
      return new PersonLine(List.of());
    }
    var entries = new ArrayList<Entry>();
    entries.add(
        entry(reader, Kind.ACT, 0, "You objected to version 2")
            .detailed("“I do not want my orders passed on.”")
            .badged(Tone.WAITS, "Stays on version 1")
            .linked("#"));
    entries.add(
        entry(reader, Kind.LOOK, 1, "Support looked at your address")
            .detailed("Ines Keller, with your permission until Friday 11 December 2026."));
    entries.add(
        entry(reader, Kind.NOTICE, 5, "You were told of version 2 by e-mail")
            .detailed("Accepted by the mail server of example.test.")
            .badged(Tone.KEPT, "A week ahead")
            .linked("#"));
    entries.add(
        entry(reader, Kind.DECISION, 9, "Newsletter: not allowed")
            .detailed("You never agreed to this purpose."));
    entries.add(entry(reader, Kind.CLOCK, 40, "Version 1 was deemed accepted on your next visit"));
    entries.add(entry(reader, Kind.ACT, 400, "Version 1 accepted").assertedByTenant());
    if (amount == Amount.MUCH) {
      IntStream.range(0, 40)
          .forEach(
              i ->
                  entries.add(
                      entry(
                          reader,
                          Kind.values()[i % 6],
                          401 + i,
                          "Something that takes a rather long title to say, as these things sometimes do in German")));
    }
    return new PersonLine(entries);
  }

  private static Entry entry(Reader reader, Kind kind, int daysAgo, String title) {
    var at = NOW.minus(Duration.ofDays(daysAgo)).minusSeconds(4000);
    return new Entry(kind, reader.brief(at), Formats.hour(at, reader), title);
  }
}

package io.troth.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up but real-looking data for the gallery. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-12-01T09:12:00Z");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private Samples() {}

  static Reader reader(Locale locale) {
    return new Reader(NOW, BERLIN, locale);
  }

  static StaffShell staff(Locale locale, @Nullable String theme) {
    var frame =
        new Frame(
            reader(locale),
            List.of(
                new Language("en", "English", "?lang=en", locale.getLanguage().equals("en")),
                new Language("de", "Deutsch", "?lang=de", locale.getLanguage().equals("de"))),
            Flash.done("Version 2 is published."),
            theme);
    return new StaffShell(
        frame,
        "Engageware",
        "/gallery/controls",
        "Ada Moreno",
        "Privacy officer",
        "/sign-out",
        List.of(
            new NavGroup(null, List.of(new NavItem("home", "Home", "#", 3L))),
            new NavGroup(
                "Policies",
                List.of(
                    new NavItem("policies", "Policies", "#"),
                    new NavItem("rollouts", "Rollouts", "#"),
                    new NavItem("promises", "Promise board", "#"))),
            new NavGroup(
                "People",
                List.of(
                    new NavItem("people", "People", "#"),
                    new NavItem("unreachable", "Unreachable people", "#", 14L),
                    new NavItem("notices", "Notices", "#")))),
        "policies");
  }

  static Form form() {
    return Form.filled(Map.of("title", "Privacy policy", "effective", "2026-12-14"));
  }

  static Form refusedForm() {
    return form()
        .refused(
            "effective",
            "This date leaves only 4 days of notice.",
            "The earliest lawful date is Monday 14 December 2026.");
  }
}

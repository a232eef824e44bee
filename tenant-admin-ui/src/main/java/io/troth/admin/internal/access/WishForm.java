package io.troth.admin.internal.access;

import io.troth.kernel.SubjectRef;
import io.troth.subject.api.GrantView.Silence;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.SupportGrants.Wish;
import io.troth.web.page.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a member of staff entered to ask for a look. */
record WishForm(Form form, Set<IdentityField> fields) {

  static final String SILENCE_GROUND = "silenceGround";
  static final String SILENCE_REVIEW = "silenceReview";

  static WishForm blank() {
    return new WishForm(Form.filled(Map.of("minutes", "60")), Set.of(IdentityField.NAME));
  }

  static WishForm posted(Map<String, List<String>> posted) {
    var names = posted.getOrDefault("fields", List.of());
    var fields = EnumSet.noneOf(IdentityField.class);
    Arrays.stream(IdentityField.values())
        .filter(field -> names.contains(field.name()))
        .forEach(fields::add);
    return new WishForm(Form.posted(posted), fields);
  }

  Wish wish(SubjectRef person) {
    return new Wish(person, form.value("purpose"), fields, minutes());
  }

  /** What is no such ground is refused by whoever is asked. */
  LookGround kind() {
    return form.value("kind").equals("LEGAL") ? LookGround.LEGAL : LookGround.EMERGENCY;
  }

  /** A day that cannot be read is one in the past, which is refused where it belongs. */
  Optional<Silence> silence(ZoneId zone) {
    var ground = form.value(SILENCE_GROUND).strip();
    var review = form.value(SILENCE_REVIEW).strip();
    return ground.isEmpty() && review.isEmpty()
        ? Optional.empty()
        : Optional.of(new Silence(ground, day(review, zone)));
  }

  static Instant day(String text, ZoneId zone) {
    try {
      return LocalDate.parse(text.strip()).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException none) {
      return Instant.EPOCH;
    }
  }

  private int minutes() {
    var text = form.value("minutes").strip();
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }
}

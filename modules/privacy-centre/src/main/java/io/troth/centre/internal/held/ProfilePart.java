package io.troth.centre.internal.held;

import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.Visit;
import io.troth.centre.internal.held.HeldSheet.Item;
import io.troth.centre.internal.held.HeldSheet.Known;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.ProfileRight;
import io.troth.subject.api.Profiles;
import io.troth.subject.api.Profiles.Profile;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What identifies the person, and what they can do with each piece of it. */
@ApplicationScoped
class ProfilePart {

  private final Profiles profiles;
  private final Visit visit;

  ProfilePart(Profiles profiles, Visit visit) {
    this.profiles = profiles;
    this.visit = visit;
  }

  Known of(SubjectRef person, Reader reader) {
    var words = Bundles.in(HeldMessages.class, reader.locale());
    var profile = profiles.of(person);
    return new Known(
        profile.items().stream().map(item -> item(item, profile, words)).toList(),
        profile
            .reviewedAt()
            .map(at -> words.confirmedAt(Formats.weekday(at, reader)))
            .orElseGet(words::neverConfirmed),
        !profile.organisations().isEmpty());
  }

  private Item item(Profiles.Item item, Profile profile, HeldMessages words) {
    var readable = item.rights().contains(ProfileRight.READ);
    var field = item.field();
    var present = item.value().isPresent();
    return new Item(
        field.name().toLowerCase(Locale.ROOT),
        label(field, words),
        readable ? item.value().orElseGet(words::unknown) : words.hidden(),
        note(item, words),
        item.rights().contains(ProfileRight.CORRECT),
        present && item.rights().contains(ProfileRight.DELETE) ? consequence(field, words) : null,
        theirs(item, profile, words));
  }

  private String label(IdentityField field, HeldMessages words) {
    return switch (field) {
      case NAME -> words.name();
      case EMAIL -> words.email();
      case EXTERNAL_ID -> words.id(visit.tenant().name());
    };
  }

  private static @Nullable String note(Profiles.Item item, HeldMessages words) {
    if (item.changedAt().isEmpty()) {
      return null;
    }
    return item.field() == IdentityField.EMAIL && item.value().isPresent()
        ? words.unverified()
        : words.changed();
  }

  private static String consequence(IdentityField field, HeldMessages words) {
    return field == IdentityField.EMAIL ? words.deleteEmail() : words.deleteName();
  }

  private @Nullable String theirs(Profiles.Item item, Profile profile, HeldMessages words) {
    if (item.field() == IdentityField.EXTERNAL_ID) {
      return words.tenants(visit.tenant().name());
    }
    return item.rights().size() == ProfileRight.values().length
        ? null
        : words.theirs(String.join(", ", profile.organisations()));
  }
}

package io.troth.notification.internal.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.Actor;
import io.troth.notification.api.LetterBrand;
import io.troth.notification.api.LetterBrands;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.Letters;
import io.troth.notification.internal.mail.LinkWords;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.Tenants;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LetterFormsIT {

  private static final LetterText OWN =
      new LetterText("Your link", "Hi {person}", "Hi", "Here:\n\n[where]");
  private static int number;

  @Inject LetterForms forms;
  @Inject LetterPress press;
  @Inject LetterStatements statements;
  @Inject Letters letters;
  @Inject LetterBrands brands;
  @Inject Tenants tenants;
  @Inject TenantScope scope;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    number++;
    tenant =
        tenants.create("forms-" + number, "Forms Ltd", Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void tenThousandMailsAreReadOnce() {
    var before = forms.reads();

    var texts = new HashSet<String>();
    for (int mail = 0; mail < 10_000; mail++) {
      texts.add(written("Person " + mail));
    }

    assertThat(texts).hasSize(10_000);
    assertThat(forms.reads() - before).isEqualTo(1);
  }

  @Test
  void whatIsSavedHereCountsInTheNextMail() {
    assertThat(written("Mia")).contains("Hello Mia,");

    scope.call(tenant.id(), () -> letters.save(LetterKind.LINK, Locale.ENGLISH, OWN, 0));
    assertThat(written("Mia")).startsWith("Hi Mia");

    var brand = new LetterBrand("", "#000000", Map.of("en", "An imprint"));
    scope.call(tenant.id(), () -> brands.save(brand, 0));
    assertThat(written("Mia")).startsWith("Hi Mia").contains("An imprint");
  }

  /** Another replica is one that saves and does not tell. */
  @Test
  void whatIsSavedElsewhereCountsWithinSeconds() {
    assertThat(written("Mia")).contains("Hello Mia,");
    var saved =
        new Letters.Saved(
            LetterKind.LINK,
            Locale.ENGLISH,
            1,
            false,
            OWN,
            Optional.of(clock.instant()),
            Optional.of(Actor.SYSTEM));
    scope.run(tenant.id(), () -> statements.add(saved));
    assertThat(written("Mia")).contains("Hello Mia,");

    clock.advance(Duration.ofSeconds(6));

    assertThat(written("Mia")).startsWith("Hi Mia");
  }

  private String written(String name) {
    var words =
        new LinkWords("Forms Ltd", Optional.of(name), URI.create("http://forms.example.test/x"));
    return scope.call(tenant.id(), () -> press.write(words, Locale.ENGLISH)).text();
  }
}

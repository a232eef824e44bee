package io.troth.notification.internal.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.LetterKind;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.Topic;
import io.troth.notification.internal.VersionReader;
import io.troth.notification.internal.letter.LetterWriter.Sitting;
import io.troth.notification.internal.mail.DigestFacts;
import io.troth.notification.internal.mail.HeaderText;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.NoticeFacts;
import io.troth.notification.internal.mail.NoticeText;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.notification.internal.send.Claim;
import io.troth.policy.api.Policies;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectView;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many people read alike is written once, and says what it would say to each alone. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class DigestLetterIT {

  private static final int MAILS = 60;
  private static final Pattern LINK = Pattern.compile("https?://\\S+/privacy/link/\\S+");
  private static final List<String> NAMES =
      List.of("Mia Moss", "Tom & \"Jo\" <O'Neill>", "李小龍", "troth https://x.invalid/1/ =3D", " ");
  private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final List<Optional<ZoneId>> ZONES =
      List.of(Optional.empty(), Optional.of(ZoneId.of("Pacific/Kiritimati")));

  @Inject Fixtures fixtures;
  @Inject LetterWriter writer;
  @Inject LetterPress press;
  @Inject LetterForms forms;
  @Inject FactsWriter facts;
  @Inject VersionReader versions;
  @Inject Policies policies;
  @Inject MutableClock clock;

  private final Random random = new Random(20261125);
  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    fixtures.endWhatWaits();
    tenant = fixtures.tenant("Ex & <Ample> \"Ltd\"");
    clock.stopAt(clock.instant());
  }

  @AfterEach
  void realTime() {
    clock.reset();
    fixtures.endWhatWaits();
  }

  @Test
  void everybodyReadsWhatTheyWouldReadAlone() {
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    var changes =
        List.of(
            words("privacy", fixtures.publish(tenant, Significance.RECONSENT)),
            words("terms", fixtures.publishTerms(tenant)));

    in(
        () -> {
          var sitting = writer.begin(tenant);
          for (var mail = 0; mail < MAILS; mail++) {
            compare(sitting, changes);
          }
          return true;
        });
  }

  private void compare(Sitting sitting, List<VersionWords> changes) {
    var ref = new SubjectRef(id());
    var person = new SubjectView(ref, any(LOCALES), any(ZONES), true, Instant.EPOCH, 1);
    var name = random.nextInt(4) == 0 ? Optional.<String>empty() : Optional.of(any(NAMES));
    var identity = new Identity("x", Optional.of("x@example.test"), name);
    var said = new ArrayList<LetterWriter.Said>();
    changes.forEach(
        words -> said.add(sitting.say(claim(ref, words), person, identity, words, Set.of())));

    var address = MailAddress.parse("x@example.test").orElseThrow();
    var written = sitting.write(said, person, identity, address).content();

    var language = NoticeText.language(person.locale(), tenant.locale());
    var links = LINK.matcher(written.text()).results().map(MatchResult::group).toList();
    assertThat(links).hasSize(changes.size()).doesNotHaveDuplicates();
    var clean = name.map(n -> HeaderText.clean(n, 100)).filter(n -> !n.isEmpty());
    var alone = new ArrayList<NoticeFacts>();
    for (var number = 0; number < changes.size(); number++) {
      alone.add(
          facts.of(
              tenant,
              clean,
              person.zone(),
              changes.get(number),
              Set.of(),
              URI.create(links.get(number)),
              language));
    }
    var form = forms.current(LetterKind.DIGEST, language);
    var expected = press.write(form, new DigestFacts(alone), false);
    assertThat(written.subject()).isEqualTo(expected.subject());
    assertThat(written.text()).isEqualTo(expected.text());
    assertThat(written.html()).isEqualTo(expected.html());
    assertThat(written.form()).isEqualTo(expected.form()).isPresent();
  }

  private VersionWords words(String slug, VersionId version) {
    fixtures.hear();
    var policy = in(() -> policies.bySlug(slug)).orElseThrow();
    return (VersionWords) in(() -> versions.read(Topic.of(policy.id(), version))).orElseThrow();
  }

  private Claim claim(SubjectRef person, VersionWords words) {
    return new Claim(
        id(),
        Topic.of(in(() -> policies.bySlug("privacy")).orElseThrow().id(), words.version().id()),
        person,
        "<1@example.test>",
        clock.instant(),
        new UUID(0, 1),
        clock.instant().plusSeconds(60),
        Optional.empty());
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T in(Supplier<T> work) {
    return fixtures.in(tenant, work);
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}

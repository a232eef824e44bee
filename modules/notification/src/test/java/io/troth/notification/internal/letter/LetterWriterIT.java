package io.troth.notification.internal.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.Letters;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.Topic;
import io.troth.notification.internal.VersionReader;
import io.troth.notification.internal.mail.HeaderText;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.NoticeText;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.notification.internal.send.Claim;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectView;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail written beside many others says letter by letter what it says when written alone. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LetterWriterIT {

  private static final int MAILS = 150;
  private static final Pattern LINK = Pattern.compile("https?://\\S+/privacy/link/\\S+");
  private static final LetterText OWN =
      new LetterText(
          "{tenant}: {policy} & <you>",
          "Dear {person} of {tenant}, {person}!",
          "Dear customer!",
          "We care & <b>tell</b> you.\nSo:\n\n[when]\n\n[what-changes]\n\n"
              + "[what-you-can-do]\n\n[where]\n\nSo long: {date}, {earliest}");

  private static final List<String> NAMES =
      List.of(
          "Mia Moss",
          "Tom & \"Jo\" <O'Neill>",
          "李小龍",
          "Zoë Ünlü-Åström",
          "{person} [where] $1 \\1 %s",
          "troth https://x.invalid/ =3D=\r\nBcc: all@example.test",
          "😀 🏳️‍🌈 Ω",
          "   ",
          "נועה",
          ".",
          "x".repeat(150));
  private static final List<Locale> LOCALES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("de-AT"));
  private static final List<Optional<ZoneId>> ZONES =
      List.of(
          Optional.empty(),
          Optional.of(ZoneId.of("Europe/Vienna")),
          Optional.of(ZoneId.of("Pacific/Kiritimati")),
          Optional.of(ZoneId.of("America/Los_Angeles")));

  @Inject Fixtures fixtures;
  @Inject LetterWriter writer;
  @Inject LetterPress press;
  @Inject FactsWriter facts;
  @Inject VersionReader versions;
  @Inject Policies policies;
  @Inject Letters letters;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    tenant = fixtures.tenant("Ex & <Ample> \"Ltd\"");
    fixtures.publish(tenant);
    clock.stopAt(clock.instant());
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everybodyReadsWhatTheyWouldReadAlone(boolean ownWords) {
    if (ownWords) {
      in(() -> letters.save(LetterKind.NOTICE, Locale.ENGLISH, OWN, 0));
      in(() -> letters.save(LetterKind.NOTICE, Locale.GERMAN, OWN, 0));
    }
    var version = fixtures.publish(tenant);
    fixtures.hear();
    var words = words(version, !ownWords);
    var random = new Random(20261125);

    in(
        () -> {
          var sitting = writer.begin(tenant);
          var read = new HashSet<String>();
          for (var mail = 0; mail < MAILS; mail++) {
            read.add(compare(sitting, words, random));
            clock.advance(Duration.ofMinutes(random.nextInt(90)));
          }
          assertThat(read).hasSize(MAILS);
          return null;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOTICE", "RECONSENT"})
  void aSittingOfManyKnowsWhatIsAsked(Significance declared) {
    var version = fixtures.publish(tenant, declared);
    fixtures.hear();
    var words = words(version, false);
    var random = new Random(7);

    in(
        () -> {
          var sitting = writer.begin(tenant);
          for (var mail = 0; mail < MAILS / 5; mail++) {
            compare(sitting, words, random);
          }
          return null;
        });
  }

  /** Writes one person's mail both ways, and gives their link. */
  private String compare(LetterWriter.Sitting sitting, VersionWords words, Random random) {
    var claim = claim(words, random);
    var person =
        new SubjectView(
            claim.subject(), any(LOCALES, random), any(ZONES, random), true, Instant.EPOCH, 1);
    var name = random.nextInt(8) == 0 ? Optional.<String>empty() : Optional.of(any(NAMES, random));
    var identity = new Identity("x", Optional.of("x@example.test"), name);
    var told = told(words, random);

    var written =
        sitting.write(
            claim,
            person,
            identity,
            MailAddress.parse("x@example.test").orElseThrow(),
            words,
            told);

    var language = NoticeText.language(person.locale(), tenant.locale());
    var link = link(written);
    var alone =
        press.write(
            facts.of(
                tenant,
                name.map(n -> HeaderText.clean(n, 100)).filter(n -> !n.isEmpty()),
                person.zone(),
                words,
                told,
                URI.create(link),
                language),
            language);
    assertThat(written.content().subject()).isEqualTo(alone.subject());
    assertThat(written.content().text()).isEqualTo(alone.text());
    assertThat(written.content().html()).isEqualTo(alone.html());
    assertThat(written.form()).isEqualTo(alone.form()).isPresent();
    return link;
  }

  private static String link(Letter letter) {
    var link = LINK.matcher(letter.content().text());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  /** As it is, and as if earlier versions had been announced and taken back. */
  private VersionWords words(VersionId version, boolean replacing) {
    var policy = in(() -> policies.bySlug("privacy")).orElseThrow();
    var read = (VersionWords) in(() -> versions.read(Topic.of(policy.id(), version))).orElseThrow();
    var withdrawn =
        replacing
            ? List.of(twin(read.version(), 1, 11), twin(read.version(), 2, 12))
            : read.withdrawn();
    return new VersionWords(
        read.version(), read.document(), read.rule(), read.changes(), withdrawn);
  }

  private static PublishedVersion twin(PublishedVersion of, int id, int number) {
    return new PublishedVersion(
        new VersionId(new UUID(0, id)),
        number,
        of.publishedAt(),
        of.effectiveAt(),
        of.period(),
        of.declared(),
        of.contentHash(),
        of.commitments());
  }

  private static Set<VersionId> told(VersionWords words, Random random) {
    var told = new HashSet<VersionId>();
    words.withdrawn().stream()
        .filter(any -> random.nextBoolean())
        .forEach(each -> told.add(each.id()));
    return told;
  }

  private Claim claim(VersionWords words, Random random) {
    var policy = in(() -> policies.bySlug("privacy")).orElseThrow().id();
    return new Claim(
        new UUID(random.nextLong(), random.nextLong()),
        Topic.of(policy, words.version().id()),
        new SubjectRef(new UUID(random.nextLong(), random.nextLong())),
        "<1@example.test>",
        clock.instant(),
        new UUID(0, 1),
        clock.instant().plusSeconds(60),
        Optional.empty());
  }

  private <T> T in(Supplier<T> work) {
    return fixtures.in(tenant, work);
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}

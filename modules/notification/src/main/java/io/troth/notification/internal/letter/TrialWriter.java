package io.troth.notification.internal.letter;

import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterTrials.Trial;
import io.troth.notification.internal.mail.CorrectionWords;
import io.troth.notification.internal.mail.DigestFacts;
import io.troth.notification.internal.mail.HeaderText;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.LinkWords;
import io.troth.notification.internal.mail.NoticeFacts;
import io.troth.notification.internal.mail.NoticeFacts.Demand;
import io.troth.notification.internal.mail.NoticeWords;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.policy.api.open.OpenAddress;
import io.troth.tenancy.TenantProfile;
import io.troth.web.PublicAddress;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes mails that are only tried: what is said is true, the link opens nothing. */
@Singleton
final class TrialWriter {

  private static final int NAME = 100;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  private final LetterPress press;
  private final FactsWriter facts;
  private final AnnouncedVersions announced;
  private final PublicAddress site;
  private final InstantSource clock;

  TrialWriter(
      LetterPress press,
      FactsWriter facts,
      AnnouncedVersions announced,
      PublicAddress site,
      InstantSource clock) {
    this.press = press;
    this.facts = facts;
    this.announced = announced;
    this.site = site;
    this.clock = clock;
  }

  /**
   * Whom a mail is written to.
   *
   * @param name as it is known; it goes into the mail and nowhere else
   */
  record Addressee(Optional<String> name, Optional<ZoneId> zone, Locale language) {

    static Addressee madeUp(Locale language) {
      return new Addressee(
          Optional.of(OurLetters.words(language).samplePerson()), Optional.empty(), language);
    }

    /** As it stands in a mail. */
    Optional<String> cleanName() {
      return name.map(any -> HeaderText.clean(any, NAME)).filter(clean -> !clean.isEmpty());
    }

    @Override
    public String toString() {
      return "Addressee[" + language + "]";
    }
  }

  Trial write(TenantProfile tenant, LetterForm form, Addressee to, boolean test) {
    if (form.kind() == LetterKind.LINK) {
      var name = HeaderText.clean(tenant.name(), NAME);
      var words = new LinkWords(name, to.cleanName(), link(tenant, "/privacy"));
      return trial(press.write(form, words, test), to, false);
    }
    if (form.kind() == LetterKind.DIGEST) {
      return together(tenant, form, to, test);
    }
    return announced
        .newest(form.kind())
        .map(words -> trial(real(tenant, form, words, to, test), to, false))
        .orElseGet(() -> trial(madeUp(tenant, form, to, test), to, true));
  }

  private Trial together(TenantProfile tenant, LetterForm form, Addressee to, boolean test) {
    var versions = announced.together();
    var isMadeUp = versions.size() < 2;
    var changes =
        isMadeUp
            ? List.of(
                sample(tenant, to, Demand.NONE),
                SampleFacts.another(sample(tenant, to, Demand.ACCEPTANCE), to.language()))
            : versions.stream().map(words -> changed(tenant, words, to)).toList();
    return trial(press.write(form, new DigestFacts(changes), test), to, isMadeUp);
  }

  private NoticeFacts changed(TenantProfile tenant, VersionWords version, Addressee to) {
    var link = link(tenant, "/privacy/coming/" + version.version().id());
    return facts.of(tenant, to.cleanName(), to.zone(), version, Set.of(), link, to.language());
  }

  private Letter.Content real(
      TenantProfile tenant, LetterForm form, NoticeWords words, Addressee to, boolean test) {
    if (words instanceof CorrectionWords corrected) {
      var address =
          new OpenAddress(corrected.slug(), corrected.number(), corrected.revision()).changes();
      return press.write(
          form,
          facts.of(tenant, to.cleanName(), corrected, link(tenant, address), to.language()),
          test);
    }
    return press.write(form, changed(tenant, (VersionWords) words, to), test);
  }

  private Letter.Content madeUp(TenantProfile tenant, LetterForm form, Addressee to, boolean test) {
    var name = HeaderText.clean(tenant.name(), NAME);
    var person = to.cleanName();
    var link = link(tenant, "/privacy");
    if (form.kind() == LetterKind.CORRECTION) {
      return press.write(form, SampleFacts.correction(name, person, link, to.language()), test);
    }
    var now = clock.instant();
    var zone = to.zone().orElse(tenant.zone());
    if (form.kind() == LetterKind.REMINDER) {
      var day = FactsWriter.day(now.plus(WEEK), zone, to.language());
      return press.write(form, SampleFacts.reminder(name, person, day, link, to.language()), test);
    }
    var demand = form.kind() == LetterKind.RECONSENT ? Demand.ACCEPTANCE : Demand.NONE;
    return press.write(form, sample(tenant, to, demand), test);
  }

  private NoticeFacts sample(TenantProfile tenant, Addressee to, Demand demand) {
    var now = clock.instant();
    return SampleFacts.notice(
        HeaderText.clean(tenant.name(), NAME),
        to.cleanName(),
        demand,
        FactsWriter.day(now.plus(MONTH), tenant.zone(), to.language()),
        FactsWriter.day(now.plus(MONTH).plus(WEEK), to.zone().orElse(tenant.zone()), to.language()),
        link(tenant, "/privacy"),
        to.language());
  }

  private static Trial trial(Letter.Content content, Addressee to, boolean sample) {
    return new Trial(to.language(), content.subject(), content.text(), content.html(), sample);
  }

  private URI link(TenantProfile tenant, String path) {
    return URI.create(site.tenantBase(tenant) + path);
  }
}

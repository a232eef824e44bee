package io.troth.notification.internal.letter;

import io.troth.notification.internal.mail.CorrectionFacts;
import io.troth.notification.internal.mail.NoticeFacts;
import io.troth.notification.internal.mail.NoticeFacts.Demand;
import io.troth.notification.internal.mail.ReminderFacts;
import io.troth.policy.api.Commitments.ObjectionEffect;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A made-up change, for tenants that have announced none yet. */
final class SampleFacts {

  private SampleFacts() {}

  /**
   * @param date of the version, written out
   * @param notBefore when it binds the person at the earliest, written out
   */
  static NoticeFacts notice(
      String tenant,
      Optional<String> person,
      Demand demand,
      String date,
      String notBefore,
      URI link,
      Locale language) {
    var words = OurLetters.words(language);
    return new NoticeFacts(
        tenant,
        person,
        words.sampleTitle(),
        words.sampleSummary(),
        List.of(words.sampleChange()),
        0,
        Optional.empty(),
        date,
        notBefore,
        demand,
        ObjectionEffect.STAY,
        link,
        Optional.empty());
  }

  /** The same of another policy. */
  static NoticeFacts another(NoticeFacts facts, Locale language) {
    return new NoticeFacts(
        facts.tenant(),
        facts.person(),
        OurLetters.words(language).sampleOtherTitle(),
        facts.summary(),
        List.of(),
        0,
        facts.replaces(),
        facts.date(),
        facts.notBefore(),
        facts.demand(),
        facts.effect(),
        facts.link(),
        facts.officer());
  }

  /**
   * @param day of the person, written out
   */
  static ReminderFacts reminder(
      String tenant, Optional<String> person, String day, URI link, Locale language) {
    var words = OurLetters.words(language);
    return new ReminderFacts(
        tenant,
        person,
        words.sampleTitle(),
        2,
        words.sampleSummary(),
        day,
        false,
        false,
        false,
        link,
        Optional.empty());
  }

  static CorrectionFacts correction(
      String tenant, Optional<String> person, URI link, Locale language) {
    var words = OurLetters.words(language);
    return new CorrectionFacts(
        tenant,
        person,
        words.sampleTitle(),
        2,
        2,
        List.of(words.sampleClause()),
        false,
        link,
        Optional.empty());
  }
}

package io.troth.notification.internal.letter;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterSlot;
import io.troth.notification.api.LetterText;
import io.troth.notification.internal.mail.MailMessages;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What mails say where the tenant chose no words of its own. */
final class OurLetters {

  private OurLetters() {}

  static LetterText text(LetterKind kind, Locale language) {
    var words = words(language);
    var paragraphs =
        Stream.concat(
            Stream.of(intro(kind, words)), kind.blocks().stream().map(block -> block.mark()));
    return new LetterText(
        subject(kind, words),
        words.hello(LetterSlot.PERSON.mark()),
        words.helloUnnamed(),
        paragraphs.collect(Collectors.joining("\n\n")));
  }

  static MailMessages words(Locale language) {
    return MessageBundles.get(MailMessages.class, Localized.Literal.of(language.toLanguageTag()));
  }

  private static String subject(LetterKind kind, MailMessages words) {
    var tenant = LetterSlot.TENANT.mark();
    var policy = LetterSlot.POLICY.mark();
    return switch (kind) {
      case NOTICE -> words.subject(tenant, policy, LetterSlot.DATE.mark());
      case RECONSENT -> words.subjectAcceptance(tenant, policy);
      case DIGEST -> words.subjectDigest(tenant, LetterSlot.COUNT.mark());
      case CORRECTION -> words.subjectCorrection(tenant, policy);
      case REMINDER -> words.subjectReminder(tenant, policy, LetterSlot.DATE.mark());
      case LINK -> words.subjectLink(tenant);
    };
  }

  private static String intro(LetterKind kind, MailMessages words) {
    var tenant = LetterSlot.TENANT.mark();
    var policy = LetterSlot.POLICY.mark();
    return switch (kind) {
      case NOTICE, RECONSENT -> words.intro(tenant, policy);
      case DIGEST -> words.digestIntro(tenant, LetterSlot.COUNT.mark());
      case CORRECTION ->
          words.correctionIntro(
              tenant, policy, LetterSlot.VERSION.mark(), LetterSlot.REVISION.mark());
      case REMINDER -> words.reminderIntro(tenant, LetterSlot.VERSION.mark(), policy);
      case LINK -> words.linkIntro(tenant);
    };
  }
}

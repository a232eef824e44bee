package io.troth.centre.internal.open;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.troth.centre.internal.open.OpenPages.Status;
import io.troth.policy.api.Significance;
import io.troth.policy.api.open.OpenHead;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** States and dates in words. */
final class OpenWords {

  private OpenWords() {}

  static OpenMessages in(Locale locale) {
    return locale.getLanguage().equals("en")
        ? MessageBundles.get(OpenMessages.class)
        : MessageBundles.get(OpenMessages.class, Localized.Literal.of(locale.getLanguage()));
  }

  static Status status(OpenHead head, Reader reader) {
    var words = in(reader.locale());
    var day = Formats.weekday(head.effectiveAt(), reader);
    return switch (head.state()) {
      case IN_FORCE -> new Status(Tone.KEPT, words.inForce(), words.inForceSince(day));
      case COMING -> new Status(Tone.COMING, words.coming(), words.inForceFrom(day));
      case REPLACED -> new Status(Tone.NEUTRAL, words.replaced(), words.wasInForceFrom(day));
      case WITHDRAWN -> new Status(Tone.BROKEN, words.withdrawn(), words.wasToBeInForce(day));
    };
  }

  static String significance(Significance significance, Reader reader) {
    var words = in(reader.locale());
    return switch (significance) {
      case EDITORIAL -> words.editorial();
      case NOTICE -> words.notice();
      case RECONSENT -> words.reconsent();
    };
  }

  /** What a reader should know before reading; null of the version in force. */
  static @Nullable String hint(OpenHead head, Reader reader) {
    var words = in(reader.locale());
    return switch (head.state()) {
      case IN_FORCE -> null;
      case COMING -> words.notYet();
      case REPLACED -> words.notAnyMore();
      case WITHDRAWN -> takenBack(head, reader);
    };
  }

  /** Since when it is withdrawn, and what that means; null of what stands. */
  static @Nullable String takenBack(OpenHead head, Reader reader) {
    return head.withdrawnAt()
        .map(at -> in(reader.locale()).takenBack(Formats.weekday(at, reader)))
        .orElse(null);
  }

  /** A version's name; with its wording, where it was ever corrected. */
  static String version(OpenHead head, Reader reader) {
    var words = in(reader.locale());
    return head.isCorrected()
        ? words.versionRevision(head.number(), head.wording().revision())
        : words.version(head.number());
  }
}

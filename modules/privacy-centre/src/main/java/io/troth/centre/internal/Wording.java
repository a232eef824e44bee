package io.troth.centre.internal;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.StandingView.Bound;
import io.troth.consent.api.StandingView.PendingState;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the words for states and acts in the reader's language. */
@ApplicationScoped
public class Wording {

  CentreMessages in(Locale locale) {
    return Bundles.in(CentreMessages.class, locale);
  }

  ComingMessages coming(Locale locale) {
    return Bundles.in(ComingMessages.class, locale);
  }

  OwnNotices.Words script(Coming coming, Reader reader) {
    var words = in(reader.locale());
    var title = coming.text().title();
    return new OwnNotices.Words(
        coming.answerDue() ? words.dialogHeading(title) : words.bannerHeading(title),
        when(coming, reader, words),
        words.bannerRead(),
        words.bannerClose(),
        words.dialogAccept(),
        words.dialogDecline(),
        words.dialogLater(),
        words.dialogChoose());
  }

  /** What one banner on several policies says. */
  OwnNotices.Words script(List<Coming> changes, Reader reader) {
    var words = in(reader.locale());
    return new OwnNotices.Words(
        words.bannerHeadingTogether(changes.size()),
        changes.stream()
            .map(coming -> coming.text().title() + ": " + when(coming, reader, words))
            .collect(Collectors.joining(" · ")),
        words.bannerRead(),
        words.bannerClose(),
        words.dialogAccept(),
        words.dialogDecline(),
        words.dialogLater(),
        words.dialogChoose());
  }

  private static String when(Coming coming, Reader reader, CentreMessages words) {
    var date = day(coming.version().effectiveAt(), reader);
    if (coming.pending().state() == PendingState.NEEDS_ACCEPTANCE) {
      return words.bannerWhenAccept(date);
    }
    return coming
        .pending()
        .bindsAt()
        .map(at -> words.bannerWhen(day(at, reader)))
        .orElseGet(() -> words.bannerWhenOpen(date));
  }

  private static String day(Instant at, Reader reader) {
    return Formats.weekday(at, reader);
  }

  String how(Bound bound, String tenant, Locale locale) {
    var words = in(locale);
    return switch (bound.how()) {
      case BASELINE -> words.howBaseline(tenant);
      case ACCEPTED -> words.howAccepted();
      case CLOCK -> words.howClock();
      case DEEMED -> words.howDeemed();
    };
  }

  String state(PendingState state, Locale locale) {
    var words = coming(locale);
    return switch (state) {
      case UNNOTICED -> words.stateUnnoticed();
      case NOTICE_RUNNING -> words.stateRunning();
      case NEEDS_ACCEPTANCE -> words.stateNeeds();
      case ACCEPTED -> words.stateAccepted();
      case OBJECTED -> words.stateObjected();
    };
  }

  String binding(PendingState state, Locale locale) {
    var words = coming(locale);
    return switch (state) {
      case UNNOTICED -> words.bindsUnnoticed();
      case NOTICE_RUNNING -> words.bindsOn();
      case NEEDS_ACCEPTANCE -> words.bindsAccept();
      case ACCEPTED -> words.bindsAccepted();
      case OBJECTED -> words.bindsObjected();
    };
  }

  static Tone tone(PendingState state) {
    return switch (state) {
      case UNNOTICED -> Tone.NEUTRAL;
      case NOTICE_RUNNING -> Tone.COMING;
      case NEEDS_ACCEPTANCE -> Tone.WAITS;
      case ACCEPTED -> Tone.KEPT;
      case OBJECTED -> Tone.NEUTRAL;
    };
  }

  /** An act in one sentence. */
  public String act(ActView act, Locale locale) {
    var words = in(locale);
    var number = act.versionNumber();
    return switch (act.type()) {
      case BASELINE_ASSERTED -> words.actBaseline();
      case ACCEPTED -> words.actAccepted(number);
      case DECLINED -> words.actDeclined(number);
      case OBJECTED -> words.actObjected(number);
      case OBJECTION_WITHDRAWN -> words.actObjectionWithdrawn(number);
      case DEEMED_ACCEPTED -> words.actDeemed(number);
      case DEEMED_ACCEPTANCE_INVALIDATED -> words.actDeemedInvalidated(number);
      case CONSENT_GIVEN -> words.actConsent();
      case CONSENT_REFUSED -> words.actRefused();
      case CONSENT_WITHDRAWN -> words.actWithdrawn();
      case CONSENT_RENEWED -> words.actRenewed();
      case CONSENT_REVOKED -> words.actRevoked();
      default -> choice(act.type(), words);
    };
  }

  private static String choice(ActType type, CentreMessages words) {
    return switch (type) {
      case PROCESSING_OBJECTED -> words.actProcessingObjected();
      case PROCESSING_OBJECTION_WITHDRAWN -> words.actProcessingAllowed();
      case RESTRICTED -> words.actRestricted();
      case RESTRICTION_LIFTED -> words.actRestrictionLifted();
      case SALE_OPTED_OUT -> words.actSaleOptedOut();
      case SALE_OPTED_IN -> words.actSaleOptedIn();
      case RECIPIENT_OPTED_OUT -> words.actRecipientOptedOut();
      case RECIPIENT_OPTED_IN -> words.actRecipientOptedIn();
      case HELD -> words.actHeld();
      case RELEASED -> words.actReleased();
      case DEVICE_LINKED -> words.actDeviceLinked();
      case DEVICE_UNLINKED -> words.actDeviceUnlinked();
      default -> throw new IllegalArgumentException(type + " is no choice");
    };
  }
}

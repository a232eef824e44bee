package io.troth.centre.internal.choices;

import io.troth.centre.internal.choices.ChoicesSheet.Fixed;
import io.troth.centre.internal.choices.ChoicesSheet.Row;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ChoicesView;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.PurposeState;
import io.troth.consent.api.PurposeState.Choice;
import io.troth.policy.api.LocalText;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words where one person stands with each purpose. Pure. */
final class Rows {

  private static final Set<ActType> OF_SALE = Set.of(ActType.SALE_OPTED_OUT, ActType.SALE_OPTED_IN);
  private static final Set<ActType> OF_RESTRICTION =
      Set.of(ActType.RESTRICTED, ActType.RESTRICTION_LIFTED);

  /** Acts after which the switch they were done with is off. */
  private static final Set<ActType> ENDING =
      Set.of(
          ActType.CONSENT_WITHDRAWN,
          ActType.CONSENT_REFUSED,
          ActType.PROCESSING_OBJECTED,
          ActType.RESTRICTION_LIFTED,
          ActType.SALE_OPTED_IN,
          ActType.RECIPIENT_OPTED_OUT);

  private final Reader reader;
  private final ChoicesMessages words;
  private final ChoicesView stands;
  private final Optional<ActView> act;

  Rows(Reader reader, ChoicesMessages words, ChoicesView stands, Optional<ActView> act) {
    this.reader = reader;
    this.words = words;
    this.stands = stands;
    this.act = act;
  }

  static String in(LocalText text, Reader reader) {
    return text.in(reader.locale(), Locale.ENGLISH);
  }

  /** Whether there is something to press. */
  static boolean open(Row row) {
    return row.action() != null;
  }

  /** What just happened, said where it happened. */
  static Told done(ActView act, ChoicesMessages words) {
    return new Told(
        ENDING.contains(act.type()) ? words.doneOff() : words.doneOn(),
        MyChoices.canBeUndone(act) ? act.id().toString() : null,
        "/privacy/receipts/" + act.id());
  }

  static boolean isAboutSale(ActView act) {
    return OF_SALE.contains(act.type());
  }

  static boolean isAboutRestriction(ActView act) {
    return OF_RESTRICTION.contains(act.type());
  }

  /** Whether a part of the page says it, so that its head need not. */
  boolean isShown(ActView done) {
    return isAboutSale(done)
        || isAboutRestriction(done)
        || done.how().control().filter(MyChoices.TOGETHER::contains).isEmpty();
  }

  Row row(PurposeState state) {
    return state.choice() == Choice.CONSENT ? consent(state) : objection(state);
  }

  Fixed fixed(PurposeState state) {
    return new Fixed(
        in(state.purpose().name(), reader),
        switch (state.purpose().basis()) {
          case CONTRACT -> words.neededForContract();
          case LEGAL_OBLIGATION -> words.neededByLaw();
          case VITAL_INTERESTS -> words.neededForLife();
          case PUBLIC_TASK -> words.neededForPublic();
          case LEGITIMATE_INTERESTS -> words.neededForInterests();
          case CONSENT -> words.neededForConsent();
        },
        data(state),
        obstacle(state));
  }

  private Row consent(PurposeState state) {
    var status = state.status().orElse(ConsentStatus.UNKNOWN);
    var on = status.validForProcessing();
    var binds = MyChoices.isOpen(state);
    return new Row(
        anchor(state),
        in(state.purpose().name(), reader),
        data(state),
        on,
        on ? Tone.KEPT : Tone.NEUTRAL,
        word(status),
        status == ConsentStatus.UNKNOWN ? null : state.since().map(reader::day).orElse(null),
        on ? state.until().map(reader::day).orElse(null) : null,
        binds ? note(status, state) : words.withAcceptance(),
        without(state),
        binds ? action(state, on ? "withdraw" : "give") : null,
        done(state));
  }

  private String word(ConsentStatus status) {
    return switch (status) {
      case UNKNOWN, REQUESTED -> words.statusOpen();
      case GIVEN -> words.statusGiven();
      case RENEWED -> words.statusRenewed();
      case REFUSED -> words.statusRefused();
      case WITHDRAWN -> words.statusWithdrawn();
      case EXPIRED -> words.statusExpired();
      case INVALIDATED -> words.statusInvalidated();
      case REVOKED -> words.statusRevoked();
    };
  }

  private @Nullable String note(ConsentStatus status, PurposeState state) {
    return switch (status) {
      case EXPIRED -> words.noteExpired();
      case INVALIDATED -> words.noteInvalidated();
      case REVOKED -> words.noteRevoked();
      case GIVEN, RENEWED -> obstacle(state);
      default -> null;
    };
  }

  private Row objection(PurposeState state) {
    var purpose = state.purpose();
    var objected =
        stands.objections().stream()
            .filter(one -> MyChoices.isAbout(one, purpose.id()))
            .findFirst();
    var on = objected.isEmpty();
    return new Row(
        anchor(state),
        in(purpose.name(), reader),
        data(state),
        on,
        Tone.NEUTRAL,
        on ? words.statusUnlessObjected() : words.statusObjected(),
        objected.map(one -> reader.day(one.since())).orElse(null),
        null,
        on ? obstacle(state) : null,
        without(state),
        action(state, on ? "object" : "allow"),
        done(state));
  }

  /** Why something does not go on although the person's own switch allows it. */
  private @Nullable String obstacle(PurposeState state) {
    if (state.allowed()) {
      return null;
    }
    return switch (state.reason()) {
      case RESTRICTED -> words.stopsRestricted();
      case SALE_OPTED_OUT -> words.stopsSale();
      case RECIPIENT_OPTED_OUT -> words.stopsRecipient();
      case ON_HOLD -> words.stopsHold();
      case RECONSENT_REQUIRED -> words.stopsReconsent();
      case OBJECTION_RESTRICTS -> words.stopsObjection();
      default -> null;
    };
  }

  private @Nullable Told done(PurposeState state) {
    return act.filter(one -> one.purpose().filter(state.purpose().id()::equals).isPresent())
        .filter(one -> one.how().control().filter(MyChoices.TOGETHER::contains).isEmpty())
        .filter(one -> !isAboutRestriction(one))
        .filter(one -> one.text().filter(it -> !it.policy().equals(state.policy())).isEmpty())
        .map(one -> done(one, words))
        .orElse(null);
  }

  private String data(PurposeState state) {
    return state.categories().stream()
        .map(category -> in(category.name(), reader))
        .collect(Collectors.joining("; "));
  }

  private List<String> without(PurposeState state) {
    return state.without().stream().map(text -> in(text, reader)).distinct().toList();
  }

  private static String anchor(PurposeState state) {
    return state.policySlug() + "." + state.purpose().id();
  }

  private static String action(PurposeState state, String deed) {
    return "/privacy/choices/%s/%s/%s".formatted(state.version(), state.purpose().id(), deed);
  }
}

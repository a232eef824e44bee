package io.troth.consent.internal.signal;

import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.ChoicesView;
import io.troth.consent.api.ChoicesView.Choice;
import io.troth.consent.api.PurposeState;
import io.troth.consent.internal.signal.GppState.Said;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.Handling.CookieCategory;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says in a string of the Global Privacy Platform what the next decision would do, and never more:
 * a use that is refused for whatever reason counts as opted out of. Pure.
 */
final class GppMapping {

  private static final String OPT_OUT = "opt-out";
  private static final String LIMIT = "limit";
  private static final String TARGETING = CookiePurposes.id(CookieCategory.TARGETING);

  private final List<PurposeState> purposes;
  private final Set<String> rights;
  private final ChoicesView choices;

  private GppMapping(List<PurposeState> purposes, Set<String> rights, ChoicesView choices) {
    this.purposes = purposes;
    this.rights = rights;
    this.choices = choices;
  }

  /**
   * @param purposes all the person has
   * @param rights ids of the rights that the versions behind them promise
   * @param signalNow whether the request that asks carries the browser's signal
   */
  static GppState of(
      List<PurposeState> purposes, Set<String> rights, ChoicesView choices, boolean signalNow) {
    return new GppMapping(purposes, rights, choices).state(signalNow);
  }

  private GppState state(boolean signalNow) {
    var sold = notice(GppMapping::isSale, OPT_OUT);
    var shared = notice(GppMapping::isSharing, OPT_OUT);
    var advertised = notice(GppMapping::isTargeting, OPT_OUT);
    return new GppState(
        purposes.stream().anyMatch(GppMapping::isSale) ? Said.YES : Said.NOT_APPLICABLE,
        sold,
        shared,
        advertised,
        notice(GppMapping::isSensitive, LIMIT),
        optOut(GppMapping::isSale, sold),
        optOut(GppMapping::isSharing, shared),
        optOut(GppMapping::isTargeting, advertised),
        signalNow || bySignal());
  }

  private boolean bySignal() {
    return choices.saleOptOut().flatMap(Choice::source).filter(Source.GPC::equals).isPresent();
  }

  private Said notice(Predicate<PurposeState> what, String right) {
    if (purposes.stream().noneMatch(what)) {
      return Said.NOT_APPLICABLE;
    }
    return rights.contains(right) ? Said.YES : Said.NO;
  }

  /** Where nobody was told how to opt out, nobody can be said not to have done so. */
  private Said optOut(Predicate<PurposeState> what, Said notice) {
    if (notice != Said.YES) {
      return notice == Said.NO ? Said.YES : Said.NOT_APPLICABLE;
    }
    return purposes.stream().filter(what).allMatch(this::isRefused) ? Said.YES : Said.NO;
  }

  private boolean isRefused(PurposeState state) {
    return !state.allowed()
        || choices.saleOptOut().isPresent()
        || isSale(state) && thirdParties(state).allMatch(this::isRefused);
  }

  private boolean isRefused(Recipient recipient) {
    return choices.recipients().stream()
        .anyMatch(
            choice -> choice.about().isEmpty() || choice.about().get().equals(recipient.id()));
  }

  private static Stream<Recipient> thirdParties(PurposeState state) {
    return state.recipients().stream()
        .filter(recipient -> recipient.role() == RecipientRole.THIRD_PARTY);
  }

  private static boolean isSale(PurposeState state) {
    return thirdParties(state).findAny().isPresent();
  }

  private static boolean isTargeting(PurposeState state) {
    return state.purpose().id().equals(TARGETING);
  }

  private static boolean isSharing(PurposeState state) {
    return isSale(state) || isTargeting(state);
  }

  private static boolean isSensitive(PurposeState state) {
    return state.categories().stream().map(Category::kind).anyMatch(CategoryKind.SENSITIVE::equals);
  }
}

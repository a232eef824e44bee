package io.troth.consent.internal.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.ChoicesView;
import io.troth.consent.api.ChoicesView.Choice;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.PurposeState;
import io.troth.consent.internal.signal.GppState.Said;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GppMappingTest {

  private static final Instant NOW = Instant.parse("2026-11-25T04:05:06Z");
  private static final UUID ID = new UUID(0, 1);
  private static final Set<String> CITED = Set.of("who");
  private static final Set<String> TOLD = Set.of("access", "opt-out", "limit");

  @Test
  void whoSellsNothingHasNothingToOptOutOf() {
    var state = of(List.of(purpose("billing", true, recipient(RecipientRole.PROCESSOR))), none());

    assertThat(state.saleOptOut()).isEqualTo(Said.NOT_APPLICABLE);
    assertThat(state.sharingNotice()).isEqualTo(Said.NOT_APPLICABLE);
    assertThat(state.advertisingOptOut()).isEqualTo(Said.NOT_APPLICABLE);
  }

  @Test
  void aThirdPartyIsSaleAndSharingUntilThePersonOptsOut() {
    var sold = List.of(purpose("partners", true, recipient(RecipientRole.THIRD_PARTY)));

    assertThat(of(sold, none()).saleOptOut()).isEqualTo(Said.NO);
    assertThat(of(sold, none()).sharingOptOut()).isEqualTo(Said.NO);
    assertThat(of(sold, none()).sharingNotice()).isEqualTo(Said.YES);
    assertThat(of(sold, optedOut(Source.PERSON)).saleOptOut()).isEqualTo(Said.YES);
    assertThat(of(sold, optedOut(Source.PERSON)).gpc()).isFalse();
    assertThat(of(sold, optedOut(Source.GPC)).gpc()).isTrue();
  }

  @Test
  void advertisingByCookiesIsSharingAndNoSale() {
    var state = of(List.of(purpose("cookies-targeting", false)), none());

    assertThat(state.advertisingOptOut()).isEqualTo(Said.YES);
    assertThat(state.sharingOptOut()).isEqualTo(Said.YES);
    assertThat(state.saleOptOut()).isEqualTo(Said.NOT_APPLICABLE);
  }

  @Test
  void aUseThatIsRefusedForAnyReasonCountsAsOptedOut() {
    var refused = List.of(purpose("partners", false, recipient(RecipientRole.THIRD_PARTY)));

    assertThat(of(refused, none()).saleOptOut()).isEqualTo(Said.YES);
  }

  @Test
  void optingOutOfTheOnlyThirdPartyIsOptingOutOfSale() {
    var sold = List.of(purpose("partners", true, recipient(RecipientRole.THIRD_PARTY)));

    assertThat(of(sold, without("theirs")).saleOptOut()).isEqualTo(Said.YES);
    assertThat(of(sold, without("others")).saleOptOut()).isEqualTo(Said.NO);
  }

  @Test
  void whereNobodyWasToldHowNobodyDidNotOptOut() {
    var sold = List.of(purpose("partners", true, recipient(RecipientRole.THIRD_PARTY)));
    var state = GppMapping.of(sold, Set.of("access"), none(), false);

    assertThat(state.saleOptOutNotice()).isEqualTo(Said.NO);
    assertThat(state.saleOptOut()).isEqualTo(Said.YES);
  }

  @Test
  void sensitiveDataCanBeLimitedWhereThePolicySaysSo() {
    var sensitive = List.of(sensitive());

    assertThat(of(sensitive, none()).limitNotice()).isEqualTo(Said.YES);
    assertThat(GppMapping.of(sensitive, Set.of(), none(), false).limitNotice()).isEqualTo(Said.NO);
  }

  @Test
  void theSignalOfThisRequestIsPassedOn() {
    assertThat(GppMapping.of(List.of(), TOLD, none(), true).gpc()).isTrue();
    assertThat(GppMapping.of(List.of(), TOLD, none(), false).gpc()).isFalse();
  }

  private static GppState of(List<PurposeState> purposes, ChoicesView choices) {
    return GppMapping.of(purposes, TOLD, choices, false);
  }

  private static PurposeState purpose(String id, boolean allowed, Recipient... recipients) {
    return purpose(id, allowed, List.of(), List.of(recipients));
  }

  private static PurposeState sensitive() {
    var health =
        new Category(
            "health",
            LocalText.of("en", "Health"),
            CategoryKind.SENSITIVE,
            Set.of("person"),
            Set.of(),
            Optional.empty(),
            CITED);
    return purpose("care", true, List.of(health), List.of());
  }

  private static PurposeState purpose(
      String id, boolean allowed, List<Category> categories, List<Recipient> recipients) {
    return new PurposeState(
        new PolicyId(ID),
        "privacy",
        new VersionId(ID),
        1,
        "hash",
        true,
        new Purpose(
            id, LocalText.of("en", id), LegalBasis.LEGITIMATE_INTERESTS, Set.of(), Set.of(), CITED),
        categories,
        recipients,
        PurposeState.Choice.OBJECT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        allowed,
        allowed ? Reason.BASIS_HOLDS : Reason.PROCESSING_OBJECTED,
        List.of());
  }

  private static Recipient recipient(RecipientRole role) {
    return new Recipient(
        "theirs", LocalText.of("en", "Theirs"), role, "US", Optional.empty(), CITED);
  }

  private static ChoicesView none() {
    return view(Optional.empty(), List.of());
  }

  private static ChoicesView optedOut(Source source) {
    return view(Optional.of(choice(Optional.empty(), Optional.of(source))), List.of());
  }

  private static ChoicesView without(String recipient) {
    return view(Optional.empty(), List.of(choice(Optional.of(recipient), Optional.empty())));
  }

  private static Choice choice(Optional<String> about, Optional<Source> source) {
    return new Choice(about, NOW, ID, source);
  }

  private static ChoicesView view(Optional<Choice> sale, List<Choice> recipients) {
    return new ChoicesView(
        new SubjectRef(ID),
        NOW,
        List.of(),
        List.of(),
        sale,
        Optional.empty(),
        recipients,
        Optional.empty());
  }
}

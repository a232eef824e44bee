package io.troth.consent.internal.decision;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.PurposeState;
import io.troth.consent.api.PurposeState.Choice;
import io.troth.consent.api.PurposeStates;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.standing.Binding;
import io.troth.consent.internal.standing.ChoiceAct;
import io.troth.consent.internal.standing.ChoiceRules;
import io.troth.consent.internal.standing.Coming;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.ConsentRules;
import io.troth.consent.internal.standing.DecisionRules;
import io.troth.consent.internal.standing.DecisionRules.Position;
import io.troth.consent.internal.standing.DecisionRules.Question;
import io.troth.consent.internal.standing.Standing;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads where a person stands with every purpose: one row, and versions in memory. */
@Singleton
class PurposeReader implements PurposeStates {

  private final PersonFiles files;
  private final Timelines timelines;
  private final InstantSource clock;

  PurposeReader(PersonFiles files, Timelines timelines, InstantSource clock) {
    this.files = files;
    this.timelines = timelines;
    this.clock = clock;
  }

  @Override
  public List<PurposeState> of(SubjectRef subject) {
    var file =
        files
            .answering(subject)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "This person is not known."));
    var now = file.asOf(clock.instant().truncatedTo(MILLIS));
    return timelines.all().stream()
        .map(line -> file.position(line, now))
        .flatMap(position -> states(position, !file.isVisitor()))
        .toList();
  }

  private static Stream<PurposeState> states(Position position, boolean canBeBound) {
    var standing = position.standing();
    return standing.bound().map(Binding::version).or(standing::inForce).stream()
        .flatMap(
            version ->
                Stream.concat(
                        version.commitments().purposes().stream(),
                        version.commitments().cookiePurposes().stream())
                    .map(
                        purpose ->
                            new One(position, version, purpose)
                                .state(canBeBound && standing.bound().isPresent())));
  }

  /** One purpose of the version that governs it. */
  private record One(Position position, PublishedVersion version, Purpose purpose) {

    PurposeState state(boolean binds) {
      var verdict = DecisionRules.decide(List.of(position), question());
      var consent =
          purpose.basis() == LegalBasis.CONSENT
              ? Optional.of(ConsentRules.state(judging(), position.facts(), purpose.id()))
              : Optional.<ConsentRules.State>empty();
      var categories = categories();
      return new PurposeState(
          judging().timeline().policy(),
          judging().timeline().slug(),
          version.id(),
          version.number(),
          version.contentHash(),
          binds,
          purpose,
          categories,
          version.commitments().recipients().stream()
              .filter(recipient -> purpose.recipients().contains(recipient.id()))
              .toList(),
          choice(),
          consent.map(this::status),
          since(verdict.choice(), consent),
          consent.flatMap(ConsentRules.State::until),
          verdict.allowed(),
          verdict.reason(),
          categories.stream().flatMap(category -> category.without().stream()).toList());
    }

    private Question question() {
      return new Question(purpose.id(), Optional.empty(), Optional.empty());
    }

    /** Cookies are asked about before anything binds. */
    private Standing judging() {
      var standing = position.standing();
      return standing.bound().isEmpty() && CookiePurposes.isOne(purpose.id())
          ? standing.byVersionInForce()
          : standing;
    }

    private List<Category> categories() {
      return version.commitments().categories().stream()
          .filter(category -> purpose.categories().contains(category.id()))
          .toList();
    }

    private Choice choice() {
      if (purpose.basis() == LegalBasis.CONSENT) {
        return Choice.CONSENT;
      }
      return ChoiceRules.canObjectTo(purpose) ? Choice.OBJECT : Choice.NONE;
    }

    private ConsentStatus status(ConsentRules.State state) {
      return switch (state.reason()) {
        case CONSENT_GIVEN ->
            state.act().filter(PurposeReader::isRenewal).isPresent()
                ? ConsentStatus.RENEWED
                : ConsentStatus.GIVEN;
        case CONSENT_REFUSED -> ConsentStatus.REFUSED;
        case CONSENT_WITHDRAWN -> ConsentStatus.WITHDRAWN;
        case CONSENT_EXPIRED -> ConsentStatus.EXPIRED;
        case CONSENT_INVALIDATED -> ConsentStatus.INVALIDATED;
        case CONSENT_REVOKED -> ConsentStatus.REVOKED;
        default -> isAskedFor() ? ConsentStatus.REQUESTED : ConsentStatus.UNKNOWN;
      };
    }

    private boolean isAskedFor() {
      return position.standing().coming().stream()
          .filter(Coming::needsAcceptance)
          .anyMatch(coming -> coming.purposes().contains(purpose.id()));
    }

    private Optional<Instant> since(
        Optional<ChoiceAct> choice, Optional<ConsentRules.State> consent) {
      return choice
          .map(ChoiceAct::at)
          .or(() -> consent.flatMap(ConsentRules.State::act).map(ConsentAct::at))
          .or(
              () ->
                  consent.isPresent()
                      ? Optional.empty()
                      : position.standing().bound().map(Binding::since));
    }
  }

  private static boolean isRenewal(ConsentAct act) {
    return act.type() == ActType.CONSENT_RENEWED;
  }
}

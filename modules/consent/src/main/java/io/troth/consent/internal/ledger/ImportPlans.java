package io.troth.consent.internal.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.consent.api.ActImports.AssertedAct;
import io.troth.consent.api.ActImports.AssertedConsent;
import io.troth.consent.api.ActImports.AssertedOptOut;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView.Circumstances;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Manner;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.standing.ChoiceAct;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What lines of an import are written as, or why they are not. */
@Singleton
class ImportPlans {

  private static final int LONGEST_PROOF = 200;
  private static final String SCREEN = "import";
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Set<ActType> CONSENTS =
      EnumSet.of(ActType.CONSENT_GIVEN, ActType.CONSENT_REFUSED, ActType.CONSENT_WITHDRAWN);
  private static final Set<ActType> OPT_OUTS =
      EnumSet.of(ActType.SALE_OPTED_OUT, ActType.RECIPIENT_OPTED_OUT, ActType.PROCESSING_OBJECTED);

  private final Timelines timelines;
  private final ChoiceLimits limits;

  ImportPlans(Timelines timelines, ChoiceLimits limits) {
    this.timelines = timelines;
    this.limits = limits;
  }

  /** An act on its way into the ledger, or why it is not. */
  sealed interface Plan {

    /** Of a person. */
    sealed interface Accepted extends Plan {

      /** Made of what the line says, so that one that comes again is found. */
      UUID id();

      SubjectRef subject();
    }

    record OnText(UUID id, SubjectRef subject, PolicyTimeline line, NewAct act)
        implements Accepted {}

    record Choice(UUID id, SubjectRef subject, ChoiceAct act, ChoicePlan choice, Circumstances how)
        implements Accepted {}

    record Refused(Problem problem) implements Plan {}
  }

  /**
   * Plans an act.
   *
   * @param found the file of whom it names
   */
  Plan plan(AssertedAct asserted, Optional<PersonFile> found, Instant now) {
    try {
      var file =
          found
              .filter(known -> !known.isVisitor())
              .orElseThrow(() -> fault("subject", "This person is not known.", "a known person"));
      check(asserted, now);
      return asserted instanceof AssertedConsent consent
          ? consent(consent, file, now)
          : optOut((AssertedOptOut) asserted, file, now);
    } catch (Problem refused) {
      return new Plan.Refused(refused);
    }
  }

  private static void check(AssertedAct asserted, Instant now) {
    MannerRules.require(
        (asserted instanceof AssertedConsent ? CONSENTS : OPT_OUTS).contains(asserted.type()),
        "act",
        "This cannot be imported.",
        "CONSENT_GIVEN, CONSENT_REFUSED, CONSENT_WITHDRAWN, SALE_OPTED_OUT, RECIPIENT_OPTED_OUT or"
            + " PROCESSING_OBJECTED");
    MannerRules.require(
        !asserted.at().isAfter(now) && !asserted.at().isBefore(EARLIEST),
        "actedAt",
        "Nobody did this then.",
        "an instant of the past, from 1990 on");
    MannerRules.require(
        !asserted.proof().isBlank() && asserted.proof().length() <= LONGEST_PROOF,
        "proof",
        "Nothing shows that this was done.",
        "where your evidence is, 1 to " + LONGEST_PROOF + " characters");
  }

  private Plan consent(AssertedConsent asserted, PersonFile file, Instant now) {
    var line =
        timelines
            .bySlug(asserted.policy())
            .orElseThrow(() -> fault("policy", "There is no such policy.", "slug of a policy"));
    var version =
        line.number(asserted.version())
            .orElseThrow(
                () -> fault("version", "There is no such version.", "a published version"));
    requireConsentBased(version, asserted.purpose());
    var at = asserted.at().truncatedTo(MILLIS);
    var act =
        NewAct.on(version, asserted.type(), at, how(asserted, Optional.empty()))
            .about(asserted.purpose(), false)
            .learned(now);
    var id = id(asserted, file.subject(), version.id().toString(), asserted.purpose());
    return new Plan.OnText(id, file.subject(), line, act);
  }

  private Plan optOut(AssertedOptOut asserted, PersonFile file, Instant now) {
    var command = command(asserted, file.subject());
    limits.require(command, file, now);
    var choice = ChoicePlan.of(command);
    var id = id(asserted, file.subject(), "", asserted.about().orElse(""));
    var at = asserted.at().truncatedTo(MILLIS);
    var act = new ChoiceAct(asserted.type(), asserted.about(), at, now, id, choice.source(), true);
    return new Plan.Choice(id, file.subject(), act, choice, how(asserted, choice.source()));
  }

  private static ChoiceCommand command(AssertedOptOut asserted, SubjectRef person) {
    var manner = Manner.on(SCREEN);
    return switch (asserted.type()) {
      case SALE_OPTED_OUT -> new ChoiceCommand.OptOutOfSale(person, manner, Source.PERSON);
      case RECIPIENT_OPTED_OUT ->
          new ChoiceCommand.OptOutOfRecipient(person, manner, asserted.about());
      default ->
          new ChoiceCommand.ObjectToProcessing(
              person,
              manner,
              asserted
                  .about()
                  .orElseThrow(() -> fault("purpose", "This is missing.", "id of a purpose")));
    };
  }

  private static void requireConsentBased(PublishedVersion version, String purpose) {
    MannerRules.require(
        version
            .commitments()
            .purpose(purpose)
            .filter(known -> known.basis() == LegalBasis.CONSENT)
            .isPresent(),
        "purpose",
        "This is no purpose of the version that rests on consent.",
        "id of a purpose of the version whose basis is CONSENT");
  }

  private static Circumstances how(AssertedAct asserted, Optional<Source> source) {
    return new Circumstances(
        SCREEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        source,
        Optional.empty(),
        true,
        Optional.of(asserted.proof()));
  }

  private static UUID id(AssertedAct asserted, SubjectRef subject, String version, String about) {
    var said =
        String.join(
            "\n",
            subject.toString(),
            version,
            asserted.type().name(),
            about,
            asserted.at().truncatedTo(MILLIS).toString(),
            asserted.proof());
    return UUID.nameUUIDFromBytes(said.getBytes(UTF_8));
  }

  private static Problem fault(String field, String wrong, String right) {
    return Problem.at(CommonProblem.INVALID_INPUT, field, wrong, right);
  }
}

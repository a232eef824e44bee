package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ActView.Circumstances;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.Manner;
import io.troth.consent.internal.standing.ChoiceAct;
import io.troth.consent.internal.standing.ChoiceFacts;
import io.troth.kernel.Actor;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a choice is written as. */
record ChoicePlan(
    ActType type,
    Manner manner,
    Optional<String> purpose,
    Optional<String> recipient,
    Optional<Source> source,
    Optional<String> reason) {

  static ChoicePlan of(ChoiceCommand command) {
    var plan = new ChoicePlan(type(command), command.manner());
    if (command instanceof ChoiceCommand.ObjectToProcessing objection) {
      return plan.about(Optional.of(objection.purpose()));
    }
    if (command instanceof ChoiceCommand.AllowProcessing back) {
      return plan.about(Optional.of(back.purpose()));
    }
    if (command instanceof ChoiceCommand.Restrict restriction) {
      return plan.about(restriction.purpose());
    }
    if (command instanceof ChoiceCommand.LiftRestriction back) {
      return plan.about(back.purpose());
    }
    if (command instanceof ChoiceCommand.OptOutOfRecipient out) {
      return plan.on(out.recipient());
    }
    if (command instanceof ChoiceCommand.OptInToRecipient back) {
      return plan.on(back.recipient());
    }
    if (command instanceof ChoiceCommand.OptOutOfSale out) {
      return plan.by(out.source());
    }
    if (command instanceof ChoiceCommand.Hold hold) {
      return plan.because(hold.reason());
    }
    return command instanceof ChoiceCommand.Release release
        ? plan.because(release.reason())
        : plan.by(Source.PERSON);
  }

  private ChoicePlan(ActType type, Manner manner) {
    this(type, manner, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static ActType type(ChoiceCommand command) {
    if (command instanceof ChoiceCommand.ObjectToProcessing) {
      return ActType.PROCESSING_OBJECTED;
    }
    if (command instanceof ChoiceCommand.AllowProcessing) {
      return ActType.PROCESSING_OBJECTION_WITHDRAWN;
    }
    if (command instanceof ChoiceCommand.Restrict) {
      return ActType.RESTRICTED;
    }
    if (command instanceof ChoiceCommand.LiftRestriction) {
      return ActType.RESTRICTION_LIFTED;
    }
    if (command instanceof ChoiceCommand.OptOutOfRecipient) {
      return ActType.RECIPIENT_OPTED_OUT;
    }
    if (command instanceof ChoiceCommand.OptInToRecipient) {
      return ActType.RECIPIENT_OPTED_IN;
    }
    if (command instanceof ChoiceCommand.OptOutOfSale) {
      return ActType.SALE_OPTED_OUT;
    }
    if (command instanceof ChoiceCommand.OptInToSale) {
      return ActType.SALE_OPTED_IN;
    }
    return command instanceof ChoiceCommand.Hold ? ActType.HELD : ActType.RELEASED;
  }

  private ChoicePlan about(Optional<String> id) {
    return new ChoicePlan(type, manner, id, recipient, source, reason);
  }

  private ChoicePlan on(Optional<String> id) {
    return new ChoicePlan(type, manner, purpose, id, source, reason);
  }

  private ChoicePlan by(Source who) {
    return new ChoicePlan(type, manner, purpose, recipient, Optional.of(who), reason);
  }

  private ChoicePlan because(String why) {
    return new ChoicePlan(type, manner, purpose, recipient, source, Optional.of(why));
  }

  /**
   * Opting in to sale and sharing while a browser's signal forbids it affirms an exception from the
   * signal, which later ones leave alone; marked by the source of what it answers.
   */
  ChoicePlan answering(ChoiceFacts standing, Instant now) {
    var signalled =
        type == ActType.SALE_OPTED_IN
            && standing.on(act(new UUID(0, 0), now)).filter(ChoicePlan::concernsSignal).isPresent();
    return signalled ? by(Source.GPC) : this;
  }

  /** Whether a browser speaks, or is answered, rather than the person alone. */
  static boolean concernsSignal(ChoiceAct act) {
    return act.source().filter(source -> source == Source.GPC).isPresent();
  }

  /** Refuses what the caller may not choose. */
  void check(Actor actor) {
    if (type == ActType.HELD || type == ActType.RELEASED) {
      MannerRules.requireReason(reason.orElse(""));
      MannerRules.notByThePerson(actor, "Only the company can put data on hold or release them.");
    }
  }

  /** Refuses to take back what does not stand. */
  void requirePossible(ChoiceFacts standing, Instant now) {
    var probe = act(new UUID(0, 0), now);
    var back = !probe.forbids() && type != ActType.SALE_OPTED_IN;
    if (back && !stands(standing, probe, now)) {
      throw Problem.of(
          ConsentProblem.ACT_NOT_POSSIBLE, "There is nothing of the kind to take back.");
    }
  }

  private boolean stands(ChoiceFacts standing, ChoiceAct back, Instant now) {
    if (type != ActType.RECIPIENT_OPTED_IN) {
      return standing.on(back).filter(ChoiceAct::forbids).isPresent();
    }
    return recipient
        .map(id -> standing.forbidding(back.topic(), id, now).isPresent())
        .orElseGet(() -> !standing.standing(back.topic(), now).isEmpty());
  }

  ChoiceAct act(UUID id, Instant at) {
    return new ChoiceAct(type, purpose.or(() -> recipient), at, at, id, source);
  }

  /** As it is written into the ledger. */
  ActView view(ChoiceAct act, SubjectRef subject, Actor actor, Circumstances how) {
    return new ActView(
        act.act(),
        subject,
        act.type(),
        Optional.empty(),
        purpose,
        recipient,
        reason,
        act.at(),
        act.knownAt(),
        actor,
        how);
  }

  Circumstances circumstances(FormDesk forms) {
    var how = forms.circumstances(manner, Optional.empty());
    return new Circumstances(
        how.screen(),
        how.control(),
        how.language(),
        how.form(),
        how.origin(),
        source,
        how.onBehalf(),
        how.asserted(),
        how.proof());
  }
}

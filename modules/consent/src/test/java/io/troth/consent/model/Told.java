package io.troth.consent.model;

import io.troth.consent.api.ActType;
import io.troth.consent.internal.standing.ActRules;
import io.troth.consent.internal.standing.BannerSeen;
import io.troth.consent.internal.standing.Baseline;
import io.troth.consent.internal.standing.Binding;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.DecisionRules;
import io.troth.consent.internal.standing.DecisionRules.Position;
import io.troth.consent.internal.standing.DecisionRules.Question;
import io.troth.consent.internal.standing.MailFailed;
import io.troth.consent.internal.standing.MailTaken;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.Standing;
import io.troth.consent.internal.standing.StandingRules;
import io.troth.consent.internal.standing.UseRules;
import io.troth.consent.internal.standing.Verdict;
import io.troth.consent.internal.standing.VersionAct;
import io.troth.policy.api.PolicyTimeline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A story told to the module's own rules, fact by fact, the way its ledger and listeners tell it.
 */
final class Told {

  private final Story story;
  private final PolicyTimeline timeline;
  private final Map<Fact, Binding> deemed = new LinkedHashMap<>();
  private final List<Fact> refused = new ArrayList<>();
  private PolicyFacts facts;

  Told(Story story) {
    this.story = story;
    this.timeline = Publication.of(story);
    this.facts = PolicyFacts.joiner(story.facts().get(0).at());
    story.facts().forEach(this::tell);
  }

  /** The module's answer with all facts, also those its clock has not reached. */
  Standing at(Instant now) {
    return StandingRules.at(timeline, facts, now);
  }

  /** Number of the version that binds, in the model's counting. */
  int boundAt(Instant now) {
    return at(now).boundNumber() - 1;
  }

  Verdict decides(String purpose, Instant now) {
    var question = new Question(purpose, Optional.empty(), Optional.empty());
    return DecisionRules.decide(List.of(new Position(at(now), facts)), question);
  }

  /** The uses that made an acceptance deemed. */
  Map<Fact, Binding> deemed() {
    return deemed;
  }

  /** The acts that the module does not let the person do. */
  List<Fact> refused() {
    return refused;
  }

  private void tell(Fact fact) {
    if (fact instanceof Fact.Baseline baseline) {
      facts = facts.with(new Baseline(baseline.version() + 1, fact.at()));
    } else if (fact instanceof Fact.Joined joined && joined.version() != Model.NONE) {
      act(ActType.ACCEPTED, joined.version(), fact.at());
    } else if (fact instanceof Fact.Used) {
      UseRules.deemedBy(at(fact.at())).ifPresent(bound -> deem(fact, bound));
    } else {
      tellNotice(fact);
      tellAct(fact);
      tellConsent(fact);
    }
  }

  private void deem(Fact use, Binding bound) {
    deemed.put(use, bound);
    act(ActType.DEEMED_ACCEPTED, bound.number() - 1, use.at());
  }

  private void tellNotice(Fact fact) {
    if (fact instanceof Fact.MailTaken mail) {
      var zone = Optional.ofNullable(mail.zone());
      facts = facts.with(new MailTaken(id(mail.mail()), mail.version() + 1, mail.at(), zone));
    } else if (fact instanceof Fact.MailRefused mail) {
      facts = facts.with(new MailFailed(id(mail.mail()), mail.version() + 1, mail.at()));
    } else if (fact instanceof Fact.MailBounced mail) {
      bounced(new MailFailed(id(mail.mail()), mail.version() + 1, mail.at()));
    } else if (fact instanceof Fact.BannerSeen seen) {
      var zone = Optional.ofNullable(seen.zone());
      facts = facts.with(new BannerSeen(seen.version() + 1, seen.at(), zone));
    }
  }

  private void bounced(MailFailed failure) {
    var before = facts;
    facts = facts.with(failure);
    for (var act : UseRules.invalidatedBy(failure, before, at(failure.at()))) {
      facts = facts.with(act);
    }
  }

  private void tellAct(Fact fact) {
    if (fact instanceof Fact.Accepted act) {
      done(fact, ActType.ACCEPTED, act.version());
    } else if (fact instanceof Fact.Declined act) {
      done(fact, ActType.DECLINED, act.version());
    } else if (fact instanceof Fact.Objected act) {
      done(fact, ActType.OBJECTED, act.version());
    } else if (fact instanceof Fact.ObjectionWithdrawn act) {
      done(fact, ActType.OBJECTION_WITHDRAWN, act.version());
    }
  }

  private void done(Fact fact, ActType type, int version) {
    var standing = at(fact.at());
    if (ActRules.obstacle(standing, type, version + 1).isPresent()) {
      refused.add(fact);
    } else if (type == ActType.OBJECTED) {
      int from = ActRules.contestedFrom(standing, version + 1);
      facts = facts.with(VersionAct.objection(version + 1, from, fact.at()));
    } else {
      act(type, version, fact.at());
    }
  }

  private void act(ActType type, int version, Instant at) {
    facts = facts.with(VersionAct.of(type, version + 1, at));
  }

  private void tellConsent(Fact fact) {
    if (fact instanceof Fact.ConsentGiven act) {
      consent(act.purpose(), ActType.CONSENT_GIVEN, act.at());
    } else if (fact instanceof Fact.ConsentWithdrawn act) {
      consent(act.purpose(), ActType.CONSENT_WITHDRAWN, act.at());
    } else if (fact instanceof Fact.ConsentRefused act) {
      consent(act.purpose(), ActType.CONSENT_REFUSED, act.at());
    }
  }

  /** Given on the text of the version that binds, or of the newest where none does. */
  private void consent(String purpose, ActType type, Instant at) {
    int bound = at(at).boundNumber();
    int shown = bound == 0 ? story.versions().size() : bound;
    facts = facts.with(new ConsentAct(purpose, type, shown, at, false));
  }

  private static UUID id(int mail) {
    return UUID.nameUUIDFromBytes(("mail " + mail).getBytes(StandardCharsets.UTF_8));
  }
}

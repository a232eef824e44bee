package io.troth.consent.internal.standing;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds the few commitments that standing and decisions look at. */
public final class Promise {

  private final List<Purpose> purposes = new ArrayList<>();
  private boolean banner;
  private boolean silenceCounts = true;
  private boolean gate;
  private ObjectionEffect effect = ObjectionEffect.STAY;

  public static Promise promise() {
    return new Promise();
  }

  public Promise purpose(String id, LegalBasis basis) {
    return purpose(id, basis, Set.of("contact"), Set.of("mailer"));
  }

  public Promise purpose(
      String id, LegalBasis basis, Set<String> categories, Set<String> recipients) {
    purposes.add(new Purpose(id, LocalText.of("en", id), basis, categories, recipients, Set.of()));
    return this;
  }

  public Promise bannerStandsIn() {
    banner = true;
    return this;
  }

  public Promise silenceNeverBinds() {
    silenceCounts = false;
    return this;
  }

  public Promise gated() {
    gate = true;
    return this;
  }

  public Promise objectionRestricts() {
    effect = ObjectionEffect.RESTRICT;
    return this;
  }

  public Commitments made() {
    return new Commitments(
        purposes,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new NoticeRule(7, Set.of(Channel.EMAIL, Channel.PLATFORM), banner, Set.of()),
        new ObjectionRule(effect, silenceCounts, Set.of()),
        new ServiceGate(gate, Set.of()),
        Optional.empty());
  }
}

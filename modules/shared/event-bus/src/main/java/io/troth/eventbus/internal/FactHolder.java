package io.troth.eventbus.internal;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.HeldKind;
import io.troth.personaldata.HeldRows;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.personaldata.ProofKept;
import io.troth.personaldata.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts about a person. They go with the person, those still on their way included: whoever
 * listens is told of the erasure instead, which is the one fact that stays.
 */
@ApplicationScoped
class FactHolder implements PersonalDataHolder {

  private static final String LAST = "fact-of-erasure";

  private static final HeldKind FACTS =
      HeldKind.by("stream_id", "event_envelope", "facts", "Facts that were recorded")
          .time("happened_at", "time_at")
          .texts("type")
          .text("recorded_for", "actor_kind")
          .text("what", "payload")
          .orderedBy("seq");

  private static final List<HeldKind> KINDS =
      List.of(
          HeldKind.by("stream_id", "event_delivery", "facts-on-their-way", "Facts on their way"),
          HeldKind.by("stream_id", "event_feed", "places-in-the-log", "Places in the log"),
          HeldKind.by("stream_id", "event_stream", "counts-of-facts", "Counts of facts"),
          FACTS);

  private final HeldRows rows;
  private final ProofKept proof;

  FactHolder(HeldRows rows, ProofKept proof) {
    this.rows = rows;
    this.proof = proof;
  }

  @Override
  public String id() {
    return "facts";
  }

  @Override
  public String title() {
    return "Facts and their delivery";
  }

  @Override
  public Set<String> tables() {
    return Set.of("event_envelope", "event_delivery", "event_feed", "event_stream");
  }

  @Override
  @Transactional
  public List<HeldTable> show(SubjectRef person) {
    return rows.show(person, List.of(FACTS));
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    var told =
        new Remains(
            LAST,
            1,
            "GDPR 5(2), 19",
            "That the person was erased stays known to whoever was told of them before.",
            Optional.of(proof.until()));
    return new ErasureShare(rows.erase(person, KINDS), List.of(told));
  }

  @Override
  @Transactional
  public long eraseRemains(SubjectRef person, String what) {
    return what.equals(LAST)
        ? rows.erase(person, KINDS).stream().mapToLong(ErasureShare.Erased::count).sum()
        : 0;
  }
}

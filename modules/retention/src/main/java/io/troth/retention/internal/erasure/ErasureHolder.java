package io.troth.retention.internal.erasure;

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

/** The record of an erasure is about the person as well. It is kept as proof, and ends last. */
@ApplicationScoped
class ErasureHolder implements PersonalDataHolder {

  static final String ROOM = "erasures";
  static final String RECORD = "record-of-erasure";

  private static final HeldKind ERASURES =
      HeldKind.of("erasure", "erasures", "Your erasure")
          .texts("state", "ground", "note")
          .time("asked_at", "asked_at")
          .time("begun_at", "begun_at")
          .time("done_at", "done_at");

  private final HeldRows rows;
  private final ErasureStatements erasures;
  private final RecordStatements records;
  private final ProofKept proof;

  ErasureHolder(
      HeldRows rows, ErasureStatements erasures, RecordStatements records, ProofKept proof) {
    this.rows = rows;
    this.erasures = erasures;
    this.records = records;
    this.proof = proof;
  }

  @Override
  public String id() {
    return ROOM;
  }

  @Override
  public String title() {
    return "The record of the erasure";
  }

  @Override
  public Set<String> tables() {
    return Set.of("erasure", "erasure_person", "erasure_remains");
  }

  @Override
  @Transactional
  public List<HeldTable> show(SubjectRef person) {
    return rows.show(person, List.of(ERASURES));
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    var kept =
        new Remains(
            RECORD,
            1,
            "GDPR 5(2), 17(3)(e); 11 CCR 7101",
            "That, when and why somebody was erased shows that the wish was carried out.",
            Optional.of(proof.until()));
    return new ErasureShare(List.of(), List.of(kept));
  }

  @Override
  @Transactional
  public long eraseRemains(SubjectRef person, String what) {
    return what.equals(RECORD)
        ? erasures.of(person).map(row -> records.forget(row.id())).orElse(0L)
        : 0;
  }
}

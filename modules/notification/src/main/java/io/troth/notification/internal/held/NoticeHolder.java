package io.troth.notification.internal.held;

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
import java.util.stream.Stream;

/**
 * Notices and what came of them. What is queued is not sent: its row is gone. Of what a mail server
 * took, when and on which version stays as proof that people were told, without the server's words,
 * in which an address may stand.
 */
@ApplicationScoped
class NoticeHolder implements PersonalDataHolder {

  private static final String GROUND = "GDPR 7(1), 17(3)(e)";

  private static final List<HeldKind> STAYS = List.of(HeldNotices.HANDED_OVER, HeldNotices.SHOWN);

  private final HeldRows rows;
  private final ProofKept proof;

  NoticeHolder(HeldRows rows, ProofKept proof) {
    this.rows = rows;
    this.proof = proof;
  }

  @Override
  public String id() {
    return "notices";
  }

  @Override
  public String title() {
    return "Notices and mails";
  }

  @Override
  public Set<String> tables() {
    return HeldNotices.TABLES;
  }

  @Override
  @Transactional
  public List<HeldTable> show(SubjectRef person) {
    return rows.show(person, HeldNotices.SHOW);
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    var erased = rows.erase(person, HeldNotices.GOES);
    rows.blank(person, HeldNotices.HANDED_OVER, "reply_text = null, due_at = null, lease = null");
    var remains = STAYS.stream().flatMap(kind -> remains(person, kind)).toList();
    return new ErasureShare(erased, remains);
  }

  private Stream<Remains> remains(SubjectRef person, HeldKind kind) {
    var count = rows.count(person, kind);
    return count == 0 ? Stream.empty() : Stream.of(remains(kind, count));
  }

  private Remains remains(HeldKind kind, long count) {
    return new Remains(
        kind.id(),
        count,
        GROUND,
        "That and when somebody was told of a version proves that they were.",
        Optional.of(proof.until()));
  }

  @Override
  @Transactional
  public long eraseRemains(SubjectRef person, String what) {
    return STAYS.stream()
        .filter(kind -> kind.id().equals(what))
        .mapToLong(kind -> rows.erase(person, kind))
        .sum();
  }
}

package io.troth.tenant.internal.links;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.HeldKind;
import io.troth.personaldata.HeldRows;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/**
 * Sessions of the privacy centre. They are looked up with every request, so one that is gone ends
 * at once on every replica; links that were used up are kept by a hash that leads to nobody.
 */
@ApplicationScoped
class SessionHolder implements PersonalDataHolder {

  private static final HeldKind SESSIONS =
      HeldKind.of("privacy_session", "sessions", "Visits to the privacy centre")
          .time("began_at", "started_at")
          .time("last_used_at", "last_seen_at")
          .orderedBy("started_at");

  private final HeldRows rows;

  SessionHolder(HeldRows rows) {
    this.rows = rows;
  }

  @Override
  public String id() {
    return "sessions";
  }

  @Override
  public String title() {
    return "Sessions of the privacy centre";
  }

  @Override
  public Set<String> tables() {
    return Set.of("privacy_session");
  }

  @Override
  @Transactional
  public List<HeldTable> show(SubjectRef person) {
    return rows.show(person, List.of(SESSIONS));
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    return new ErasureShare(rows.erase(person, List.of(SESSIONS)), List.of());
  }

  @Override
  public long eraseRemains(SubjectRef person, String what) {
    return 0;
  }
}

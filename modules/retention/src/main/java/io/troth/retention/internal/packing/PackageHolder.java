package io.troth.retention.internal.packing;

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

/** That somebody took their data along is itself known about them. */
@ApplicationScoped
class PackageHolder implements PersonalDataHolder {

  private static final HeldKind PACKAGES =
      HeldKind.of("data_package", "packages", "When this data was packed")
          .time("last_at", "made_at")
          .text("times", "made");

  private final HeldRows rows;

  PackageHolder(HeldRows rows) {
    this.rows = rows;
  }

  @Override
  public String id() {
    return "packages";
  }

  @Override
  public String title() {
    return "Packages of your data";
  }

  @Override
  public Set<String> tables() {
    return Set.of(PACKAGES.table());
  }

  @Override
  @Transactional
  public List<HeldTable> show(SubjectRef person) {
    return rows.show(person, List.of(PACKAGES));
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    return new ErasureShare(rows.erase(person, List.of(PACKAGES)), List.of());
  }

  @Override
  public long eraseRemains(SubjectRef person, String what) {
    return 0;
  }
}

package io.troth.retention.internal.packing;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.ErasureShare.Erased;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** That somebody took their data along is itself known about them. */
@ApplicationScoped
class PackageHolder implements PersonalDataHolder {

  private static final String WHAT = "packages";

  private final PackageStatements rows;

  PackageHolder(PackageStatements rows) {
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
  @Transactional
  public List<HeldTable> show(SubjectRef person) {
    return rows.made(person)
        .map(
            made ->
                new HeldTable(
                    WHAT,
                    "When this data was packed",
                    List.of("last_at", "times"),
                    each ->
                        each.accept(
                            List.of(made.last().toString(), Long.toString(made.times())))))
        .stream()
        .toList();
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    var gone = rows.erase(person);
    return new ErasureShare(
        gone == 0 ? List.of() : List.of(new Erased(WHAT, gone)), List.of());
  }

  @Override
  public long eraseRemains(SubjectRef person, String what) {
    return 0;
  }
}

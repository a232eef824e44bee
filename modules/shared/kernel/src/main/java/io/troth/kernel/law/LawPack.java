package io.troth.kernel.law;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The legal numbers this release knows. Immutable; read once from the data files beside this class.
 * A question that leaves something open is answered with the strictest row that could apply.
 */
public final class LawPack {

  /** Stands for "not known" in a question and for "everything" in a row. */
  public static final String ANY = "*";

  private static final LawPack CURRENT =
      new LawPack(
          LawTable.read("notice-floors.csv").stream().map(NoticeFloor::of).toList(),
          LawTable.read("country-groups.csv").stream()
              .filter(row -> row.get("group").equals("EEA"))
              .map(row -> row.get("country"))
              .collect(Collectors.toUnmodifiableSet()),
          LawTable.read("regions.csv").stream()
              .map(row -> row.get("region"))
              .collect(Collectors.toUnmodifiableSet()));

  private final List<NoticeFloor> noticeFloors;
  private final Set<String> eea;
  private final Set<String> regions;

  LawPack(List<NoticeFloor> noticeFloors, Set<String> eea, Set<String> regions) {
    this.noticeFloors = List.copyOf(noticeFloors);
    this.eea = Set.copyOf(eea);
    this.regions = Set.copyOf(regions);
  }

  public static LawPack current() {
    return CURRENT;
  }

  /**
   * The least days between the notice of a change and its effect.
   *
   * @param kind name of the kind of policy, for example {@code TERMS}; {@link #ANY} if not known
   * @param jurisdiction for example {@code EU}; {@link #ANY} if not known
   * @param audience {@code ORGANISATIONS} or {@code END_USERS}; {@link #ANY} if not known
   * @return days, at least 7
   */
  public int noticeFloorDays(String kind, String jurisdiction, String audience) {
    return noticeFloors.stream()
        .filter(row -> row.mayApply(kind, jurisdiction, audience))
        .mapToInt(NoticeFloor::days)
        .max()
        .orElseThrow(() -> new IllegalStateException("the law pack has no general notice floor"));
  }

  /** The regions whose law is known by name, for example {@code EU} or {@code US-CA}. */
  public Set<String> regions() {
    return regions;
  }

  /**
   * Whether a place of processing is in the European Economic Area, so that getting there is no
   * transfer in the sense of GDPR chapter V.
   *
   * @param country ISO 3166-1 alpha-2 code
   */
  public boolean isInEea(String country) {
    return eea.contains(country);
  }

  record NoticeFloor(String kind, String jurisdiction, String audience, int days) {

    static NoticeFloor of(LawTable.Row row) {
      return new NoticeFloor(
          row.get("kind"),
          row.get("jurisdiction"),
          row.get("audience"),
          Integer.parseInt(row.get("days")));
    }

    boolean mayApply(String askedKind, String askedJurisdiction, String askedAudience) {
      return fits(kind, askedKind)
          && fits(jurisdiction, askedJurisdiction)
          && fits(audience, askedAudience);
    }

    private static boolean fits(String row, String asked) {
      return row.equals(ANY) || asked.equals(ANY) || row.equals(asked);
    }
  }
}

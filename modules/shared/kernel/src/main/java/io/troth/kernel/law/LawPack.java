package io.troth.kernel.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The legal numbers this release knows. Immutable; read once from the data files beside this class.
 * A question that leaves something open is answered with the strictest row that could apply.
 */
public final class LawPack {

  private static final LawPack CURRENT =
      new LawPack(
          LawTable.read("notice-floors.csv").stream().map(NoticeFloor::of).toList(),
          LawTable.read("consent-reprompt.csv").stream().map(RepromptFloor::of).toList(),
          LawTable.read("erasure-warnings.csv").stream().map(ErasureWarning::of).toList(),
          LawTable.read("country-groups.csv").stream()
              .filter(row -> row.get("group").equals("EEA"))
              .map(row -> row.get("country"))
              .collect(Collectors.toUnmodifiableSet()),
          new Regions(LawTable.read("regions.csv")));

  private final List<NoticeFloor> noticeFloors;
  private final List<RepromptFloor> repromptFloors;
  private final List<ErasureWarning> erasureWarnings;
  private final Set<String> eea;
  private final Regions regions;

  LawPack(
      List<NoticeFloor> noticeFloors,
      List<RepromptFloor> repromptFloors,
      List<ErasureWarning> erasureWarnings,
      Set<String> eea,
      Regions regions) {
    this.noticeFloors = List.copyOf(noticeFloors);
    this.repromptFloors = List.copyOf(repromptFloors);
    this.erasureWarnings = List.copyOf(erasureWarnings);
    this.eea = Set.copyOf(eea);
    this.regions = regions;
  }

  public static LawPack current() {
    return CURRENT;
  }

  /**
   * What announcing a change needs: the strictest of all rows that may apply.
   *
   * @param kind name of the kind of policy, for example {@code TERMS}
   * @param jurisdictions regions the policy answers to, for example {@code EU}; empty if not known
   * @param audiences {@code ORGANISATIONS}, {@code END_USERS} or both; empty if not known
   */
  public NoticeLaw notice(String kind, Set<String> jurisdictions, Set<String> audiences) {
    return noticeFloors.stream()
        .filter(row -> row.mayApply(kind, jurisdictions, audiences, regions))
        .map(NoticeFloor::law)
        .reduce(NoticeLaw::and)
        .orElseThrow(() -> new IllegalStateException("the law pack has no general notice floor"));
  }

  /**
   * How long nobody is asked again for a consent they refused: the longest of all rows that may
   * apply. A person may change their mind by themselves at any time.
   *
   * @param jurisdictions regions the policy answers to, for example {@code FR}; empty if not known
   */
  public RepromptLaw reprompt(Set<String> jurisdictions) {
    return repromptFloors.stream()
        .filter(row -> row.mayApply(jurisdictions, regions))
        .map(RepromptFloor::law)
        .reduce(RepromptLaw::and)
        .orElseThrow(() -> new IllegalStateException("the law pack has no general rule on this"));
  }

  /**
   * How long before the data of an inactive person are erased the person is told: the longest of
   * all rows that may apply; empty where none of them asks for it.
   *
   * @param jurisdictions regions the policy answers to, for example {@code IN}; empty if not known
   */
  public Optional<ErasureWarningLaw> erasureWarning(Set<String> jurisdictions) {
    return erasureWarnings.stream()
        .filter(row -> row.mayApply(jurisdictions, regions))
        .map(ErasureWarning::law)
        .reduce(ErasureWarningLaw::and);
  }

  /** The regions whose law is known by name, for example {@code EU} or {@code US-CA}. */
  public Set<String> regions() {
    return regions.names();
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
}

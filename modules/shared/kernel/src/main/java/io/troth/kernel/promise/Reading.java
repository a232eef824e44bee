package io.troth.kernel.promise;

import java.util.Optional;

/**
 * What a control answers when it is looked at.
 *
 * @param figure the state in one English sentence with its figures, for staff; names nobody
 * @param evidence path of the staff page that shows what the figure counts
 */
public record Reading(Keeping keeping, String figure, Optional<String> evidence) {

  public static Reading kept(String figure) {
    return new Reading(Keeping.KEPT, figure, Optional.empty());
  }

  public static Reading atRisk(String figure) {
    return new Reading(Keeping.AT_RISK, figure, Optional.empty());
  }

  public static Reading broken(String figure) {
    return new Reading(Keeping.BROKEN, figure, Optional.empty());
  }

  public Reading shownAt(String path) {
    return new Reading(keeping, figure, Optional.of(path));
  }
}

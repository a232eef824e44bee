package io.troth.consent.internal.standing;

import io.troth.consent.api.ActType;
import java.time.Instant;

/**
 * An act on a version, in the order of the ledger.
 *
 * @param type one of ACCEPTED, DECLINED, OBJECTED, OBJECTION_WITHDRAWN, DEEMED_ACCEPTED,
 *     DEEMED_ACCEPTANCE_INVALIDATED
 * @param version number of the version
 * @param from for an objection the version it was compared with: what is contested are the changes
 *     between the two. 0 otherwise
 */
public record VersionAct(ActType type, int version, int from, Instant at) {

  public static VersionAct of(ActType type, int version, Instant at) {
    return new VersionAct(type, version, 0, at);
  }

  public static VersionAct objection(int version, int from, Instant at) {
    return new VersionAct(ActType.OBJECTED, version, from, at);
  }
}

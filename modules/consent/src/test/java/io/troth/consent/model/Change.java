package io.troth.consent.model;

/**
 * One difference of two versions.
 *
 * @param feature what differs
 * @param appears whether it is new rather than gone
 */
public record Change(Feature feature, boolean appears) {

  public Weight weight() {
    return appears ? feature.added() : feature.removed();
  }
}

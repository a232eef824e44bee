package io.troth.kernel.law;

/**
 * How long before the erasure of an inactive person's data the person is told.
 *
 * @param hours least hours between the two
 * @param source where this number comes from
 */
public record ErasureWarningLaw(int hours, String source) {

  ErasureWarningLaw and(ErasureWarningLaw other) {
    return other.hours > hours ? other : this;
  }
}

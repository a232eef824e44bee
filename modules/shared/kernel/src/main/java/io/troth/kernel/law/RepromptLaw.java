package io.troth.kernel.law;

/**
 * How long nobody is asked again for what they refused.
 *
 * @param months least months between the refusal and asking again
 * @param source where this number comes from
 */
public record RepromptLaw(int months, String source) {

  RepromptLaw and(RepromptLaw other) {
    return other.months > months ? other : this;
  }
}

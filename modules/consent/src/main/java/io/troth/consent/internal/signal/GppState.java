package io.troth.consent.internal.signal;

/**
 * What a string of the Global Privacy Platform can say of a person, for the sections {@code usnat}
 * and {@code usca}.
 *
 * @param sharingNotice whether it is said that data go to third parties
 * @param saleOptOutNotice whether it is said how to opt out of sale
 * @param sharingOptOutNotice the same of sharing for advertising across contexts
 * @param advertisingOptOutNotice the same of targeted advertising
 * @param limitNotice whether it is said how to limit the use of sensitive data
 * @param saleOptOut whether the person opted out
 * @param gpc whether the browser's signal was met
 */
record GppState(
    Said sharingNotice,
    Said saleOptOutNotice,
    Said sharingOptOutNotice,
    Said advertisingOptOutNotice,
    Said limitNotice,
    Said saleOptOut,
    Said sharingOptOut,
    Said advertisingOptOut,
    boolean gpc) {

  /** Values of the sections' two-bit fields. */
  enum Said {
    NOT_APPLICABLE,
    YES,
    NO;

    int code() {
      return ordinal();
    }
  }
}

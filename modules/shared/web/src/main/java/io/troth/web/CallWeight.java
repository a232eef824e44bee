package io.troth.web;

/** Lets an endpoint count a call that does the work of many as many. */
public interface CallWeight {

  /**
   * Counts further calls of the present caller, besides the one that was counted already.
   *
   * @param calls 0 or more; more than a minute's worth counts as a minute's worth
   * @throws io.troth.kernel.Problem too-many-requests, and then none of them is counted
   */
  void add(int calls);
}

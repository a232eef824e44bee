package io.troth.web.internal.limit;

import jakarta.ws.rs.Priorities;

/** In which order an endpoint's filters run: cheap refusals first, work last. */
public final class FilterOrder {

  public static final int RATE = Priorities.AUTHORIZATION + 100;
  public static final int SUSPENSION = Priorities.AUTHORIZATION + 200;
  public static final int BODY = Priorities.AUTHORIZATION + 300;
  public static final int PARAMETERS = Priorities.AUTHORIZATION + 350;
  public static final int IDEMPOTENCY = Priorities.AUTHORIZATION + 400;

  private FilterOrder() {}
}

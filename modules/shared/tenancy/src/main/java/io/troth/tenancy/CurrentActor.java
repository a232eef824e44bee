package io.troth.tenancy;

import io.troth.kernel.Actor;

/**
 * Who is calling, for the record: the {@value #ATTRIBUTE} attribute of the caller's security
 * identity. {@link Actor#SYSTEM} outside a request, inside {@link TenantScope} and for callers
 * nobody has vouched for.
 */
public interface CurrentActor {

  /** The attribute in which authentication leaves the {@link Actor}. */
  String ATTRIBUTE = "troth.actor";

  Actor get();
}

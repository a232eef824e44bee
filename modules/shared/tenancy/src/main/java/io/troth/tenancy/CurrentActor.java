package io.troth.tenancy;

import io.troth.kernel.Actor;

/** Who is calling, for the record. {@link Actor#SYSTEM} outside a request. */
public interface CurrentActor {

  Actor get();
}

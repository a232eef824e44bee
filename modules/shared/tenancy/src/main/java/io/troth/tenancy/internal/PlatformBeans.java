package io.troth.tenancy.internal;

import io.quarkus.arc.DefaultBean;
import io.troth.kernel.UniqueIds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The clock and the source of ids that everything else is given. */
@Singleton
final class PlatformBeans {

  @Produces
  @Singleton
  @DefaultBean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  UniqueIds uniqueIds(InstantSource clock) {
    return new UniqueIds(clock);
  }
}

package io.troth.web.site;

import io.troth.kernel.UniqueIds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

class TestBeans {

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  UniqueIds ids(InstantSource clock) {
    return new UniqueIds(clock);
  }
}

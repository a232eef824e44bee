package io.troth.retention.internal.packing;

import io.troth.eventbus.EventGoldenContract;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.DataPackages.Door;
import io.troth.retention.api.event.PackageMade;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageEventTypesTest {

  @Test
  void factsLookAsTheyAreDocumented() {
    EventGoldenContract.verify(
        new PackageEventTypes(),
        List.of(
            new PackageMade(
                SubjectRef.parse("01900000-0000-7000-8000-0000000000a1"), Door.PERSON)));
  }
}

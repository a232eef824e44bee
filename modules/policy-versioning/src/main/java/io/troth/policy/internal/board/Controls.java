package io.troth.policy.internal.board;

import io.troth.kernel.promise.ProtectionProbe;
import io.troth.policy.api.PromiseBoard.Control;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every control of the running system, from whatever room. */
@Singleton
class Controls {

  private final Instance<PromiseControl> controls;
  private final Instance<ProtectionProbe> probes;

  Controls(Instance<PromiseControl> controls, Instance<ProtectionProbe> probes) {
    this.controls = controls;
    this.probes = probes;
  }

  /** Those that work here and now; protections are looked at to know. */
  Working working() {
    return new Working(
        Stream.concat(
                controls.stream(),
                probes.stream()
                    .flatMap(
                        probe ->
                            probe.look().stream()
                                .map(reading -> new ProbedControl(probe, reading))))
            .sorted(Comparator.comparing(PromiseControl::id))
            .toList());
  }

  /** The working controls of one look. */
  record Working(List<PromiseControl> all) {

    List<PromiseControl> keeping(Promised promised) {
      return all.stream().filter(control -> control.keeps(promised)).toList();
    }

    boolean keep(Promised promised) {
      return all.stream().anyMatch(control -> control.keeps(promised));
    }

    List<Control> named(Promised promised) {
      return keeping(promised).stream().map(Working::named).toList();
    }

    static Control named(PromiseControl control) {
      return new Control(control.id(), control.title());
    }
  }
}

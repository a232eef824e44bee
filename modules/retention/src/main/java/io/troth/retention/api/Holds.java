package io.troth.retention.api;

import io.troth.kernel.SubjectRef;
import java.util.List;

/** Legal holds: what must be kept although its time is over or its erasure was asked for. */
public interface Holds {

  /**
   * The live holds on a person's data, oldest first; empty when nothing keeps it. While there is
   * one, the data it covers is neither swept nor erased, and its use is restricted (GDPR Articles
   * 17(3)(e) and 18).
   */
  List<Hold> on(SubjectRef person);
}

package io.troth.retention.api;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;

/** What inactive people are told before their data are erased, where the law asks for it. */
public interface ErasureWarnings {

  /** Warnings that still count: nothing was seen of the person since, and their data are there. */
  List<Warning> of(SubjectRef person);

  /**
   * @param category id of the data that will go
   * @param at when at the earliest
   */
  record Warning(String category, Instant at) {}
}

package io.troth.retention.internal.erasure;

import io.troth.kernel.SubjectRef;
import java.util.UUID;

/** An erasure under a replica's lease. */
record Claim(ErasureRow row, UUID lease) {

  UUID id() {
    return row.id();
  }

  SubjectRef person() {
    return row.person();
  }
}

package io.troth.notification.internal.domain;

import io.troth.notification.api.SenderDomains.RecordState;

/**
 * What stands where a record should.
 *
 * @param seen at most 500 characters of it
 */
record Finding(RecordState state, String seen) {

  static final Finding NOT_ASKED = new Finding(RecordState.UNKNOWN, "");
}

package io.troth.notification.internal.staff;

import io.troth.notification.api.StaffTopic;

/** What one mail says. */
enum News {
  /** So many notices of a version did not arrive since the last mail about it. */
  GIVEN_UP(StaffTopic.NOTICES),
  /** The mails on a version may not be out in time; so many people are left. */
  IN_DANGER(StaffTopic.DEADLINES),
  /** They are in time again. */
  OUT_OF_DANGER(StaffTopic.DEADLINES),
  /** Nothing is sent to an address any more. */
  SWITCHED_OFF(StaffTopic.WEBHOOKS);

  private final StaffTopic topic;

  News(StaffTopic topic) {
    this.topic = topic;
  }

  StaffTopic topic() {
    return topic;
  }
}

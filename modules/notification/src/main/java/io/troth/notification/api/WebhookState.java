package io.troth.notification.api;

/** Whether an address is sent facts. */
public enum WebhookState {
  /** Facts are sent. May become any other state. */
  ENABLED,
  /** Switched off by a person, who may switch it on again. */
  DISABLED,
  /** Switched off by Troth: the address answered 410, gone. A person may switch it on again. */
  GONE,
  /** Switched off by Troth: five days of failures only. A person may switch it on again. */
  FAILING
}

package io.troth.notification.api;

import java.util.Set;

/**
 * An address as it is wanted.
 *
 * @param url an https address of up to 500 characters, port 443 or 8443
 * @param description for the tenant's own people, up to 200 characters
 * @param types names of the facts to send, see {@link Webhooks#types()}; empty for all
 * @param enabled whether facts are sent
 */
public record WebhookDraft(String url, String description, Set<String> types, boolean enabled) {
  public WebhookDraft {
    types = Set.copyOf(types);
  }
}

package io.troth.admin.internal.webhook;

import io.troth.admin.internal.desk.Todo;
import io.troth.notification.api.WebhookState;
import io.troth.notification.api.WebhookView;
import io.troth.notification.api.Webhooks;
import io.troth.web.page.Tone;
import jakarta.inject.Singleton;
import java.util.List;

/** Addresses that Troth switched off wait for a person. */
@Singleton
public final class WebhookTodos {

  private final Webhooks webhooks;

  WebhookTodos(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  public List<Todo> today() {
    return webhooks.list().stream().filter(WebhookTodos::isLost).map(WebhookTodos::todo).toList();
  }

  private static boolean isLost(WebhookView webhook) {
    return webhook.state() == WebhookState.GONE || webhook.state() == WebhookState.FAILING;
  }

  private static Todo todo(WebhookView webhook) {
    return new Todo(
        Tone.BROKEN,
        "Switched off",
        "A webhook takes nothing any more",
        webhook.url(),
        "See what happened",
        WebhookPages.HERE + "/" + webhook.id());
  }
}

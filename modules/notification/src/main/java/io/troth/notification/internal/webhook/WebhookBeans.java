package io.troth.notification.internal.webhook;

import io.troth.web.outbound.Reach;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

/** What stands between this slice and the network. */
@Singleton
final class WebhookBeans {

  @Produces
  @Singleton
  Reach reach(WebhookSettings settings) {
    return settings.local() ? Reach.LOCAL_TOO : Reach.PUBLIC;
  }

  /** Certificates are judged as this machine's Java judges them. */
  @Produces
  @Singleton
  Post post(Vertx vertx, Reach reach, WebhookSettings settings) {
    return new Post(
        vertx,
        new HttpClientOptions(),
        host -> List.of(InetAddress.getAllByName(host)),
        reach,
        settings.connect(),
        settings.patience());
  }
}

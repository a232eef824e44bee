package io.troth.notification.internal;

import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.spi.PromiseControl.Asked;
import java.util.List;

/** Which later versions a promised channel is about: a policy may promise it for some only. */
public final class PromisedChannel {

  private PromisedChannel() {}

  public static List<PublishedVersion> later(Asked asked, Channel channel) {
    var notice = asked.version().commitments().notice();
    return asked.later().stream()
        .filter(version -> notice.termsFor(version.declared()).channels().contains(channel))
        .toList();
  }
}

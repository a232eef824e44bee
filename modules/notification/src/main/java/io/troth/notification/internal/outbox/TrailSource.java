package io.troth.notification.internal.outbox;

import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Outbox.Step;
import java.util.List;

/** Knows of things that happened to a notice elsewhere than on its way by mail. */
public interface TrailSource {

  List<Step> of(NoticeView notice);
}

package io.troth.policy.spi;

import java.time.Duration;

/** How long it takes to hand over that many mails; part of the earliest lawful date. */
public interface SendingPace {

  Duration toNotify(long people);
}

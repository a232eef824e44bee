package io.troth.web.page;

import java.time.Duration;

/** Tells pages whether time can be advanced here, which only a demo allows. */
public interface MovableTime {

  boolean movable();

  /** How far the platform's clock is ahead of the system's. */
  Duration ahead();
}

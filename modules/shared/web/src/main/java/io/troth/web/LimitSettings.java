package io.troth.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code troth.limits.*}: how much and how often. */
@ConfigMapping(prefix = "troth.limits")
public interface LimitSettings {

  /** Bytes of a body where the endpoint says nothing else. */
  @WithDefault("1M")
  MemorySize body();

  /** Bytes of any body, imports included. */
  @WithDefault("32M")
  MemorySize largestBody();

  /** How often. */
  Rate rate();

  /**
   * Calls a minute, for each replica by itself: behind N replicas a caller may get through up to N
   * times as often. A bucket holds one minute's calls.
   */
  interface Rate {

    @WithDefault("true")
    boolean enabled();

    /** Of one API key. */
    @WithDefault("60000")
    int apiKey();

    /** Of one member of staff. */
    @WithDefault("1200")
    int staff();

    /** Of one person (data subject). */
    @WithDefault("600")
    int subject();

    /** Of one address, for calls without a valid credential. */
    @WithDefault("1200")
    int address();

    /** New devices of anonymous visitors, of one address with one publishable key. */
    @WithDefault("60")
    int device();
  }
}

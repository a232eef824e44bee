package io.troth.tenant.internal.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tenants' providers are asked. */
@ConfigMapping(prefix = "troth.people-provider")
interface ProviderSettings {

  /** How long to wait for a connection. */
  @WithDefault("3s")
  Duration connect();

  /** How long one call may take as a whole. */
  @WithDefault("8s")
  Duration patience();

  /** How long what a provider says of itself is remembered. */
  @WithDefault("10m")
  Duration remember();

  /** Whether a provider may be on this machine, unprotected: in demos and tests alone. */
  @WithDefault("${troth.demo:false}")
  boolean local();
}

package io.troth.notification.internal.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses a name stands for. */
interface NameResolver {

  /** All of them, the first to be preferred. */
  List<InetAddress> resolve(String host) throws UnknownHostException;
}

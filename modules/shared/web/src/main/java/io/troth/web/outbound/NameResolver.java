package io.troth.web.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses a name stands for. */
public interface NameResolver {

  /** All of them, the first to be preferred. */
  List<InetAddress> resolve(String host) throws UnknownHostException;
}

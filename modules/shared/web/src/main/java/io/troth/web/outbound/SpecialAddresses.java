package io.troth.web.outbound;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are on the public internet. Taken from IANA's registries of special-purpose
 * addresses (RFC 6890 and what updates it); of IPv6 only what is handed out at all (2000::/3)
 * counts, without the parts in which an IPv4 address may hide. Java has turned IPv4-mapped
 * addresses (::ffff:0:0/96) into IPv4 before they come here.
 */
public final class SpecialAddresses {

  private static final int IPV4_BITS = 32;

  private static final List<Range> NOT_PUBLIC_4 =
      Stream.of(
              "00000000/8", // this network
              "0a000000/8", // private
              "64400000/10", // shared by carriers (CGNAT); Alibaba's metadata
              "7f000000/8", // loopback
              "a83f8110/32", // Azure's platform, 168.63.129.16
              "a9fe0000/16", // link-local; most clouds' metadata
              "ac100000/12", // private
              "c0000000/24", // protocol assignments; Oracle's metadata
              "c0000200/24", // documentation
              "c0586300/24", // 6to4 relays
              "c0a80000/16", // private
              "c6120000/15", // benchmarks
              "c6336400/24", // documentation
              "cb007100/24", // documentation
              "e0000000/4", // multicast
              "f0000000/4") // reserved, broadcast
          .map(Range::of)
          .toList();

  private static final Range HANDED_OUT_6 = Range.of("20000000000000000000000000000000/3");

  private static final List<Range> NOT_PUBLIC_6 =
      Stream.of(
              "20010000000000000000000000000000/23", // protocols: Teredo, ORCHID
              "20010db8000000000000000000000000/32", // documentation
              "20020000000000000000000000000000/16", // 6to4
              "3fff0000000000000000000000000000/20") // documentation
          .map(Range::of)
          .toList();

  private SpecialAddresses() {}

  public static boolean mayBeReached(InetAddress address, Reach reach) {
    return isPublic(address) || reach == Reach.LOCAL_TOO && address.isLoopbackAddress();
  }

  private static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length * 8 == IPV4_BITS) {
      return NOT_PUBLIC_4.stream().noneMatch(range -> range.has(bytes));
    }
    return HANDED_OUT_6.has(bytes) && NOT_PUBLIC_6.stream().noneMatch(range -> range.has(bytes));
  }

  /** Addresses that begin with the same bits. */
  private record Range(byte[] first, int bits) {

    static Range of(String text) {
      var parts = text.split("/");
      return new Range(HexFormat.of().parseHex(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean has(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((first[bit / 8] & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}

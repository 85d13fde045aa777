package candor.server.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/// The proxies before this server whose word on the client's address is taken. Anybody can write
/// `X-Forwarded-For`, so it counts only as far as trusted proxies wrote it: read from its end, the
/// first address that is not a trusted proxy is the client.
public final class Proxies {
  private final List<Network> networks;

  private static final class Network {
    private final byte[] address;
    private final int bits;

    Network(byte[] address, int bits) {
      this.address = address;
      this.bits = bits;
    }

    boolean holds(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /// @param networks addresses, or networks such as `10.0.0.0/8`
  /// @throws IllegalArgumentException if one of them is neither
  public Proxies(List<String> networks) {
    this.networks = networks.stream().map(Proxies::network).toList();
  }

  /// No proxy is trusted.
  public static Proxies none() {
    return new Proxies(List.of());
  }

  private static Network network(String text) {
    int slash = text.indexOf('/');
    byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
    int all = address.length * 8;
    int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
    if (address.length == 0 || bits < 0 || bits > all) {
      throw new IllegalArgumentException("neither an address nor a network: " + text);
    }
    return new Network(address, bits);
  }

  boolean trusted(String address) {
    if (networks.isEmpty()) {
      return false;
    }
    byte[] bytes = bytes(address);
    return networks.stream().anyMatch(network -> network.holds(bytes));
  }

  String client(String peer, Head head) {
    List<String> hops = hops(head);
    String client = peer;
    for (int i = hops.size() - 1; i >= 0 && trusted(client); i--) {
      if (bytes(hops.get(i)).length == 0) {
        break;
      }
      client = hops.get(i);
    }
    return client;
  }

  /// The addresses that `X-Forwarded-For` or, in its absence, `Forwarded` (RFC 7239) lists.
  private static List<String> hops(Head head) {
    var hops = new ArrayList<String>();
    for (String value : head.all("x-forwarded-for")) {
      for (String hop : value.split(",")) {
        hops.add(bare(hop.strip()));
      }
    }
    if (!hops.isEmpty()) {
      return hops;
    }
    for (String value : head.all("forwarded")) {
      for (String element : value.split(",")) {
        for (String pair : element.split(";")) {
          String text = pair.strip();
          if (text.regionMatches(true, 0, "for=", 0, 4)) {
            hops.add(bare(text.substring(4).replace("\"", "")));
          }
        }
      }
    }
    return hops;
  }

  /// An address without brackets and port.
  private static String bare(String hop) {
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      return end < 0 ? hop : hop.substring(1, end);
    }
    int colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }

  /// The bytes of a literal address; none if it is not one. Names are never looked up.
  private static byte[] bytes(String address) {
    try {
      return InetAddress.ofLiteral(address).getAddress();
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}

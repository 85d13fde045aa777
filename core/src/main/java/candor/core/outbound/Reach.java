package candor.core.outbound;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where this server may go. Addresses of clients come from whoever registers them, and this
/// process stands where they do not: behind the firewall, beside the metadata service of a cloud.
/// So only the public internet is open, and what the operator names beside it.
///
/// @param allowed networks that are open although they are not public
/// @param plain whether `http` is spoken as well
public record Reach(List<Network> allowed, boolean plain) {
  /// The networks that are not public (IANA's registries of special-purpose addresses, RFC 6890),
  /// by what they are for.
  private static final Map<Network, String> SPECIAL = new LinkedHashMap<>();

  static {
    special("an address of this host", "0.0.0.0/8");
    special("a private network", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
    special("a carrier's own network", "100.64.0.0/10");
    special("a loopback address", "127.0.0.0/8", "::1/128");
    special(
        "a link-local address, where clouds keep their metadata", "169.254.0.0/16", "fe80::/10");
    special("an address of protocols", "192.0.0.0/24", "192.88.99.0/24", "2001::/23");
    special("an address of examples", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24");
    special("an address of examples", "2001:db8::/32", "3fff::/20");
    special("a network of benchmarks", "198.18.0.0/15");
    special("a multicast address", "224.0.0.0/4", "ff00::/8");
    special("a reserved address", "240.0.0.0/4");
    special("a unique local address", "fc00::/7");
    special(
        "an IPv4 address in another form", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16");
  }

  /// All that is public in IPv6 lies in here (RFC 4291, section 2.4).
  private static final Network GLOBAL = Network.of("2000::/3");

  private static void special(String what, String... networks) {
    for (String each : networks) {
      SPECIAL.put(Network.of(each), what);
    }
  }

  public Reach {
    allowed = List.copyOf(allowed);
  }

  /// The public internet, by TLS alone.
  public static Reach internet() {
    return new Reach(List.of(), false);
  }

  /// The public internet and this machine: a developer's clients run beside the server.
  public static Reach development() {
    return new Reach(List.of(Network.of("127.0.0.0/8"), Network.of("::1/128")), true);
  }

  /// Why an address may not be asked; empty if it may. An IPv4 address in the form of IPv6 is an
  /// IPv4 address here: Java makes one of it.
  Optional<String> refusal(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (allowed.stream().anyMatch(network -> network.holds(bytes))) {
      return Optional.empty();
    }
    for (Map.Entry<Network, String> each : SPECIAL.entrySet()) {
      if (each.getKey().holds(bytes)) {
        return Optional.of(each.getValue());
      }
    }
    return bytes.length == 4 || GLOBAL.holds(bytes)
        ? Optional.empty()
        : Optional.of("an address outside of the public internet");
  }
}

package candor.core.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/// What counts as one address where somebody's share is counted. Whoever has an IPv6 address has
/// the whole network of 64 bits that it is in (RFC 4291, section 2.5.1), and could come from a new
/// address each time.
public final class Networks {
  private static final int NETWORK_BYTES = 8;

  private Networks() {}

  /// The network of an address; the text itself where it is none.
  public static String of(String ip) {
    if (ip.indexOf(':') < 0) {
      return ip;
    }
    int zone = ip.indexOf('%');
    try {
      // An IPv4 address may come in the form of IPv6 (RFC 4291, section 2.5.5.2).
      byte[] address = InetAddress.ofLiteral(zone < 0 ? ip : ip.substring(0, zone)).getAddress();
      return address.length == 4
          ? InetAddress.getByAddress(address).getHostAddress()
          : HexFormat.of().formatHex(address, 0, NETWORK_BYTES) + "::/64";
    } catch (IllegalArgumentException | UnknownHostException e) {
      return ip;
    }
  }
}

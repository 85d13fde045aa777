package candor.server.http;

import candor.core.outbound.Network;
import candor.errors.Errors;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// The proxies before this server whose word on the client is taken, and the header that they write
/// it in. Anybody can write that header, so it counts only as far as trusted proxies wrote it: read
/// from its end, the first address that is not a trusted proxy is the client.
///
/// The other header is nobody's word: a proxy that writes one of them passes the other on as the
/// client sent it (RFC 7239, section 8.1).
public final class Proxies {
  /// The header that says for whom a proxy speaks.
  public enum Header {
    /// The address; `X-Forwarded-Proto` says whether it speaks TLS.
    X_FORWARDED_FOR("X-Forwarded-For"),
    /// Both (RFC 7239).
    FORWARDED("Forwarded");

    private final String text;

    Header(String text) {
      this.text = text;
    }

    /// Its name in a request.
    public String text() {
      return text;
    }
  }

  /// A step on a request's way.
  ///
  /// @param address empty or something else that is no address, where the proxy does not say it
  private record Hop(String address, boolean secure) {}

  private final List<Network> networks;
  private final Header header;
  private final String certificateHeader;

  /// @param networks addresses, or networks such as `10.0.0.0/8`
  /// @throws IllegalArgumentException if one of them is neither
  public Proxies(List<String> networks, Header header) {
    this(networks, header, "");
  }

  /// The same, who also hand on the certificates of clients (RFC 9440).
  ///
  /// @param certificateHeader the header in which they do; empty for none
  public Proxies(List<String> networks, Header header, String certificateHeader) {
    this.certificateHeader = certificateHeader.toLowerCase(Locale.ROOT);
    this.networks = networks.stream().map(Network::of).toList();
    this.header = header;
  }

  /// No proxy is trusted.
  public static Proxies none() {
    return new Proxies(List.of(), Header.X_FORWARDED_FOR);
  }

  boolean trusted(String address) {
    if (networks.isEmpty()) {
      return false;
    }
    byte[] bytes = bytes(address);
    return networks.stream().anyMatch(network -> network.holds(bytes));
  }

  /// The client that a trusted proxy speaks for; the proxy itself where it does not say.
  String client(String proxy, Head head) {
    List<Hop> hops = hops(head);
    int at = client(proxy, hops);
    return at == hops.size() ? proxy : hops.get(at).address;
  }

  /// Whether that client speaks TLS.
  boolean secure(String proxy, Head head) {
    if (header == Header.X_FORWARDED_FOR) {
      return head.first("x-forwarded-proto").filter("https"::equalsIgnoreCase).isPresent();
    }
    List<Hop> hops = hops(head);
    int at = client(proxy, hops);
    return at < hops.size() && hops.get(at).secure;
  }

  /// Whether a certificate in their header counts.
  public boolean handsCertificatesOn() {
    return !certificateHeader.isEmpty();
  }

  /// The certificate that a trusted proxy hands on. They write it in three ways, which cannot be
  /// taken for one another: between colons (RFC 9440, section 2.1), as PEM with percent signs for
  /// what headers cannot have, or as bare base64, of which a comma ends the first.
  ///
  /// @throws candor.errors.Problem `header_malformed`
  List<X509Certificate> certificates(Head head) {
    List<String> values = head.all(certificateHeader);
    if (values.isEmpty() || values.getFirst().isBlank()) {
      return List.of();
    }
    if (values.size() > 1) {
      throw Errors.headerMalformed(certificateHeader, "it stands twice");
    }
    try {
      String text = values.getFirst().strip();
      // A plus is a sign of base64 here, and not a space as in forms.
      String plain =
          text.indexOf('%') < 0
              ? text
              : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      String base64 = plain.replaceAll("-----[A-Z ]+-----|[:\\s]", "").split(",", 2)[0];
      return Pem.x509(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException | CertificateException e) {
      throw Errors.headerMalformed(certificateHeader, "it is no certificate").causedBy(e);
    }
  }

  /// Where the client stands among the hops; behind the last if nowhere.
  private int client(String proxy, List<Hop> hops) {
    int at = hops.size();
    String writer = proxy;
    while (at > 0 && trusted(writer) && bytes(hops.get(at - 1).address).length > 0) {
      at--;
      writer = hops.get(at).address;
    }
    return at;
  }

  private List<Hop> hops(Head head) {
    var hops = new ArrayList<Hop>();
    switch (header) {
      case X_FORWARDED_FOR -> {
        for (String value : head.all("x-forwarded-for")) {
          for (String hop : value.split(",")) {
            hops.add(new Hop(bare(hop.strip()), false));
          }
        }
      }
      case FORWARDED -> {
        for (String value : head.all("forwarded")) {
          for (String element : value.split(",")) {
            hops.add(forwarded(element));
          }
        }
      }
    }
    return hops;
  }

  /// RFC 7239, section 4. An element that does not say for whom stands for a hop nevertheless: what
  /// is written before it is not by the same hand.
  private static Hop forwarded(String element) {
    String address = "";
    boolean secure = false;
    for (String pair : element.split(";")) {
      String text = pair.strip();
      if (text.regionMatches(true, 0, "for=", 0, 4)) {
        address = bare(text.substring(4).replace("\"", ""));
      } else if (text.regionMatches(true, 0, "proto=", 0, 6)) {
        secure = text.substring(6).replace("\"", "").equalsIgnoreCase("https");
      }
    }
    return new Hop(address, secure);
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

package candor.core.client;

import candor.core.outbound.Fetcher;
import candor.errors.Errors;
import candor.errors.Faults;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// By which names a client knows people (OpenID Connect Core 1.0, section 8).
///
/// @param pairwise whether by names that only clients of its sector know
/// @param sectorUri whose host is the sector (section 8.1); empty if the redirect URIs say it
public record SubjectTerms(boolean pairwise, String sectorUri) {
  /// The words on the wire: everybody knows people by the same name, or not.
  public static final String PUBLIC = "public";

  /// See [#PUBLIC].
  public static final String PAIRWISE = "pairwise";

  private static final int LONGEST = 2_000;

  /// By the names that all know.
  public static SubjectTerms usual() {
    return new SubjectTerms(false, "");
  }

  /// The word on the wire.
  public String wire() {
    return pairwise ? PAIRWISE : PUBLIC;
  }

  /// Whether `http` will do for a sector's address is known where it is asked ([Sectors]).
  void check(List<String> redirectUris, Faults faults) {
    if (!sectorUri.isEmpty()) {
      if (sectorUri.length() > LONGEST) {
        faults.add(Errors.fieldTooLong("sector_identifier_uri", LONGEST));
      } else if (Fetcher.fault(sectorUri, true).isPresent()) {
        faults.add(Errors.sectorUriMalformed("sector_identifier_uri"));
      }
      return;
    }
    List<String> hosts = redirectUris.stream().map(SubjectTerms::host).distinct().toList();
    if (pairwise && (hosts.size() > 1 || hosts.contains(""))) {
      faults.add(
          Errors.sectorUnclear(
              "subject_type", hosts.stream().map(host -> host.isEmpty() ? "none" : host).toList()));
    }
  }

  /// Whose clients know people by the same names (section 8.1).
  ///
  /// @param otherwise the sector of a client that nobody is sent back to
  public String sector(List<String> redirectUris, String otherwise) {
    if (!sectorUri.isEmpty()) {
      return host(sectorUri);
    }
    return redirectUris.isEmpty() ? otherwise : host(redirectUris.getFirst());
  }

  /// Empty where an address has none.
  private static String host(String uri) {
    try {
      String host = URI.create(uri).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

package candor.core.client;

import candor.core.outbound.Documents;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Whether a sector lets a client into it (OpenID Connect Registration 1.0, section 5): whoever
/// could name the host of others as its sector would learn by which names those know people.
final class Sectors {
  private static final String FIELD = "sector_identifier_uri";
  private static final JsonFactory JSON = new JsonFactory();
  private static final int NAMED = 3;

  private final Documents documents;

  Sectors(Documents documents) {
    this.documents = documents;
  }

  /// Looks at what stands at the address of the sector, if the client names one.
  ///
  /// @param stranger whether the client registers itself
  /// @throws Problem `validation_error` with `sector_document_wrong`
  void check(Registration registration, boolean stranger) {
    String address = registration.signIn().subjects().sectorUri();
    if (address.isEmpty()) {
      return;
    }
    Documents from = stranger ? documents.ofStrangers() : documents;
    var faults = new Faults();
    try {
      reason(texts(from.once(address)), registration.signIn().redirectUris())
          .ifPresent(reason -> faults.add(wrong(address, reason)));
    } catch (Problem problem) {
      String code = problem.code().code();
      faults.add(wrong(address, code + ", see /errors/" + code).causedBy(problem));
    } catch (JacksonException e) {
      faults.add(wrong(address, "it is no JSON array of texts"));
    }
    faults.refuse();
  }

  private static Problem wrong(String address, String reason) {
    return Errors.sectorDocumentWrong(FIELD, address, reason);
  }

  private static Optional<String> reason(Set<String> listed, List<String> redirectUris) {
    List<String> missing =
        redirectUris.stream().filter(uri -> !listed.contains(uri)).limit(NAMED).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("it does not list " + String.join(", ", missing));
  }

  private static Set<String> texts(String json) {
    var found = new HashSet<String>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      boolean array = parser.nextToken() == JsonToken.START_ARRAY;
      while (array && parser.nextToken() == JsonToken.VALUE_STRING) {
        found.add(parser.getString());
      }
      if (!array || parser.currentToken() != JsonToken.END_ARRAY) {
        throw new tools.jackson.core.exc.StreamReadException(parser, "no array of texts");
      }
    }
    return found;
  }
}

package candor.server.login;

import candor.core.client.AboutTerms;
import candor.core.consent.DetailType;
import java.util.List;

/// What the consent page shows.
///
/// @param request the request that waits, sealed
/// @param application the name of the client
/// @param host where the answer goes
/// @param user the address of whoever is signed in
/// @param scopes in words
/// @param apis the names of the APIs that it gets data of
/// @param about what the client says of itself
/// @param details the same beside scopes
public record ConsentView(
    Words words,
    String stylesheet,
    String request,
    String application,
    String host,
    String user,
    List<String> scopes,
    List<String> apis,
    AboutTerms about,
    List<DetailType.Shown> details) {}

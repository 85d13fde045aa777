package candor.server.login;

import java.util.List;

/// What the consent page shows.
///
/// @param request the request that waits, sealed
/// @param application the name of the client
/// @param host where the answer goes
/// @param user the address of whoever is signed in
/// @param scopes in words
public record ConsentView(
    Words words,
    String stylesheet,
    String request,
    String application,
    String host,
    String user,
    List<String> scopes) {}

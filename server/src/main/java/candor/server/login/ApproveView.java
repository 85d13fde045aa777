package candor.server.login;

import candor.core.consent.DetailType;
import java.util.List;

/// What the page shows on which people answer clients that they are not in front of.
///
/// @param request the page itself as it waits, sealed
/// @param user the address of whoever is signed in
/// @param done what came of the answer just given; empty before
/// @param waiting what waits, the oldest first
public record ApproveView(
    Words words,
    ApproveWords approve,
    String stylesheet,
    String request,
    String user,
    String done,
    List<Waiting> waiting) {
  /// @param application the name of the client
  /// @param message what both screens show; empty for nothing
  /// @param scopes in words
  /// @param apis the names of the APIs that it gets data of
  /// @param details the same beside scopes
  public record Waiting(
      String id,
      String application,
      String message,
      List<String> scopes,
      List<String> apis,
      List<DetailType.Shown> details) {}
}

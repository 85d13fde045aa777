package candor.server.login;

/// What the set-up page shows: the form, or what it made.
///
/// @param clientId empty as long as nothing was made
public record SetupView(
    String stylesheet, String link, String owner, String clientId, String clientSecret) {
  /// Whether there is still something to fill in.
  public boolean open() {
    return clientId.isEmpty();
  }

  @Override
  public String toString() {
    return "SetupView[" + clientId + "]";
  }
}

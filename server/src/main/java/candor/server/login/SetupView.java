package candor.server.login;

/// What the set-up page shows: the form, or what it made.
///
/// @param least how many characters a password must have
/// @param clientId empty as long as nothing was made
public record SetupView(
    String stylesheet, String link, int least, String owner, String clientId, String clientSecret) {
  static SetupView form(String stylesheet, String link, int least) {
    return new SetupView(stylesheet, link, least, "", "", "");
  }

  static SetupView made(String stylesheet, String owner, String clientId, String clientSecret) {
    return new SetupView(stylesheet, "", 0, owner, clientId, clientSecret);
  }

  /// Whether there is still something to fill in.
  public boolean open() {
    return clientId.isEmpty();
  }

  @Override
  public String toString() {
    return "SetupView[" + clientId + "]";
  }
}

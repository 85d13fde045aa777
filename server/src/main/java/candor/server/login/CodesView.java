package candor.server.login;

import java.util.List;

/// What the page shows that shows backup codes, once.
///
/// @param onward where its button leads
public record CodesView(
    Words words, FactorWords factor, String stylesheet, String onward, List<String> codes) {
  @Override
  public String toString() {
    return "CodesView[…]";
  }
}

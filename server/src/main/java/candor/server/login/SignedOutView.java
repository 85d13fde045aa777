package candor.server.login;

import java.util.List;

/// What the page shows behind that question.
///
/// @param out whether the person signed out
/// @param frames the pages of clients that hear of it in the browser
/// @param onward where it goes on; empty for nowhere
public record SignedOutView(
    LogoutWords words, String stylesheet, boolean out, List<String> frames, String onward) {}

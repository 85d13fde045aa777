package candor.server.login;

import java.util.List;
import java.util.Map;

/// What the page shows whose form brings an answer to a client.
///
/// @param application the name of the client
/// @param target where the form goes
/// @param script what sends it
public record AnswerView(
    Words words,
    String stylesheet,
    String application,
    String target,
    List<Map.Entry<String, String>> fields,
    String script) {}

package candor.server.catalog;

import candor.errors.Area;
import candor.errors.Dialect;
import candor.errors.ErrorCode;
import candor.errors.Page;
import candor.server.catalog.Prose.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the list of errors shows: those that match, by area.
///
/// @param query what was searched for; empty where everything is shown
/// @param found how many match
/// @param all how many there are
public record ListView(String stylesheet, String query, int found, int all, List<AreaView> areas) {

  /// An area with what was found in it.
  public record AreaView(String name, String title, String about, List<Row> rows) {}

  /// One error.
  public record Row(String code, int status, List<Span> headline) {}

  static ListView of(String stylesheet, String query) {
    List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    var areas = new ArrayList<AreaView>();
    int found = 0;
    for (Area area : Area.values()) {
      var rows = new ArrayList<Row>();
      for (ErrorCode code : ErrorCode.values()) {
        Page page = code.page();
        if (page.area() == area && words.stream().allMatch(word -> matches(page, word))) {
          rows.add(
              new Row(page.code(), page.status(), PageView.sentence(page.headline().pattern())));
        }
      }
      found += rows.size();
      if (!rows.isEmpty()) {
        areas.add(new AreaView(name(area), title(area), about(area), List.copyOf(rows)));
      }
    }
    return new ListView(
        stylesheet, query.strip(), found, ErrorCode.values().length, List.copyOf(areas));
  }

  private static boolean matches(Page page, String word) {
    if (page.code().contains(word)
        || page.headline().pattern().toLowerCase(Locale.ROOT).contains(word)
        || page.why().toLowerCase(Locale.ROOT).contains(word)) {
      return true;
    }
    for (Dialect dialect : Dialect.values()) {
      if (page.word(dialect).toLowerCase(Locale.ROOT).equals(word)
          || String.valueOf(page.status(dialect)).equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Area area) {
    return area.name().toLowerCase(Locale.ROOT);
  }

  private static String title(Area area) {
    return switch (area) {
      case REQUEST -> "Requests";
      case CLIENT -> "Clients";
      case TOKEN -> "Tokens";
      case GRANT -> "Grants";
      case LOGIN -> "Signing in";
      case USER -> "Users";
      case ORGANIZATION -> "Organizations";
      case SERVICE -> "Services";
      case ACCESS -> "API access";
      case JOB -> "Jobs";
      case ADMIN -> "Administration";
      case SYSTEM -> "The server itself";
    };
  }

  private static String about(Area area) {
    return switch (area) {
      case REQUEST -> "How a request is written: its form, its fields, its size and its pace.";
      case CLIENT -> "OAuth clients, and how they prove who they are.";
      case TOKEN -> "Access tokens that are missing, spent, or not for this place.";
      case GRANT -> "What a client asks for when it wants a token.";
      case LOGIN -> "People who sign in.";
      case USER -> "User accounts.";
      case ORGANIZATION -> "Customer companies, their members and tiers.";
      case SERVICE -> "Their applications and API keys.";
      case ACCESS -> "Protected APIs, gateways and decisions.";
      case JOB -> "Imports and exports.";
      case ADMIN -> "What administrators may do.";
      case SYSTEM -> "Starting, configuration, the database.";
    };
  }
}

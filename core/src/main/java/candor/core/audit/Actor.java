package candor.core.audit;

import candor.errors.Id;

/// Who did something.
public sealed interface Actor {
  /// A person.
  record User(String id) implements Actor {}

  /// An OAuth client acting for itself.
  record Client(String id) implements Actor {}

  /// A service by one of its API keys.
  record ApiKey(String id) implements Actor {}

  /// A gateway.
  record Gateway(String id) implements Actor {}

  /// Candor itself: a job, a start.
  record Ours() implements Actor {}

  /// Somebody who has not said or not proved who it is.
  record Nobody() implements Actor {}

  /// A person.
  static Actor user(Id id) {
    return new User(id.value());
  }

  /// An OAuth client acting for itself.
  static Actor client(Id id) {
    return new Client(id.value());
  }

  /// A service by one of its API keys.
  static Actor apiKey(Id id) {
    return new ApiKey(id.value());
  }

  /// A gateway.
  static Actor gateway(Id id) {
    return new Gateway(id.value());
  }

  /// The word under which the kind is kept and shown.
  default String kind() {
    return switch (this) {
      case User _ -> "user";
      case Client _ -> "client";
      case ApiKey _ -> "api_key";
      case Gateway _ -> "gateway";
      case Ours _ -> "system";
      case Nobody _ -> "nobody";
    };
  }

  /// The id; empty for those that have none.
  default String name() {
    return switch (this) {
      case User(String id) -> id;
      case Client(String id) -> id;
      case ApiKey(String id) -> id;
      case Gateway(String id) -> id;
      case Ours _, Nobody _ -> "";
    };
  }

  /// The actor that was kept.
  static Actor of(String kind, String id) {
    return switch (kind) {
      case "user" -> new User(id);
      case "client" -> new Client(id);
      case "api_key" -> new ApiKey(id);
      case "gateway" -> new Gateway(id);
      case "system" -> new Ours();
      case "nobody" -> new Nobody();
      default -> throw new IllegalStateException("no kind of actor: " + kind);
    };
  }
}

package candor.server.main;

import candor.core.audit.Actor;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.protocol.jose.Algorithm;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// What `./candor dev` makes so that a newcomer can begin at once, and where it is written down:
/// `dev.json`, which only its owner can read.
record Demo(String issuer, Demo.AdminClient admin) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
          .build();

  /// A client that holds every scope of the Admin API.
  record AdminClient(String clientId, String clientSecret) {}

  /// Makes what is not there yet, and writes it down.
  static Demo prepare(App app, Path file) {
    try {
      if (Files.isReadable(file)) {
        Demo known = JSON.readValue(file.toFile(), Demo.class);
        if (known.issuer.equals(app.issuer().toString()) && known.fits(app)) {
          return known;
        }
      }
      Demo made = make(app);
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
              java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, JSON.writeValueAsString(made) + "\n");
      Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether what it names is in the database still.
  private boolean fits(App app) {
    return app.core()
        .clients()
        .find(App.DEFAULT, new candor.core.client.ClientId(admin.clientId))
        .isPresent();
  }

  private static Demo make(App app) {
    URI issuer = app.issuer();
    Clients.WithSecret admin =
        app.core()
            .clients()
            .create(
                App.DEFAULT,
                new Registration(
                    "Demo administrator",
                    AuthMethod.CLIENT_SECRET_BASIC,
                    List.of(Client.CLIENT_CREDENTIALS),
                    app.routes().permissions().stream().sorted().toList(),
                    Algorithm.ES256,
                    Duration.ofHours(1),
                    ""),
                new Actor.Ours(),
                "");
    return new Demo(
        issuer.toString(), new AdminClient(admin.client().id().value(), admin.secret()));
  }

  /// Says where everything is.
  void tell(PrintStream to, long startMillis) {
    to.println("Candor is ready after " + startMillis + " ms: " + issuer);
  }
}

package candor.core.client;

import candor.core.db.Json;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.ResponseType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where clients are kept.
final class ClientStore {
  /// What is never searched for.
  ///
  /// @param signIn absent in rows that are older than it, as are all behind `jwks`
  record Metadata(
      String tokenEndpointAuthMethod,
      List<String> grantTypes,
      List<String> scopes,
      String accessTokenSignedResponseAlg,
      long accessTokenLifetime,
      Optional<KeptTerms> signIn,
      String jwks,
      Optional<KeptProof> proof,
      Optional<GrantTerms> grants,
      Optional<String> jwksUri,
      Optional<LogoutTerms> logout,
      Optional<AnswerTerms> answers,
      Optional<String> profile,
      Optional<Description> description) {}

  /// @param requests absent in rows that are older than it
  /// @param subjects absent in rows that are older than it
  /// @param about absent in rows that are older than it
  /// @param browsers absent in rows that are older than it
  /// @param requiredAcr absent in rows that are older than it
  /// @param start absent in rows that are older than it
  record KeptTerms(
      List<String> redirectUris,
      boolean pkceRequired,
      boolean consentRequired,
      String idTokenSignedResponseAlg,
      Optional<KeptRequests> requests,
      Optional<SubjectTerms> subjects,
      Optional<AboutTerms> about,
      Optional<BrowserTerms> browsers,
      Optional<String> requiredAcr,
      Optional<KeptStart> start) {
    static KeptTerms of(SignInTerms terms) {
      return new KeptTerms(
          terms.redirectUris(),
          terms.pkceRequired(),
          terms.consentRequired(),
          terms.idTokenAlgorithm().wire(),
          Optional.of(KeptRequests.of(terms.requests())),
          Optional.of(terms.subjects()),
          Optional.of(terms.about()),
          Optional.of(terms.browsers()),
          Optional.of(terms.requiredAcr().wire()),
          Optional.of(KeptStart.of(terms.start())));
    }

    SignInTerms terms() {
      return new SignInTerms(
          redirectUris,
          pkceRequired,
          consentRequired,
          algorithm(idTokenSignedResponseAlg),
          requests.map(KeptRequests::terms).orElseGet(AuthorizationTerms::usual),
          subjects.orElseGet(SubjectTerms::usual),
          about.orElseGet(AboutTerms::none),
          browsers.orElseGet(BrowserTerms::usual),
          requiredAcr.flatMap(Acr::of).orElse(Acr.ONE_FACTOR),
          start.map(KeptStart::terms).orElseGet(StartTerms::usual));
    }
  }

  record KeptStart(
      String initiateUri, Optional<Long> maxAge, List<String> acrs, boolean timeRequired) {
    static KeptStart of(StartTerms terms) {
      return new KeptStart(
          terms.initiateUri(),
          terms.maxAge().map(Duration::toSeconds),
          terms.acrs().stream().map(Acr::wire).toList(),
          terms.timeRequired());
    }

    StartTerms terms() {
      return new StartTerms(
          initiateUri,
          maxAge.map(Duration::ofSeconds).orElse(StartTerms.ANY),
          acrs.stream().map(Acr::of).map(Optional::orElseThrow).toList(),
          timeRequired);
    }
  }

  record KeptProof(
      boolean dpopBound,
      boolean dpopNonceRequired,
      boolean certificateBound,
      Map<String, String> certificateNames,
      String introspectionSignedResponseAlg,
      Optional<String> assertionAlgorithm) {
    static KeptProof of(ProofTerms terms) {
      return new KeptProof(
          terms.dpopBound(),
          terms.dpopNonceRequired(),
          terms.certificateBound(),
          terms.certificateNames().stream()
              .collect(Collectors.toMap(name -> name.kind().wire(), CertificateName::value)),
          terms.introspectionAlgorithm().wire(),
          Optional.of(terms.assertionAlgorithm()));
    }

    ProofTerms terms() {
      return new ProofTerms(
          dpopBound,
          dpopNonceRequired,
          certificateBound,
          certificateNames.entrySet().stream()
              .map(
                  name ->
                      new CertificateName(
                          CertificateName.Kind.of(name.getKey()).orElseThrow(), name.getValue()))
              .toList(),
          Algorithm.of(introspectionSignedResponseAlg).orElseThrow(),
          assertionAlgorithm.orElse(""));
    }
  }

  /// @param detailTypes absent in rows that are older than it, as is what follows
  record KeptRequests(
      List<String> responseTypes,
      boolean pushedRequired,
      boolean signedRequired,
      String requestObjectSigningAlg,
      String authorizationSignedResponseAlg,
      Optional<List<String>> requestUris,
      Optional<List<String>> detailTypes,
      Optional<BackchannelTerms> backchannel,
      Optional<List<String>> resources) {
    static KeptRequests of(AuthorizationTerms terms) {
      return new KeptRequests(
          terms.responseTypes().stream().map(ResponseType::wire).toList(),
          terms.pushedRequired(),
          terms.signedRequired(),
          terms.objectAlgorithm(),
          terms.responseAlgorithm().wire(),
          Optional.of(terms.requestUris()),
          Optional.of(terms.detailTypes()),
          Optional.of(terms.backchannel()),
          Optional.of(terms.resources()));
    }

    AuthorizationTerms terms() {
      return new AuthorizationTerms(
          responseTypes.stream()
              .map(wire -> ResponseType.of(wire).orElseThrow(() -> new IllegalStateException(wire)))
              .toList(),
          pushedRequired,
          signedRequired,
          requestObjectSigningAlg,
          algorithm(authorizationSignedResponseAlg),
          requestUris.orElseGet(List::of),
          detailTypes.orElse(List.of()),
          backchannel.orElseGet(BackchannelTerms::usual),
          resources.orElse(List.of()));
    }
  }

  private static Algorithm algorithm(String wire) {
    return Algorithm.of(wire).orElseThrow(() -> new IllegalStateException(wire));
  }

  private static Profile profile(String wire) {
    return Profile.of(wire).orElseThrow(() -> new IllegalStateException(wire));
  }

  private record SecretOf(String client, ClientSecret secret) {}

  private ClientStore() {}

  /// All clients of a tenant, for the snapshot.
  static Map<ClientId, Client> all(Tx tx, TenantId tenant) {
    Map<String, List<ClientSecret>> secrets =
        tx
            .sql(
                """
                select id, client_id, hash, created_at, ends_at, sealed
                  from client_secret
                 where tenant_id = :tenant
                 order by id desc
                """)
            .set("tenant", tenant)
            .all(ClientStore::secret)
            .stream()
            .collect(
                Collectors.groupingBy(
                    SecretOf::client,
                    Collectors.mapping(SecretOf::secret, Collectors.toUnmodifiableList())));
    Map<ClientId, Client> clients = new HashMap<>();
    tx.sql(
            """
            select c.id, c.name, c.metadata, c.disabled_at, c.created_at, c.updated_at,
                   t.client_id is not null as self_made
              from client c
              left join registration_access_token t
                on t.tenant_id = c.tenant_id and t.client_id = c.id
             where c.tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .all(row -> read(row, secrets.getOrDefault(row.text("id"), List.of())))
        .forEach(client -> clients.put(client.id(), client));
    return Map.copyOf(clients);
  }

  private static SecretOf secret(Row row) {
    return new SecretOf(
        row.text("client_id"),
        new ClientSecret(
            row.text("id"),
            row.bytes("hash"),
            row.instant("created_at"),
            row.optionalInstant("ends_at").orElse(Instant.MAX),
            row.bytes("sealed")));
  }

  private static Client read(Row row, List<ClientSecret> secrets) {
    Metadata metadata = row.json("metadata").as(Metadata.class);
    Optional<AuthMethod> method = AuthMethod.of(metadata.tokenEndpointAuthMethod());
    Optional<Algorithm> algorithm = Algorithm.of(metadata.accessTokenSignedResponseAlg());
    if (method.isEmpty() || algorithm.isEmpty()) {
      throw new IllegalStateException("client " + row.text("id"));
    }
    return new Client(
        new ClientId(row.text("id")),
        row.text("name"),
        row.optionalInstant("disabled_at")
            .<Client.State>map(Client.State.Disabled::new)
            .orElseGet(Client.State.Enabled::new),
        method.get(),
        secrets,
        metadata.grantTypes(),
        metadata.scopes(),
        algorithm.get(),
        Duration.ofSeconds(metadata.accessTokenLifetime()),
        metadata.signIn().map(KeptTerms::terms).orElseGet(SignInTerms::usual),
        metadata.jwks(),
        metadata.jwksUri().orElse(""),
        metadata.logout().orElseGet(LogoutTerms::none),
        row.instant("created_at"),
        row.instant("updated_at"),
        metadata.proof().map(KeptProof::terms).orElseGet(ProofTerms::usual),
        metadata.grants().orElseGet(GrantTerms::none),
        metadata.answers().orElseGet(AnswerTerms::usual),
        metadata.profile().map(ClientStore::profile).orElse(Profile.NONE),
        metadata.description().orElseGet(Description::none),
        row.flag("self_made"));
  }

  private static Json metadata(Client client) {
    return Json.of(
        new Metadata(
            client.authMethod().wire(),
            client.grantTypes(),
            client.scopes(),
            client.tokenAlgorithm().wire(),
            client.tokenLifetime().toSeconds(),
            Optional.of(KeptTerms.of(client.signIn())),
            client.jwks(),
            Optional.of(KeptProof.of(client.proof())),
            Optional.of(client.grants()),
            Optional.of(client.jwksUri()),
            Optional.of(client.logout()),
            Optional.of(client.answers()),
            Optional.of(client.profile().wire()),
            Optional.of(client.description())));
  }

  static void add(Tx tx, TenantId tenant, Client client) {
    tx.sql(
            """
            insert into client (tenant_id, id, name, metadata, created_at, updated_at)
            values (:tenant, :id, :name, :metadata, :now, :now)
            """)
        .set("tenant", tenant)
        .set("id", client.id())
        .set("name", client.name())
        .set("metadata", metadata(client))
        .set("now", client.createdAt())
        .change();
  }

  /// Adds a client unless there is one of that id.
  static boolean addFirst(Tx tx, TenantId tenant, Client client) {
    return tx.sql(
                """
                insert into client (tenant_id, id, name, metadata, created_at, updated_at)
                values (:tenant, :id, :name, :metadata, :now, :now)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("id", client.id())
            .set("name", client.name())
            .set("metadata", metadata(client))
            .set("now", client.createdAt())
            .change()
        == 1;
  }

  static int update(Tx tx, TenantId tenant, Client client) {
    return tx.sql(
            """
            update client
               set name = :name, metadata = :metadata, updated_at = :now
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", client.id())
        .set("name", client.name())
        .set("metadata", metadata(client))
        .set("now", client.updatedAt())
        .change();
  }

  static int disable(Tx tx, TenantId tenant, ClientId id, Instant now) {
    return tx.sql(
            """
            update client
               set disabled_at = coalesce(disabled_at, :now), updated_at = :now
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("now", now)
        .change();
  }

  static int enable(Tx tx, TenantId tenant, ClientId id, Instant now) {
    return tx.sql(
            """
            update client
               set disabled_at = null, updated_at = :now
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("now", now)
        .change();
  }

  static int remove(Tx tx, TenantId tenant, ClientId id) {
    return tx.sql(
            """
            delete from client
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  static void addSecret(
      Tx tx, TenantId tenant, ClientId client, String id, byte[] hash, byte[] sealed, Instant now) {
    tx.sql(
            """
            insert into client_secret (tenant_id, id, client_id, hash, sealed, created_at)
            values (:tenant, :id, :client, :hash, :sealed, :now)
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("client", client)
        .set("hash", hash)
        .set("sealed", sealed)
        .set("now", now)
        .change();
  }

  /// Ends every secret of a client that would last longer.
  static int endSecrets(Tx tx, TenantId tenant, ClientId client, Instant at) {
    return tx.sql(
            """
            update client_secret
               set ends_at = :at
             where tenant_id = :tenant
               and client_id = :client
               and (ends_at is null or ends_at > :at)
            """)
        .set("tenant", tenant)
        .set("client", client)
        .set("at", at)
        .change();
  }

  /// Removes secrets whose time is over.
  static int dropEnded(Tx tx, TenantId tenant, ClientId client, Instant now) {
    return tx.sql(
            """
            delete from client_secret
             where tenant_id = :tenant
               and client_id = :client
               and ends_at <= :now
            """)
        .set("tenant", tenant)
        .set("client", client)
        .set("now", now)
        .change();
  }

  /// Whether this is the first use of an assertion: one winner.
  static boolean spend(Tx tx, TenantId tenant, ClientId client, String jti, Instant expiresAt) {
    return tx.sql(
                """
                insert into client_assertion (tenant_id, client_id, jti, expires_at)
                values (:tenant, :client, :jti, :expiresAt)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("client", client)
            .set("jti", jti)
            .set("expiresAt", expiresAt)
            .change()
        == 1;
  }

  static int dropSpent(Tx tx, TenantId tenant, Instant now) {
    return tx.sql(
            """
            delete from client_assertion
             where tenant_id = :tenant
               and expires_at < :now
            """)
        .set("tenant", tenant)
        .set("now", now)
        .change();
  }
}

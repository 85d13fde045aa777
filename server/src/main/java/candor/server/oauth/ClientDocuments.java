package candor.server.oauth;

import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.client.RegistrationPolicy;
import candor.core.client.SelfRegistration;
import candor.core.db.TenantId;
import candor.core.outbound.Documents;
import candor.core.outbound.Fetcher;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Problem;
import candor.errors.Received;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;

/// Clients that are an address, at which they describe themselves (Client ID Metadata Documents,
/// draft-ietf-oauth-client-id-metadata-document). Where the tenant lets them, the first person who
/// signs in to one registers it, and a change of its document changes it. Before that anybody can
/// name any address, and nothing stays of it.
public final class ClientDocuments {
  private final Clients clients;
  private final SelfRegistration registration;
  private final Documents documents;

  public ClientDocuments(Clients clients, SelfRegistration registration, Documents documents) {
    this.clients = clients;
    this.registration = registration;
    this.documents = documents;
  }

  /// A request object that stands at an address of a client, as it is now.
  ///
  /// @throws candor.errors.Problem `request_uri_unavailable`
  String object(Client client, String address) {
    Documents from = client.registeredItself() ? documents.ofStrangers() : documents;
    try {
      return from.once(address).strip();
    } catch (Problem problem) {
      String code = problem.code().code();
      throw Errors.requestUriUnavailable(Received.clip(address), code + ", see /errors/" + code)
          .causedBy(problem);
    }
  }

  /// The client of an authorization request.
  ///
  /// @throws candor.errors.Problem `client_document_refused`, `client_metadata_refused`,
  ///     `registration_redirect_uri_refused`, or a page whose code begins with `outbound_`
  Optional<Client> find(TenantId tenant, String id) {
    RegistrationPolicy policy = registration.policy(tenant);
    return elsewhere(policy, new ClientId(id))
        ? Optional.of(clients.described(tenant, new ClientId(id), read(tenant, id, policy)))
        : clients.find(tenant, new ClientId(id));
  }

  /// Keeps a client that somebody has signed in to.
  ///
  /// @throws candor.errors.Problem as [#find]
  void keep(TenantId tenant, Client client) {
    RegistrationPolicy policy = registration.policy(tenant);
    if (elsewhere(policy, client.id())) {
      clients.keep(tenant, client.id(), read(tenant, client.id().value(), policy));
    }
  }

  private static boolean elsewhere(RegistrationPolicy policy, ClientId id) {
    return policy.clientDocuments() && id.isAddress();
  }

  private Registration read(TenantId tenant, String id, RegistrationPolicy policy) {
    check(id, policy);
    var usual = new HashMap<>(ClientMetadata.usual(policy));
    // Everybody can read it, so no secret can be meant.
    usual.put("token_endpoint_auth_method", AuthMethod.NONE.wire());
    MetadataText text =
        MetadataText.read(
            usual, documents.ofStrangers().at(id).getBytes(StandardCharsets.UTF_8), new byte[0]);
    // Section 4.1: whoever can place a document somewhere else must not speak for this address.
    if (!text.metadata().clientId().orElse("").equals(id)) {
      throw Errors.clientDocumentRefused(Received.clip(id), "its client_id is not that address");
    }
    // What an administrator said of it since somebody signed in to it stays.
    Optional<Registration> known = clients.find(tenant, new ClientId(id)).map(Client::registration);
    var faults = new Faults();
    known.ifPresent(before -> text.metadata().self().checkDemands(before, faults));
    Registration wanted =
        text.metadata()
            .registration(policy, known.orElseGet(Registration::usual), faults, text.hint());
    if (wanted.authMethod() != AuthMethod.NONE
        && wanted.authMethod() != AuthMethod.PRIVATE_KEY_JWT) {
      throw Errors.clientDocumentRefused(
          Received.clip(id),
          "its token_endpoint_auth_method needs a secret, and everybody can read it");
    }
    return wanted;
  }

  /// Section 3: an address that is written in one way alone.
  private static void check(String id, RegistrationPolicy policy) {
    Optional<String> fault = Fetcher.fault(id, true);
    if (fault.isPresent()) {
      throw Errors.clientDocumentRefused(Received.clip(id), fault.get());
    }
    URI uri = URI.create(id);
    if (uri.getRawPath().isEmpty() || !uri.normalize().equals(uri)) {
      throw Errors.clientDocumentRefused(Received.clip(id), "it has no path, or one with dots");
    }
    if (!policy.admits(uri)) {
      throw Errors.clientDocumentRefused(
          Received.clip(id),
          "the tenant takes clients of " + String.join(", ", policy.hosts()) + " alone");
    }
  }
}

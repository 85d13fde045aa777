package candor.core;

import candor.core.audit.Audit;
import candor.core.client.ClientKeys;
import candor.core.client.ClientMessages;
import candor.core.client.Clients;
import candor.core.client.SelfRegistration;
import candor.core.db.Database;
import candor.core.key.Signatures;
import candor.core.key.SigningKeys;
import candor.core.mail.Mailer;
import candor.core.mail.Way;
import candor.core.organization.Organizations;
import candor.core.outbound.Documents;
import candor.core.outbound.Fetcher;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.service.Services;
import candor.core.tenant.Addresses;
import candor.core.tenant.Tenants;
import candor.core.token.AccessTokens;
import candor.core.token.Proofs;
import candor.core.token.Subjects;
import java.time.Clock;

/// What people, organizations and APIs stand on, built once: whom there is to ask, and whose tokens
/// count.
record Ground(
    Database database,
    MasterKey master,
    Clock clock,
    Chance chance,
    Audit audit,
    Mailer mailer,
    Tenants tenants,
    Signatures signatures,
    SigningKeys keys,
    Fetcher fetcher,
    Documents documents,
    ClientKeys clientKeys,
    Clients clients,
    ClientMessages messages,
    SelfRegistration registration,
    Organizations organizations,
    Services services,
    Proofs proofs,
    Subjects subjects,
    AccessTokens tokens) {
  static Ground on(
      Database database,
      MasterKey master,
      Addresses addresses,
      Way mail,
      Fetcher fetcher,
      Clock clock,
      Chance chance) {
    var audit = new Audit(database, chance, clock);
    var tenants = new Tenants(database, audit, clock, addresses);
    Signatures signatures = Signatures.fastest();
    var keys = new SigningKeys(database, audit, clock, chance, signatures, master);
    var documents = new Documents(fetcher, clock);
    var clientKeys = new ClientKeys(documents);
    var clients = new Clients(database, audit, clock, chance, keys, signatures, master, documents);
    // They come before the tokens, since whether those count depends on them.
    var organizations = new Organizations(database, audit, clock, chance, tenants, clients);
    var services = new Services(database, audit, clock, chance, tenants, clients, organizations);
    var proofs = new Proofs(database, clock, signatures, master);
    var subjects = new Subjects(database, master, chance);
    return new Ground(
        database,
        master,
        clock,
        chance,
        audit,
        new Mailer(database, audit, clock, chance, master, mail),
        tenants,
        signatures,
        keys,
        fetcher,
        documents,
        clientKeys,
        clients,
        new ClientMessages(keys, clientKeys),
        new SelfRegistration(database, audit, clock, chance, clients, documents, signatures),
        organizations,
        services,
        proofs,
        subjects,
        new AccessTokens(
            database, audit, clock, chance, keys, clients, services::refusal, proofs, subjects));
  }
}

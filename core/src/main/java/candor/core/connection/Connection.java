package candor.core.connection;

/// As whom people are sent to a provider.
///
/// @param organization the id of the organization that has the client there; empty for the tenant
record Connection(String organization, Provider provider, String clientId) {}

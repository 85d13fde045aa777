package candor.core.access;

import candor.core.db.TenantId;
import candor.protocol.sideband.Question;

/// A gateway's question about a call.
///
/// @param issuer what the tenant is called in tokens at the host that was asked
public record Asked(
    TenantId tenant, String issuer, Gateway gateway, String requestId, Question question) {}

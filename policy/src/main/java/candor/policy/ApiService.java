package candor.policy;

import java.util.List;

/// A protected API.
///
/// @param audience what the `aud` of an access token must contain (RFC 9068, section 4)
public record ApiService(
    ApiServiceId id,
    String name,
    List<BaseUrl> baseUrls,
    String audience,
    List<Operation> operations) {}

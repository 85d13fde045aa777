package candor.core.credential;

import candor.core.user.UserId;
import java.time.Instant;

/// A passkey of somebody, without its key.
///
/// @param id the credential id in base64url
/// @param eligible whether it may be copied to other devices of its owner
/// @param usedAt when it was used last, or added
public record Passkey(String id, UserId user, boolean eligible, Instant addedAt, Instant usedAt) {}

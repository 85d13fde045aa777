package candor.server.login;

import candor.server.http.Shown;
import java.util.Optional;

/// What the page shows on which the code of a device is typed.
///
/// @param code what is in the field
/// @param given whether it came in the address, and shall be compared
/// @param refusal why the last attempt failed
public record DeviceView(
    Words words,
    DeviceWords device,
    String stylesheet,
    String code,
    boolean given,
    Optional<Shown> refusal) {}

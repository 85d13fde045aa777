package candor.server.login;

import candor.core.consent.DetailType;
import java.util.List;

/// What the page shows on which a person says what a device may do.
///
/// @param request the request that waits, sealed
/// @param application the name of the client
/// @param code what the device must show
/// @param user the address of whoever is signed in
/// @param scopes in words
/// @param apis the names of the APIs that it gets data of
/// @param details what it wants beside the scopes
public record DeviceConsentView(
    Words words,
    DeviceWords device,
    String stylesheet,
    String request,
    String application,
    String code,
    String user,
    List<String> scopes,
    List<String> apis,
    List<DetailType.Shown> details) {}

package candor.core.db;

/// Something in memory is out of date.
///
/// @param topic the name under which snapshots listen
record Change(TenantId tenant, String topic) {}

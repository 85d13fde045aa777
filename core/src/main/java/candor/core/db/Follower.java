package candor.core.db;

/// Something in memory that is read anew when a change of its topic is announced.
sealed interface Follower permits Snapshot, Snapshots {
  String topic();

  /// Reads anew what the change made out of date. A failure leaves the old value in place.
  void reload(TenantId tenant);

  /// Reads everything anew, after changes may have been missed.
  void reloadAll();
}

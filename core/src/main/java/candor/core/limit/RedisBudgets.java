package candor.core.limit;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts in Redis or Valkey, for all nodes together. While that cannot be reached each node counts
/// for itself: a limit that is too generous for a while does less harm than a product that stands
/// still.
public final class RedisBudgets implements Budgets {
  private static final Logger LOG = LoggerFactory.getLogger(RedisBudgets.class);
  private static final Duration PATIENCE = Duration.ofMillis(250);
  private static final Duration AFTER_WINDOW = Duration.ofMillis(1);
  private static final Duration COMPLAIN_EVERY = Duration.ofMinutes(1);

  private final Clock clock;
  private final MemoryBudgets fallback;
  private final RedisClient client;
  private final StatefulRedisConnection<String, byte[]> connection;
  private final ProxyManager<String> buckets;
  private final AtomicLong complainedAt = new AtomicLong(Long.MIN_VALUE);

  /// @param address `redis://host:port`
  /// @throws RedisException if it cannot be reached at the start
  public RedisBudgets(String address, Clock clock) {
    this.clock = clock;
    this.fallback = new MemoryBudgets(clock);
    this.client = RedisClient.create(RedisURI.create(address));
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
            .build());
    this.connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
    this.buckets =
        Bucket4jLettuce.casBasedBuilder(connection)
            .expirationAfterWrite(
                // With its window a bucket goes too, so that the next begins with its own first
                // request. Kept for no time at all, one that is full would be kept for good.
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(AFTER_WINDOW))
            .clientClock(new MemoryBudgets.ClockMeter(clock))
            .build();
  }

  @Override
  public Left take(Budget budget) {
    try {
      return MemoryBudgets.left(
          buckets
              .getProxy(budget.key(), () -> MemoryBudgets.configuration(budget.limit()))
              .tryConsumeAndReturnRemaining(1));
    } catch (RuntimeException e) {
      complain(e);
      return fallback.take(budget);
    }
  }

  private void complain(RuntimeException why) {
    long now = clock.millis();
    long last = complainedAt.get();
    if (now - COMPLAIN_EVERY.toMillis() > last && complainedAt.compareAndSet(last, now)) {
      LOG.warn("Redis does not answer; this node counts rate limits alone until it does.", why);
    }
  }

  @Override
  public void close() {
    connection.close();
    client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    fallback.close();
  }
}

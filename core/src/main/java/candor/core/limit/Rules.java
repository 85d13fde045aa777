package candor.core.limit;

import candor.core.tenant.TenantSettings;
import candor.core.tenant.TenantSettings.RateLimit;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How large the budgets are: the product's own, unless the tenant has set another under
/// `class.layer`, such as `service.api_key`. Several windows hold together.
public final class Rules {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private static final Map<String, List<RateLimit>> USUAL =
      Map.ofEntries(
          Map.entry("token.ip", List.of(per(12_000, MINUTE))),
          Map.entry("token.client", List.of(per(200, SECOND), per(6_000, MINUTE))),
          Map.entry("token.tenant", List.of(per(600_000, MINUTE))),
          Map.entry("revocation.ip", List.of(per(1_200, MINUTE))),
          Map.entry("revocation.client", List.of(per(600, MINUTE))),
          Map.entry("sign_in.ip", List.of(per(20, Duration.ofSeconds(20)), per(600, HOUR))),
          Map.entry("sign_in.tenant", List.of(per(6_000, MINUTE))),
          Map.entry("page.ip", List.of(per(1_200, MINUTE))),
          Map.entry("device.ip", List.of(per(10, MINUTE), per(60, HOUR))),
          Map.entry("device.tenant", List.of(per(3_000, MINUTE))),
          Map.entry("admin.ip", List.of(per(6_000, MINUTE))),
          Map.entry("admin.client", List.of(per(100, SECOND), per(3_000, MINUTE))),
          Map.entry("admin.user", List.of(per(50, SECOND), per(1_200, MINUTE))),
          Map.entry("platform.ip", List.of(per(6_000, MINUTE))),
          Map.entry("platform.user", List.of(per(50, SECOND), per(600, MINUTE))),
          Map.entry("service.ip", List.of(per(12_000, MINUTE))),
          Map.entry("service.api_key", List.of(per(100, MINUTE))),
          Map.entry("gateway.ip", List.of(per(600, MINUTE))),
          Map.entry("gateway.tenant", List.of(per(6_000_000, MINUTE))),
          Map.entry("public.ip", List.of(per(12_000, MINUTE))),
          Map.entry("unmatched.ip", List.of(per(600, MINUTE))));

  /// The same by class and layer: it is looked up several times for each request.
  private static final Map<String, Map<Layer, List<RateLimit>>> BY_CLASS = byClass();

  private Rules() {}

  private static Map<String, Map<Layer, List<RateLimit>>> byClass() {
    var byClass = new HashMap<String, Map<Layer, List<RateLimit>>>();
    USUAL.forEach(
        (name, windows) -> {
          int dot = name.indexOf('.');
          for (Layer layer : Layer.values()) {
            if (layer.word().equals(name.substring(dot + 1))) {
              byClass
                  .computeIfAbsent(name.substring(0, dot), _ -> new EnumMap<>(Layer.class))
                  .put(layer, windows);
            }
          }
        });
    return Map.copyOf(byClass);
  }

  private static RateLimit per(int requests, Duration window) {
    return new RateLimit(requests, window);
  }

  /// The budgets that there are: every layer of every class that is counted.
  public static List<String> names() {
    return BY_CLASS.keySet().stream()
        .flatMap(each -> layers(each).map(layer -> each + "." + layer.word()))
        .sorted()
        .toList();
  }

  /// Who may be a gateway and may not is counted by its address alone.
  private static Stream<Layer> layers(String rateClass) {
    return rateClass.equals("gateway")
        ? Stream.of(Layer.IP, Layer.TENANT)
        : Arrays.stream(Layer.values());
  }

  /// The windows of a budget; none where requests are not counted.
  ///
  /// @param rateClass the class of the route, in lower case: `service`
  public static List<RateLimit> of(TenantSettings settings, String rateClass, Layer layer) {
    List<RateLimit> own =
        settings.rateLimits().isEmpty()
            ? null
            : settings.rateLimits().get(rateClass + "." + layer.word());
    return own != null
        ? own
        : BY_CLASS.getOrDefault(rateClass, Map.of()).getOrDefault(layer, List.of());
  }
}

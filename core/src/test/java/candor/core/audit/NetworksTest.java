package candor.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NetworksTest {
  @Test
  void anAddressOfIpv6CountsByItsNetwork() {
    String one = Networks.of("2001:db8:1:2::3");
    assertThat(Networks.of("2001:db8:1:2:ffff:ffff:ffff:ffff")).isEqualTo(one);
    assertThat(Networks.of("2001:0db8:0001:0002::3%eth0")).isEqualTo(one);
    assertThat(Networks.of("2001:db8:1:3::3")).isNotEqualTo(one);
    assertThat(Networks.of("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(Networks.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(Networks.of("unknown:address")).isEqualTo("unknown:address");
  }
}

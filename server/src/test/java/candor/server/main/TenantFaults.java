package candor.server.main;

import java.util.List;

/// Bodies of the operations on the settings of a tenant, and what is wrong with them.
final class TenantFaults {
  private TenantFaults() {}

  static List<EveryFaultTest.Case> all() {
    return List.of(
        new EveryFaultTest.Case(
            "PATCH /api/admin/tenant",
            "{\"sign_up\":5,\"signup\":1,\"key_seconds\":1,\"brand_color\":\"teal\"}",
            List.of(
                "sign_up field_type_wrong",
                "signup field_unknown",
                "key_seconds field_out_of_range",
                "brand_color color_malformed",
                "brand_dark_color field_missing")),
        new EveryFaultTest.Case(
            "PUT /api/admin/tenant/logo",
            "{\"image\":\"PHN2Zy8+\",\"imag\":1}",
            List.of("imag field_unknown", "image logo_unusable")));
  }
}

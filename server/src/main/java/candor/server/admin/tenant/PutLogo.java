package candor.server.admin.tenant;

import candor.core.secret.SecretHash;
import candor.core.tenant.Logo;
import candor.core.tenant.Tenants;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.Base64;
import java.util.HexFormat;

/// Gives the tenant a picture, or another one. Errors: `validation_error`.
record PutLogo(Tenants tenants) implements Operation<PutLogo.Question, TenantBody> {
  private static final String FIELD = "image";

  /// @param image a PNG, JPEG or WebP of at most 65536 bytes, in Base64
  public record Question(String image) {}

  @Override
  public Spec<Question, TenantBody> spec() {
    return new Spec<>(
        "PUT",
        "/api/admin/tenant/logo",
        "tenant:write",
        200,
        "Give the tenant a picture",
        Question.class,
        TenantBody.class);
  }

  @Override
  public void check(Caller caller, Question question, Faults shape) {
    Logo _ = logo(question);
  }

  private static Logo logo(Question question) {
    var faults = new Faults();
    Logo[] logo = new Logo[1];
    faults.check(
        () -> {
          byte[] image = bytes(question.image);
          String version = HexFormat.of().formatHex(SecretHash.sha256(image), 0, 8);
          logo[0] = new Logo(Logo.mediaType(FIELD, image), image, version);
        });
    faults.refuse();
    return logo[0];
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw Errors.logoUnusable(FIELD, "it is not written in Base64 (RFC 4648, section 4)");
    }
  }

  @Override
  public TenantBody handle(Caller caller, Question question) {
    return TenantBody.of(
        caller.tenant(), tenants.putLogo(caller.tenant(), logo(question), caller.by()));
  }
}

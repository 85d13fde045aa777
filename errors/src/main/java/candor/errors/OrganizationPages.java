// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area organization.
final class OrganizationPages {
  private OrganizationPages() {}

  static Page organizationNotActive() {
    return new Page(
        "organization_not_active",
        Area.ORGANIZATION,
        new Headline("Organization {organization} is {state} and not active."),
        403,
        403,
        Map.of(Dialect.PLATFORM, "ORGANIZATION_NOT_ACTIVE"),
        Map.of(Dialect.PLATFORM, new Headline("Organization is not active"), Dialect.GATEWAY, new Headline("Organization is not active")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("organization", "Text", true), new Parameter("state", "Text", true)),
        Map.of("en", "This organization is not active. Please ask its administrator.", "ja", "この組織は現在利用できません。管理者にお問い合わせください。"),
        "An organization works only while it is active. A new one waits for approval, and a suspended one is stopped as a whole: its sign-ins, its members' and users' tokens, its services' clients and its API keys, all by this one rule.",
        "A platform owner approves it (`POST /api/platform/organizations/{slug}/approve`) or activates it again (`…/activate`). Who suspended it, `GET /api/admin/audit-events?kind=organization&target=ID` says.",
        "```http\nPOST /api/platform/organizations/{org.slug}/suspend\nAuthorization: Bearer {owner}\n```\n\n```http\nGET /auth/github?org={org.slug}&service={service.slug}\n```");
  }

  static Page organizationNotFound() {
    return new Page(
        "organization_not_found",
        Area.ORGANIZATION,
        new Headline("Organization not found"),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("organization", "Text", true)),
        Map.of("en", "This organization does not exist.", "ja", "組織が見つかりません。"),
        "No organization of this tenant has that slug or id.",
        "Check the spelling, and the host name: each tenant has its own organizations.",
        "```http\nGET /auth/github?org=nowhere&service=app\n```");
  }

  static Page organizationPermissionMissing() {
    return new Page(
        "organization_permission_missing",
        Area.ORGANIZATION,
        new Headline("The permission {permission} in organization {organization} is needed."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("permission", "Text", true), new Parameter("organization", "Text", true)),
        Map.of("en", "You are not allowed to do this in this organization.", "ja", "この組織でこの操作を行う権限がありません。"),
        "Members of an organization have a role. Owners and admins may do everything in it; members may use it. Whoever is no member may do nothing in it.",
        "Ask an owner of the organization for the role, or let them do it.",
        "```http\nPOST /api/organizations/{org.slug}/services\nAuthorization: Bearer {user}\nContent-Type: application/json\n\n{\"name\": \"Mine\", \"slug\": \"mine\"}\n```");
  }

  static Page organizationSlugTaken() {
    return new Page(
        "organization_slug_taken",
        Area.ORGANIZATION,
        new Headline("There is already an organization \"{slug}\" in this tenant."),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("slug", "Text", true)),
        Map.of("en", "This name is already taken.", "ja", "この名前は既に使用されています。"),
        "Organizations are found by their slug in links and sign-ins, so each slug names one.",
        "Choose another slug, or use the organization that has it.",
        "@test OrganizationsTest.aSlugNamesOneOrganization\nTwo organizations are made with one slug.");
  }

  static Page organizationStateConflict() {
    return new Page(
        "organization_state_conflict",
        Area.ORGANIZATION,
        new Headline("Organization {organization} is {state} and so cannot be {wanted}."),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("organization", "Text", true), new Parameter("state", "Text", true), new Parameter("wanted", "Text", true)),
        Map.of("en", "This is not possible in the organization's present state.", "ja", "組織の現在の状態ではこの操作はできません。"),
        "An organization waits for approval, becomes active by it, and can then be suspended and activated again. This step does not lead on from the present state.",
        "Approve a pending organization, suspend an active one, activate a suspended one. A step to the state that an organization is in already changes nothing and succeeds, except an approval: it would set the tier a second time.",
        "```http\nPOST /api/platform/organizations/{org.slug}/approve\nAuthorization: Bearer {owner}\n```");
  }

  static Page platformOwnerRequired() {
    return new Page(
        "platform_owner_required",
        Area.ORGANIZATION,
        new Headline("Platform owner access required"),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("user", "Id", true)),
        Map.of("en", "You are not allowed to do this.", "ja", "この操作を行う権限がありません。"),
        "Only platform owners run the organizations of a tenant. Whether a user is one is looked up for each request and never taken from a token, so it ends at once when it ends.",
        "Sign in as a platform owner, or ask one.",
        "```http\nGET /api/platform/organizations\nAuthorization: Bearer {user}\n```");
  }

  static Page signInTooNarrow() {
    return new Page(
        "sign_in_too_narrow",
        Area.ORGANIZATION,
        new Headline("The sign-in as client {client} does not reach this; it takes a sign-in {needed}."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("needed", "Text", true)),
        Map.of("en", "Please sign in to the platform itself to do this.", "ja", "この操作を行うには、プラットフォームに直接サインインしてください。"),
        "Whoever signs in to a service or an organization hands it an access token. If that token carried all that the person may do, every service could run the platform in their name. So the platform's own operations take a sign-in to the platform, and making a service takes that or a sign-in to the same organization.",
        "Sign in again with `POST /api/auth/login`, without `service_slug`, and for the platform without `org_slug` too. Then repeat the request with the new access token.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"narrow@example.com\", \"name\": \"Narrow\", \"password\": \"a long enough phrase\", \"organization_id\": \"{org.id}\"}\n```\n\n```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"narrow@example.com\", \"password\": \"a long enough phrase\", \"org_slug\": \"{org.slug}\"}\n```\n\n```http\nGET /api/platform/organizations\nAuthorization: Bearer {2.access_token}\n```");
  }

  static Page slugFormatWrong() {
    return new Page(
        "slug_format_wrong",
        Area.ORGANIZATION,
        new Headline("The field {field} cannot be used in links: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "This name cannot be used in links.", "ja", "この名前はリンクに使用できません。"),
        "A slug stands in links and host names. It has 3 to 50 characters of `a` to `z`, `0` to `9`, `-` and `_`.",
        "Send a slug such as `acme-corp`.",
        "```http\nPOST /api/organizations/{org.slug}/services\nAuthorization: Bearer {owner}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"slug\": \"The Shop\"}\n```");
  }

  static Page slugReserved() {
    return new Page(
        "slug_reserved",
        Area.ORGANIZATION,
        new Headline("The field {field} cannot be \"{slug}\": the word is reserved."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("slug", "Text", true)),
        Map.of("en", "This name cannot be used.", "ja", "この名前は使用できません。"),
        "Some words stand for parts of the product in host names and links. An organization of that name could pass for them.",
        "Choose another slug.",
        "@test OrganizationsTest.reservedWordsAreNoSlugs\nAn organization is made with each of the reserved words.");
  }
}

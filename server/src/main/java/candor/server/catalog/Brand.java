package candor.server.catalog;

import candor.core.tenant.Branding;
import candor.core.tenant.Colors;

/// How a page shows whose it is. What is empty is not shown.
///
/// @param owner whose it is, for its title
/// @param name of whoever it belongs to, as the page shows it
/// @param logo the address of their picture
/// @param stylesheet the address of their colours
public record Brand(String owner, String name, String logo, String stylesheet) {
  /// Where the picture of a tenant is; its version follows.
  public static final String LOGO = "/assets/logo";

  /// The look of this product.
  public static Brand none() {
    return new Brand("Candor", "", "", "");
  }

  /// The look that a tenant chose.
  ///
  /// @param host where it is reached: its name, if it has no other
  public static Brand of(Branding branding, String host) {
    String owner = branding.name().isEmpty() ? host : branding.name();
    return new Brand(owner, branding.name(), logo(branding), Accent.address(branding.colors()));
  }

  /// The address of the picture of a tenant; empty if it has none.
  public static String logo(Branding branding) {
    return branding.logo().isEmpty() ? "" : LOGO + "?v=" + branding.logo();
  }

  /// The same in other colours, unless those are the usual ones.
  public Brand in(Colors colors) {
    return colors.usual() ? this : new Brand(owner, name, logo, Accent.address(colors));
  }

  /// Whether there is anything to show beside colours.
  public boolean shown() {
    return !name.isEmpty() || !logo.isEmpty();
  }
}

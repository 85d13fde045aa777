package candor.core.tenant;

import candor.errors.Errors;
import candor.errors.Faults;

/// How pages for people look: all that a person sees of whose they are.
///
/// @param name whose pages they are; empty where they do not say
/// @param logo the version of the picture that is kept; empty if there is none
public record Branding(String name, Colors colors, String logo) {
  private static final int LONGEST_NAME = 60;

  /// The look of this product.
  public static Branding none() {
    return new Branding("", Colors.none(), "");
  }

  /// Adds what is wrong with it.
  public void check(Faults faults) {
    if (name.length() > LONGEST_NAME) {
      faults.add(Errors.fieldTooLong("brand_name", LONGEST_NAME));
    }
    colors.check("brand_color", "brand_dark_color", faults);
  }
}

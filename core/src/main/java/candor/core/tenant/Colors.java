package candor.core.tenant;

import candor.errors.Errors;
import candor.errors.Faults;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The colour of buttons and other marks on pages for people, such as `#0f766e`: on light pages and
/// on dark ones. No colour can be read on both. Both are empty where the usual ones hold.
public record Colors(String light, String dark) {
  /// WCAG 2.2, success criterion 1.4.3, for text of ordinary size.
  private static final double LEAST = 4.5;

  // What text in the colour stands on, and what text on the colour is written in: the paper of
  // pages and what is raised above it, as the stylesheet has them.
  private static final List<String> LIGHT = List.of("#fbfaf8", "#ffffff");
  private static final List<String> DARK = List.of("#171614", "#201e1b");

  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

  /// The usual ones.
  public static Colors none() {
    return new Colors("", "");
  }

  /// Whether they are the usual ones.
  public boolean usual() {
    return light.isEmpty() && dark.isEmpty();
  }

  /// Adds what is wrong with them.
  public void check(String lightField, String darkField, Faults faults) {
    if (usual()) {
      return;
    }
    check(lightField, light, "light", LIGHT, faults);
    check(darkField, dark, "dark", DARK, faults);
  }

  private static void check(
      String field, String color, String pages, List<String> grounds, Faults faults) {
    if (color.isEmpty()) {
      faults.add(Errors.fieldMissing(field));
      return;
    }
    if (!COLOR.matcher(color).matches()) {
      faults.add(Errors.colorMalformed(field, color));
      return;
    }
    double least = grounds.stream().mapToDouble(each -> contrast(color, each)).min().orElseThrow();
    if (least < LEAST) {
      // Rounded down: 4.496 is not enough, and must not read as if it were.
      String measured = String.format(Locale.ROOT, "%.2f", Math.floor(least * 100) / 100);
      faults.add(Errors.colorContrastLow(field, color, pages, measured));
    }
  }

  /// WCAG 2.2, contrast ratio.
  static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /// WCAG 2.2, relative luminance.
  private static double luminance(String color) {
    return 0.2126 * linear(color, 1) + 0.7152 * linear(color, 3) + 0.0722 * linear(color, 5);
  }

  private static double linear(String color, int at) {
    double part = Integer.parseInt(color, at, at + 2, 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}

package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What every page must be in a browser (WCAG 2.2, level AA), measured: on a telephone in the dark
/// and on a desk in the light. What depends on the width does not depend on the light. `axe-core`
/// finds what a program can find; beside it nothing is wider than the window, and all that one
/// presses is large enough.
///
/// With `-Dcandor.pictures=FOLDER` every page is left there as a picture, to be looked at.
final class PageLook {
  private static final int NARROW = 320;
  private static final int WIDE = 1280;

  /// What axe has found, a line for each.
  private static final String VIOLATIONS =
      """
      axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',
          'wcag21aa', 'wcag22aa']})
        .then(found => found.violations.flatMap(each => each.nodes.map(node =>
          each.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')))
          .join('\\n'), broken => 'axe: ' + broken)""";

  /// What is wider than the window. WCAG 2.2, 1.4.10.
  private static final String WIDER =
      """
      document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
        : [...document.querySelectorAll('body *')]
            .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
            .map(each => each.outerHTML.slice(0, 160)).join('\\n')""";

  /// What is pressed and is small. WCAG 2.2, 2.5.8, without its exception for what stands alone; a
  /// link in a sentence is as high as its line.
  private static final String SMALL =
      """
      [...document.querySelectorAll('a, button, input:not([type="hidden"])')]
        .filter(each => each.checkVisibility())
        .filter(each => each.tagName !== 'A' || getComputedStyle(each).display !== 'inline'
          || each.parentElement.textContent.trim() === each.textContent.trim())
        .filter(each => !each.classList.contains('skip'))
        .map(each => [each, each.getBoundingClientRect()])
        .filter(([each, box]) => box.height < 23.9 || box.width < 23.9)
        .map(([each, box]) => each.outerHTML.slice(0, 160) + ' ' + box.width + 'x' + box.height)
        .join('\\n')""";

  private final Chromium browser;
  private final String walk;
  private final String axe;
  private final List<String> faults = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  /// @param walk the name of the pictures, before that of the page
  PageLook(Chromium browser, String walk) {
    this.browser = browser;
    this.walk = walk;
    try {
      this.axe =
          Files.readString(Project.root().resolve("proof/client/node_modules/axe-core/axe.min.js"));
    } catch (IOException e) {
      throw new UncheckedIOException("npm ci in proof/client has not run", e);
    }
  }

  /// Looks at the page that the browser shows.
  void at(String name) {
    browser.value(axe + "; 'ready'");
    look(name, NARROW, true);
    look(name, WIDE, false);
    titles.add(browser.value("document.title"));
  }

  private void look(String name, int width, boolean dark) {
    browser.look(width, dark);
    String where = name + " at " + width + (dark ? ", dark" : "");
    found(where, browser.value(VIOLATIONS));
    found(where + ", wider than the window", browser.value(WIDER));
    found(where + ", too small to press", browser.value(SMALL));
    String folder = System.getProperty("candor.pictures", "");
    if (!folder.isEmpty()) {
      keep(Path.of(folder).resolve(walk + "-" + name + "-" + width + ".png"));
    }
  }

  private void found(String where, String what) {
    if (!what.isEmpty()) {
      faults.add(where + "\n  " + what.replace("\n", "\n  "));
    }
  }

  private void keep(Path file) {
    try {
      Files.write(file, browser.picture());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nothing was wrong with any of them, and every title says which page it is.
  ///
  /// @param whose what every title ends with
  void nothingFound(String whose) {
    assertThat(String.join("\n", faults)).isEmpty();
    assertThat(titles).isNotEmpty().allMatch(title -> title.endsWith(" · " + whose));
  }
}

package candor.server.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The little Markdown that pages use, cut into pieces that a template can write: paragraphs, code
/// blocks, and code, places and plain text inside a paragraph.
public final class Prose {
  private static final Pattern MARK =
      Pattern.compile("`([^`]+)`|\\{([A-Za-z]+)}|\\*\\*([^*]+)\\*\\*");

  private Prose() {}

  /// A piece of a page's text.
  public sealed interface Block {
    /// Sentences.
    record Paragraph(List<Span> spans) implements Block {}

    /// Points, one below the other.
    record Points(List<List<Span>> items) implements Block {}

    /// Lines that are shown as they are.
    record Code(String text) implements Block {}
  }

  /// A piece of a sentence.
  public sealed interface Span {
    /// What it says.
    String text();

    /// Words.
    record Plain(String text) implements Span {}

    /// Something to be typed or seen exactly so.
    record Exact(String text) implements Span {}

    /// Words that matter.
    record Strong(String text) implements Span {}

    /// Where a value of the occurrence stands.
    record Place(String text) implements Span {}
  }

  /// The blocks of a section.
  public static List<Block> blocks(String markdown) {
    var blocks = new ArrayList<Block>();
    var code = new StringBuilder();
    var words = new StringBuilder();
    var points = new ArrayList<List<Span>>();
    boolean inside = false;
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith("```")) {
        if (inside) {
          blocks.add(new Block.Code(code.toString().stripTrailing()));
        }
        code.setLength(0);
        inside = !inside;
        close(words, points, blocks);
      } else if (inside) {
        code.append(line).append('\n');
      } else if (line.startsWith("- ")) {
        points.add(spans(line.substring(2)));
      } else if (line.isBlank()) {
        close(words, points, blocks);
      } else {
        words.append(words.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    close(words, points, blocks);
    return List.copyOf(blocks);
  }

  private static void close(StringBuilder words, List<List<Span>> points, List<Block> blocks) {
    if (!words.isEmpty()) {
      blocks.add(new Block.Paragraph(spans(words.toString())));
      words.setLength(0);
    }
    if (!points.isEmpty()) {
      blocks.add(new Block.Points(List.copyOf(points)));
      points.clear();
    }
  }

  /// The pieces of a sentence.
  public static List<Span> spans(String sentence) {
    var spans = new ArrayList<Span>();
    Matcher mark = MARK.matcher(sentence);
    int from = 0;
    while (mark.find()) {
      plain(sentence.substring(from, mark.start()), spans);
      if (mark.group(1) != null) {
        spans.add(new Span.Exact(mark.group(1)));
      } else if (mark.group(2) != null) {
        spans.add(new Span.Place(mark.group(2)));
      } else {
        spans.add(new Span.Strong(mark.group(3)));
      }
      from = mark.end();
    }
    plain(sentence.substring(from), spans);
    return List.copyOf(spans);
  }

  private static void plain(String text, List<Span> spans) {
    if (!text.isEmpty()) {
      spans.add(new Span.Plain(text));
    }
  }
}

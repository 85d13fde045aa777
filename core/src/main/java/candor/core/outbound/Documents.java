package candor.core.outbound;

import candor.errors.Errors;
import candor.errors.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// JSON documents of other servers, kept for as long as those say. While one cannot be had anew the
/// old one serves on for a day; whoever asks meanwhile does not make us ask more than once in
/// [#FLOOR].
public final class Documents {
  /// Between two calls for one document.
  public static final Duration FLOOR = Duration.ofSeconds(30);

  private static final Duration USUAL_LIFE = Duration.ofMinutes(10);
  private static final Duration LONGEST_LIFE = Duration.ofHours(24);
  private static final Duration SERVES_ON = Duration.ofHours(24);

  /// How many bytes are kept, of documents and of what goes with each.
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private static final int BESIDE = 2048;
  private static final Pattern MAX_AGE = Pattern.compile("max-age=\"?(\\d{1,9})");

  /// What came of the last call.
  private sealed interface Kept {
    Instant at();

    /// A document.
    ///
    /// @param at when it was asked for last
    /// @param had when it was known to be right last
    /// @param failed why it could not be had when it was asked for last; empty if it could
    record Document(
        String text, String tag, Instant at, Instant freshUntil, Instant had, List<Problem> failed)
        implements Kept {}

    record Failure(Problem problem, Instant at) implements Kept {}
  }

  private static final class Entry {
    private final ReentrantLock asking = new ReentrantLock();
    private Optional<Kept> kept = Optional.empty();

    /// In bytes, two for each character.
    private int weight() {
      return BESIDE
          + kept.map(each -> each instanceof Kept.Document had ? 2 * had.text.length() : 0)
              .orElse(0);
    }
  }

  private final Fetcher fetcher;
  private final Clock clock;
  private final List<Documents> ofStrangers;
  private final Cache<String, Entry> entries =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String address, Entry entry) -> 2 * address.length() + entry.weight())
          .executor(Runnable::run)
          .build();

  /// @param fetcher of which strangers get a share
  public Documents(Fetcher fetcher, Clock clock) {
    this(fetcher, clock, List.of(new Documents(fetcher.ofStrangers(), clock, List.of())));
  }

  /// @param ofStrangers what is read for strangers; empty where all is
  private Documents(Fetcher fetcher, Clock clock, List<Documents> ofStrangers) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.ofStrangers = ofStrangers;
  }

  /// The same for addresses that anybody may name who has no account: they get a share of the calls
  /// and a memory of their own.
  public Documents ofStrangers() {
    return ofStrangers.isEmpty() ? this : ofStrangers.getFirst();
  }

  /// The document at an address, from memory as long as it is fresh.
  ///
  /// @throws Problem a page whose code begins with `outbound_`
  public String at(String address) {
    return had(address, false);
  }

  /// The document as it is now: what was looked for is not in the one that is kept. It is asked for
  /// again unless that was done just now.
  ///
  /// @throws Problem a page whose code begins with `outbound_`
  public String again(String address) {
    return had(address, true);
  }

  /// Why the document that is served from memory could not be had when it was asked for last.
  public Optional<Problem> failure(String address) {
    return Optional.ofNullable(entries.getIfPresent(address))
        .flatMap(
            entry ->
                entry.kept.stream()
                    .flatMap(
                        kept ->
                            kept instanceof Kept.Document had
                                ? had.failed.stream()
                                : Stream.<Problem>empty())
                    .findFirst());
  }

  /// The text at an address as it is now, kept nowhere: for what is looked at once.
  ///
  /// @throws Problem a page whose code begins with `outbound_`
  public String once(String address) {
    Fetcher.Answer answer = fetcher.get(address, Map.of());
    if (answer.status() != 200) {
      throw Errors.outboundStatusUnexpected(address, answer.status(), "200");
    }
    return answer.text();
  }

  /// One caller for a document asks, the others wait for what it gets.
  private String had(String address, boolean again) {
    Entry entry = entries.get(address, _ -> new Entry());
    entry.asking.lock();
    try {
      Instant now = clock.instant();
      if (entry.kept.stream().noneMatch(kept -> serves(kept, again, now))) {
        entry.kept = Optional.of(asked(address, entry.kept, now));
        // It weighs something else now.
        entries.put(address, entry);
      }
      return switch (entry.kept.orElseThrow()) {
        case Kept.Document document -> document.text;
        case Kept.Failure(Problem problem, Instant _) -> throw problem;
      };
    } finally {
      entry.asking.unlock();
    }
  }

  private static boolean serves(Kept kept, boolean again, Instant now) {
    boolean fresh = kept instanceof Kept.Document document && now.isBefore(document.freshUntil);
    return now.isBefore(kept.at().plus(FLOOR)) || (fresh && !again);
  }

  private Kept asked(String address, Optional<Kept> before, Instant now) {
    Optional<Kept.Document> old =
        before.flatMap(
            kept -> kept instanceof Kept.Document had ? Optional.of(had) : Optional.empty());
    try {
      Map<String, String> headers =
          old.filter(document -> !document.tag.isEmpty())
              .map(document -> Map.of("If-None-Match", document.tag))
              .orElse(Map.of());
      Fetcher.Answer answer = fetcher.get(address, headers);
      if (answer.status() == 304 && old.isPresent()) {
        Kept.Document same = old.get();
        return new Kept.Document(same.text, same.tag, now, now.plus(life(answer)), now, List.of());
      }
      if (answer.status() != 200) {
        throw Errors.outboundStatusUnexpected(address, answer.status(), "200");
      }
      if (!answer.text().stripLeading().startsWith("{")) {
        throw Errors.outboundDocumentWrong(address, "it is no JSON object");
      }
      return new Kept.Document(
          answer.text(),
          answer.header("etag").orElse(""),
          now,
          now.plus(life(answer)),
          now,
          List.of());
    } catch (Problem problem) {
      return old.filter(had -> now.isBefore(had.had.plus(SERVES_ON)))
          .<Kept>map(
              had ->
                  new Kept.Document(
                      had.text, had.tag, now, had.freshUntil, had.had, List.of(problem)))
          .orElseGet(() -> new Kept.Failure(problem, now));
    }
  }

  /// RFC 9111, section 5.2.2.1; never shorter than the time between two calls.
  private static Duration life(Fetcher.Answer answer) {
    Matcher age = MAX_AGE.matcher(answer.header("cache-control").orElse(""));
    Duration said = age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : USUAL_LIFE;
    Duration most = said.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : said;
    return most.compareTo(FLOOR) < 0 ? FLOOR : most;
  }
}

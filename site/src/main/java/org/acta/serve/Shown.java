package org.acta.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.acta.api.Answer;
import org.acta.api.Api;
import org.acta.site.Resource;
import org.acta.site.Site;
import org.jspecify.annotations.Nullable;

/// The site that is shown now, with the pages of it that were printed lately.
///
/// A request is answered from one site from its beginning to its end, whatever is shown afterwards.
/// May be used by any number of threads.
public final class Shown {
  private static final int LARGE = 1 << 20;

  /// The part of the memory that answers to queries may take: there are endlessly many of them, and
  /// a flood must not drive out the pages that everybody reads.
  private static final int PART_OF_ANSWERS = 8;

  private final long mostBytes;
  private volatile Current current;
  private volatile @Nullable Copy large;

  /// What of a query means something at a path.
  private record Asked(String path, SortedMap<String, String> meant) {
    int weight() {
      return 2 * (path.length() + meant.values().stream().mapToInt(String::length).sum());
    }
  }

  /// A site with the pages that are kept of it.
  ///
  /// @param answers to queries, by the path and what of the query means something there
  private record Current(
      Site site, Api api, Cache<String, Copy> copies, Cache<Asked, Resource> answers) {
    /// Two that ask at once for a page that is not kept may both print it; it is the same.
    Optional<Copy> at(String path) {
      Copy kept = copies.getIfPresent(path);
      if (kept != null) {
        return Optional.of(kept);
      }
      Optional<Copy> made = site.at(path).map(Copy::of);
      made.ifPresent(copy -> copies.put(path, copy));
      return made;
    }

    Optional<Resource> answer(String path, Map<String, String> asked) {
      SortedMap<String, String> meant = site.meant(path, asked);
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      Asked key = new Asked(path, meant);
      Resource kept = answers.getIfPresent(key);
      if (kept != null) {
        return Optional.of(kept);
      }
      Optional<Resource> made = site.at(path, meant);
      made.ifPresent(answer -> answers.put(key, answer));
      return made;
    }

    double keptBytes() {
      return weight(copies) + weight(answers);
    }

    private static double weight(Cache<?, ?> cache) {
      return cache.policy().eviction().stream()
          .mapToDouble(eviction -> eviction.weightedSize().orElse(0))
          .sum();
    }
  }

  /// Shows a site.
  ///
  /// @param mostBytes that printed pages may take in memory
  public Shown(Site site, long mostBytes) {
    this.mostBytes = mostBytes;
    this.current = current(site);
  }

  private Current current(Site site) {
    return new Current(
        site,
        new Api(site.snapshot()),
        Caffeine.newBuilder()
            .maximumWeight(mostBytes - mostBytes / PART_OF_ANSWERS)
            .weigher((String path, Copy copy) -> copy.weight() + 2 * path.length())
            .build(),
        Caffeine.newBuilder()
            .maximumWeight(mostBytes / PART_OF_ANSWERS)
            .weigher((Asked asked, Resource answer) ->
                answer.bytes().length + Copy.OVERHEAD + asked.weight())
            .build());
  }

  /// Shows another site from now on.
  public void show(Site site) {
    current = current(site);
  }

  /// The site that is shown.
  public Site site() {
    return current.site();
  }

  /// What is at a path.
  Optional<Copy> at(String path) {
    return current.at(path);
  }

  /// What is answered at a path to a query; empty if nothing of it means anything there.
  ///
  /// @param asked values by their names, as a form sends them
  Optional<Resource> answer(String path, Map<String, String> asked) {
    return current.answer(path, asked);
  }

  /// What is answered to a program.
  ///
  /// @param path below the prefix
  Answer answer(String path, @Nullable String query, @Nullable String accept) {
    return current.api().at(path, query, accept);
  }

  /// An answer as it is sent. A large one, which the whole report is, is compressed once only.
  Copy copy(Answer.Given given) {
    Copy last = large;
    if (last != null && last.resource().bytes() == given.bytes()) {
      return last;
    }
    Copy made = Copy.of(Replies.resource(given));
    if (given.bytes().length > LARGE) {
      large = made;
    }
    return made;
  }

  /// Whether there is anything at a path.
  boolean has(String path) {
    return current.at(path).isPresent();
  }

  /// Memory that the pages that are kept take, about.
  double keptBytes() {
    return current.keptBytes();
  }
}

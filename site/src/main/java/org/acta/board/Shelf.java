package org.acta.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.acta.account.Private;
import org.acta.article.Edit;
import org.acta.ledger.Article;
import org.acta.ledger.ContestLabel;
import org.acta.record.Sha256;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Articles that are being reviewed, each in a folder of its own beside the accounts: its bytes,
/// what is known about it, and what was decided so far.
///
/// A folder is called by the beginning of the SHA-256 of the bytes, so the same article is found
/// again. What is decided here is in no record until it is appended.
final class Shelf {
  private static final int NAME = 20;
  private static final int MOST_ARTICLES = 10_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  Shelf(Path folder) {
    this.folder = folder;
  }

  /// What is known about an article from outside its text.
  ///
  /// @param title for the list: the name of its file, or its first words
  /// @param by the pseudonym of whoever brought it
  record About(
      String title,
      String file,
      Optional<String> outlet,
      Optional<LocalDate> published,
      Optional<String> url,
      String by,
      String added) {}

  /// What was decided about a proposal.
  ///
  /// @param edits as `field=value`
  /// @param by the pseudonym of whoever did
  record Decision(boolean accepted, List<String> edits, String by) {
    Decision {
      edits = List.copyOf(edits);
    }

    List<Edit> parsed() {
      return edits.stream().map(edit -> Edit.parse(edit).orElseThrow()).toList();
    }
  }

  /// What was decided about an article.
  ///
  /// @param version counts the decisions
  record Decisions(long version, Map<String, Decision> byDeed) {
    Decisions {
      byDeed = new LinkedHashMap<>(byDeed);
    }

    Decisions with(String deed, Optional<Decision> decision) {
      Map<String, Decision> after = new LinkedHashMap<>(byDeed);
      if (decision.isPresent()) {
        after.put(deed, decision.get());
      } else {
        after.remove(deed);
      }
      return new Decisions(version + 1, after);
    }
  }

  /// An article in its folder.
  record Kept(String name, About about) {}

  /// Puts an article in its folder, unless it is there.
  ///
  /// @return the folder's name
  synchronized String add(byte[] bytes, About about) {
    String name = Sha256.of(bytes).hex().substring(0, NAME);
    try {
      Private.folder(folder);
      Path own = folder.resolve(name);
      if (!Files.exists(own.resolve("about.json"))) {
        if (all().size() >= MOST_ARTICLES) {
          throw new Turned(507, "articles.full");
        }
        Private.folder(own);
        Private.write(own.resolve("article"), bytes);
        Private.write(own.resolve("about.json"), JSON.writeValueAsBytes(about));
      }
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /// All articles, the newest first.
  synchronized List<Kept> all() {
    List<Kept> all = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (DirectoryStream<Path> own = Files.newDirectoryStream(folder)) {
      for (Path path : own) {
        String name =
            Objects.requireNonNull(path.getFileName(), "an article has a folder").toString();
        if (isName(name) && Files.exists(path.resolve("about.json"))) {
          all.add(new Kept(name, about(name)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
    all.sort(
        Comparator.comparing((Kept kept) -> kept.about().added())
            .reversed()
            .thenComparing(Kept::name));
    return all;
  }

  /// Whether a text names a folder of ours, and cannot lead out of it.
  private static boolean isName(String text) {
    return text.matches("[0-9a-f]{" + NAME + "}");
  }

  private Path own(String name) {
    Path own = folder.resolve(isName(name) ? name : "none");
    if (!isName(name) || !Files.exists(own.resolve("about.json"))) {
      throw new Turned(404, "articles.unknown");
    }
    return own;
  }

  synchronized About about(String name) {
    try {
      return JSON.readValue(Files.readAllBytes(own(name).resolve("about.json")), About.class);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /// An article as a reader takes it.
  synchronized Article article(String name, Optional<ContestLabel> contest) {
    About about = about(name);
    try {
      return new Article(
          about.file(),
          Files.readAllBytes(own(name).resolve("article")),
          about.outlet(),
          about.published(),
          about.url(),
          contest);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  synchronized Decisions decisions(String name) {
    Path file = own(name).resolve("decisions.json");
    try {
      return Files.exists(file)
          ? JSON.readValue(Files.readAllBytes(file), Decisions.class)
          : new Decisions(0, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /// Keeps a decision, or takes one back.
  ///
  /// @param version of the decisions that it was made from
  /// @return the decisions now; empty if another came first
  synchronized Optional<Decisions> decide(
      String name, long version, String deed, Optional<Decision> decision) {
    Decisions before = decisions(name);
    if (before.version() != version) {
      return Optional.empty();
    }
    Decisions after = before.with(deed, decision);
    try {
      Private.write(own(name).resolve("decisions.json"), JSON.writeValueAsBytes(after));
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
    return Optional.of(after);
  }
}

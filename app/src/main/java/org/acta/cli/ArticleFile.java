package org.acta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A file with an article.
record ArticleFile(Path path) {
  /// More than any article; a reader that can take less says so itself.
  static final long MOST_BYTES = 64L << 20;

  /// The articles that are named, and those in the folders that are named, in the order of their
  /// names.
  static List<ArticleFile> of(List<Path> named) {
    List<ArticleFile> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        files.addAll(inside(path));
      } else {
        files.add(new ArticleFile(path));
      }
    }
    Map<String, Path> stems = new HashMap<>();
    for (ArticleFile file : files) {
      Path other = stems.put(file.stem(), file.path());
      if (other != null) {
        throw Refusal.misuse(
            other
                + " and "
                + file.path()
                + " would both be called "
                + file.stem()
                + "; read them one after the other");
      }
    }
    return files;
  }

  private static List<ArticleFile> inside(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<ArticleFile> articles =
          all.filter(Files::isRegularFile)
              .filter(path -> path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(txt|html?)"))
              .sorted()
              .map(ArticleFile::new)
              .toList();
      if (articles.isEmpty()) {
        throw Refusal.evidence(folder + " has no article; articles end in .txt, .html or .htm");
      }
      return articles;
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + folder, e));
    }
  }

  String name() {
    return Objects.requireNonNull(path.getFileName(), "a file has a name").toString();
  }

  /// The name without what it ends in.
  String stem() {
    int dot = name().lastIndexOf('.');
    return dot > 0 ? name().substring(0, dot) : name();
  }

  byte[] bytes() {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw Refusal.evidence(
            path + " has more than " + MOST_BYTES + " bytes; name a file with one article");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw Refusal.evidence("there is no file " + path);
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + path, e));
    }
  }
}

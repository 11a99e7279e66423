package org.acta.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.acta.ledger.Article;
import org.acta.ledger.ContestLabel;
import org.jspecify.annotations.Nullable;

/// What whoever got an article knows about it.
record ArticleSource(
    Optional<String> outlet,
    Optional<LocalDate> published,
    Optional<String> url,
    Optional<ContestLabel> contest) {

  ArticleSource(
      @Nullable String outlet,
      @Nullable LocalDate published,
      @Nullable String url,
      Optional<ContestLabel> contest) {
    this(
        Optional.ofNullable(outlet),
        Optional.ofNullable(published),
        Optional.ofNullable(url),
        contest);
  }

  Article article(ArticleFile file) {
    return new Article(file.name(), file.bytes(), outlet, published, url, contest);
  }
}

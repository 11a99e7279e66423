package org.acta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.acta.article.ReadArticle;
import org.acta.article.ReadingJson;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader;
import org.acta.ledger.Reading;

/// Writes what is read from articles to files, one after the other, so that a thousand take no more
/// memory than one. What stands there already is not read again.
///
/// @param explain whether the proposals tell their rules
record ReadOut(
    ArticleReader reader, Path out, boolean explain, ArticleSource known, ProgressLine progress) {

  /// @return the exit status
  int write(List<ArticleFile> articles) {
    folder();
    int status = 0;
    long read = 0;
    long there = 0;
    long proposals = 0;
    for (ArticleFile file : articles) {
      try {
        Article article = known.article(file);
        ReadArticle how = ReadArticle.of(article, reader.name(), explain);
        Path json = out.resolve(file.stem() + ".json");
        if (isThere(json, how)) {
          there++;
        } else {
          proposals += write(article, how, file, json);
          read++;
        }
      } catch (Refusal refusal) {
        Terminal.complain(refusal.sentence());
        status = refusal.status();
      }
      progress.count("reading", read + there, "articles");
    }
    Terminal.say(
        "%d %s read into %s, %d %s; %d were there already"
            .formatted(
                read,
                read == 1 ? "article" : "articles",
                out,
                proposals,
                proposals == 1 ? "proposal" : "proposals",
                there));
    return status;
  }

  private void folder() {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw Refusal.misuse("cannot make the folder " + out);
    }
  }

  private int write(Article article, ReadArticle how, ArticleFile file, Path json) {
    Reading reading = read(reader, article, file.path());
    if (ReadArticle.extracted(article, reading)) {
      WholeFile.write(out.resolve(file.stem() + ".txt"), reading.source().text());
    }
    WholeFile.write(json, ReadingJson.print(reading, explain, how));
    return reading.deeds().size();
  }

  /// What a reader makes of an article, or a refusal that names the file.
  static Reading read(ArticleReader reader, Article article, Path file) {
    return switch (reader.read(article)) {
      case ArticleReader.Outcome.Read(Reading reading) -> reading;
      case ArticleReader.Outcome.Refused(var kind, String reason) ->
          throw Refusal.evidence(file + ": " + withoutStop(reason));
    };
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static boolean isThere(Path json, ReadArticle how) {
    try {
      return Files.isRegularFile(json)
          && ReadArticle.of(Files.readString(json)).filter(how::equals).isPresent();
    } catch (java.nio.charset.CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + json, e));
    }
  }
}

package org.acta.site.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.acta.account.Accounts;
import org.acta.board.Board;
import org.acta.board.Book;
import org.acta.cli.Refusal;
import org.acta.cli.SourceRecord;
import org.acta.cli.Terminal;
import org.acta.ledger.ArticleReader;
import org.acta.log.LogReader;
import org.acta.record.LogEntries;
import org.acta.site.Site;
import picocli.CommandLine.Option;

/// Whether a server has a desk, for people with an account.
final class DeskOptions {
  @Option(
      names = "--desk",
      description = {
        "Open the desk at /desk/ for people with an account; docs/desk.md explains it.",
        "The first start prints a link for the first administrator."
      })
  private boolean desk;

  /// A desk that is open. The accounts are its own until the server ends.
  record Open(Board board) {
    /// Says how the first administrator comes in, if nobody has yet.
    ///
    /// @param address of the server, ending in a slash
    void greet(String address) {
      Terminal.say("the desk is at " + address + "desk/");
      board
          .firstLink()
          .ifPresent(link ->
              Terminal.say(
                  "the account 'admin' is set up once, within 48 hours, at "
                      + address
                      + "desk/"
                      + link));
    }
  }

  /// The desk of a record, if one was asked for.
  ///
  /// @param site as it is shown now
  Optional<Open> open(SourceRecord source, Supplier<Site> site, String language) {
    if (!desk) {
      return Optional.empty();
    }
    if (!Files.isWritable(source.folder())) {
      throw Refusal.evidence(
          source.folder()
              + " cannot be written to, and a desk appends to it; give the user of this server the"
              + " right to write there, or leave out --desk");
    }
    Path folder = Accounts.beside(source.folder());
    try {
      Accounts accounts =
          Accounts.open(folder, InstantSource.system())
              .orElseThrow(() ->
                  Refusal.evidence(folder + " is in use by another server; end that one first"));
      Board board =
          new Board(
              new Board.Parts(
                  new CommandBook(source),
                  accounts,
                  site,
                  site.get().snapshot().view().folder().election().id(),
                  language,
                  new FoundReader(),
                  InstantSource.system()));
      return Optional.of(new Open(board));
    } catch (IOException e) {
      throw Refusal.evidence(folder + " cannot be opened: " + e.getMessage());
    }
  }

  /// The record as the commands open it.
  private record CommandBook(SourceRecord source) implements Book {
    @Override
    public Path folder() {
      return source.folder();
    }

    @Override
    public LogReader open() {
      try {
        return source.open();
      } catch (Refusal refusal) {
        throw new ShutException(String.valueOf(refusal.getMessage()));
      }
    }

    @Override
    public long append(BiFunction<LogEntries, Long, List<byte[]>> write) {
      try {
        return source.append(write);
      } catch (Refusal refusal) {
        throw new ShutException(String.valueOf(refusal.getMessage()));
      }
    }
  }

  /// The reader of articles, looked for when it is first asked for: its models are large.
  private static final class FoundReader implements Supplier<Optional<ArticleReader>> {
    private Optional<ArticleReader> found = Optional.empty();

    @Override
    public synchronized Optional<ArticleReader> get() {
      if (found.isEmpty()) {
        found = ServiceLoader.load(ArticleReader.class).findFirst();
      }
      return found;
    }
  }
}

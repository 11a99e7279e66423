package org.acta.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.article.Edit;
import org.acta.article.Proposal;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Reading;
import org.acta.ledger.Testimony;

/// Asks a person about each proposal, at the terminal.
final class AskedChoice implements Choosing {
  private static final String KEYS = "[a]ccept  [e]dit FIELD=VALUE  [r]efuse  [s]kip  [q]uit > ";

  private final ProposalText text;
  private final BufferedReader answers =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  AskedChoice(boolean colours) {
    text = new ProposalText(colours);
  }

  @Override
  public void begin(ArticleFile file, Reading reading, int offered, int present) {
    Terminal.say(text.article(file.name(), reading, offered, present));
  }

  @Override
  public Choice choose(Proposal proposal, int number, int of, Optional<Testimony> earlier) {
    ConfirmedDeed deed = proposal.proposed();
    List<Edit> edits = new ArrayList<>();
    Terminal.print(text.proposal(proposal, deed, number, of, earlier));
    while (true) {
      Optional<String> answer = ask(KEYS);
      if (answer.isEmpty()) {
        return new Choice.Quit();
      }
      String said = answer.get().strip();
      String word = said.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      switch (word) {
        case "a", "accept" -> {
          return new Choice.Accept(edits);
        }
        case "r", "refuse", "s", "skip" -> {
          return new Choice.Pass();
        }
        case "q", "quit" -> {
          return new Choice.Quit();
        }
        case "e", "edit" -> {
          try {
            Edit edit = Edit.parse(said.substring(word.length()));
            deed = edit.applyTo(deed);
            edits.add(edit);
            Terminal.print(text.fields(proposal, deed));
          } catch (IllegalArgumentException unfit) {
            Terminal.say("  " + unfit.getMessage());
          }
        }
        default -> Terminal.say("  answer with a, e, r, s or q, such as: e kind=question");
      }
    }
  }

  @Override
  public void complain(String sentence) {
    Terminal.say("  " + sentence);
  }

  @Override
  public Optional<String> name() {
    while (true) {
      Optional<String> name = ask("Who confirms? It stays in the record. > ");
      if (name.isEmpty() || !name.get().isBlank()) {
        return name.map(String::strip);
      }
    }
  }

  /// An answer; empty when there are no more.
  private Optional<String> ask(String question) {
    Terminal.print(question);
    try {
      return Optional.ofNullable(answers.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read the answer", e));
    }
  }
}

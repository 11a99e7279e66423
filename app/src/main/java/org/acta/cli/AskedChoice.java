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
import org.acta.stance.StanceWords;

/// Asks a person about each proposal, at the terminal.
final class AskedChoice implements Choosing {
  private final ReviewWords words;
  private final ProposalText text;
  private final BufferedReader answers =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  AskedChoice(Locale locale, boolean colours) {
    words = ReviewWords.in(locale);
    text = new ProposalText(words, StanceWords.in(locale), colours);
  }

  @Override
  public void begin(ArticleFile file, Reading reading, int offered, int present) {
    Terminal.say(text.article(file.name(), reading, offered, present));
    if (reading.source().published().isEmpty() && reading.source().outlet().isEmpty()) {
      Terminal.say("  " + words.say("hint"));
    }
  }

  @Override
  public Choice choose(Proposal proposal, int number, int of, Optional<Testimony> earlier) {
    ConfirmedDeed deed = proposal.proposed();
    List<Edit> edits = new ArrayList<>();
    Terminal.print(text.proposal(proposal, deed, number, of, earlier));
    while (true) {
      Optional<String> answer = ask(words.say("keys"));
      if (answer.isEmpty()) {
        return new Choice.Quit();
      }
      String said = answer.get().strip();
      String word = said.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      if (is("accept", word)) {
        return new Choice.Accept(edits);
      } else if (is("refuse", word) || is("skip", word)) {
        return new Choice.Pass();
      } else if (is("quit", word)) {
        return new Choice.Quit();
      } else if (is("edit", word)) {
        Optional<Edit> edit = Edit.parse(said.substring(word.length()));
        if (edit.isEmpty()) {
          complain(words.say("edit.form", Edit.fields()));
          continue;
        }
        try {
          deed = edit.get().applyTo(deed);
          edits.add(edit.get());
          Terminal.print(text.fields(proposal, deed));
        } catch (IllegalArgumentException unfit) {
          complain(words.say("edit.unfit", String.valueOf(unfit.getMessage())));
        }
      } else {
        complain(words.say("help"));
      }
    }
  }

  private boolean is(String choice, String word) {
    return words.answers(choice).contains(word);
  }

  @Override
  public void complain(String sentence) {
    Terminal.say("  " + sentence);
  }

  @Override
  public Optional<String> election() {
    while (true) {
      Optional<String> id = ask(words.say("election")).map(String::strip);
      if (id.isEmpty() || id.get().matches("[A-Z]{2}(-.*)?")) {
        return id;
      }
    }
  }

  @Override
  public Optional<String> name() {
    while (true) {
      Optional<String> name = ask(words.say("name"));
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

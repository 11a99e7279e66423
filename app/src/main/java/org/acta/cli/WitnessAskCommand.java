package org.acta.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.log.Cosigning;
import org.acta.log.LogPlace;
import org.acta.log.NoteSignature;
import org.acta.log.Policy;
import org.acta.log.PolicyVerdict;
import org.acta.log.SignedNote;
import org.acta.mirror.SeenLog;
import org.acta.mirror.Trust;
import org.acta.witness.WitnessClient;
import org.acta.witness.WitnessClient.Answer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta witness ask`: gets a record's checkpoint cosigned.
@Command(
    name = "ask",
    description = {
      "Asks the witnesses of a policy to cosign a record's checkpoint, and puts their cosignatures"
          + " below it. Run it after each publication.",
      "",
      "The policy's witness lines must name their URLs. A witness that has seen more of the log than"
          + " the record holds says that the record is an old copy, which must not be written to."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta witness ask record --policy witnesses.policy",
      "",
      "A policy:",
      "  log example.org/elections/2026+…",
      "  witness north witness.example.net+… https://witness.example.net",
      "  quorum north"
    })
final class WitnessAskCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The record.")
  private @Nullable Path record;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      required = true,
      description = "A C2SP tlog-policy with the log, its witnesses and their URLs.")
  private @Nullable Path policyFile;

  @Option(
      names = "--key-folder",
      paramLabel = "DIR",
      description = "The record's key folder (default: beside it, with '.key' after its name).")
  private @Nullable Path keyFolder;

  @Override
  public Integer call() {
    Path folder = Optional.ofNullable(record).orElseThrow();
    Policy policy = TrustOptions.policy(Optional.ofNullable(policyFile).orElseThrow());
    LogPlace place = keyFolder == null ? LogPlace.of(folder) : new LogPlace(folder, keyFolder);
    SeenLog log = LogPlaceName.open(folder.toString(), signedByLog(policy));
    List<NoteSignature> lines = new ArrayList<>();
    boolean alarmed = false;
    for (Policy.Witness witness : policy.witnesses()) {
      if (witness.url().isEmpty()) {
        Terminal.complain("acta: the policy has no URL for " + witness.name() + ".");
        continue;
      }
      Answer answer = ask(witness, log, place);
      alarmed |= answer instanceof Answer.Ahead || answer instanceof Answer.Fork;
      report(witness.name(), answer, log.checkpoint().size());
      if (answer instanceof Answer.Cosigned cosigned) {
        lines.addAll(cosigned.lines());
      }
    }
    if (!lines.isEmpty()) {
      store(place, log, lines);
    }
    PolicyVerdict verdict = policy.check(withLines(log.note(), lines));
    if (!(verdict instanceof PolicyVerdict.Satisfied)) {
      throw Refusal.evidence(folder + ": " + Explained.refused(verdict));
    }
    return alarmed ? Acta.INPUT_HAS_ERRORS : 0;
  }

  /// The log's signature is needed before witnesses are asked; theirs are what is asked for.
  private static Trust signedByLog(Policy policy) {
    if (policy.logs().isEmpty()) {
      throw Refusal.misuse("the policy names no log");
    }
    return Trust.of(policy.logs().stream().map(Policy.Log::key).toList());
  }

  private static SignedNote withLines(SignedNote note, List<NoteSignature> lines) {
    return lines.isEmpty() ? note : note.with(lines);
  }

  private static Answer ask(Policy.Witness witness, SeenLog log, LogPlace place) {
    URI uri;
    try {
      uri = URI.create(witness.url().orElseThrow());
    } catch (IllegalArgumentException e) {
      throw Refusal.misuse("no URL of a witness: " + witness.url().orElseThrow());
    }
    long last =
        Cosigning.last(place)
            .flatMap(note -> note.text().lines().skip(1).findFirst())
            .map(Long::parseLong)
            .orElse(0L);
    // The witness may know less, or nothing: it says so, and is asked again.
    return new WitnessClient().ask(uri, witness.key(), log.note(), log.checkpoint(), log, last);
  }

  private static void report(String name, Answer answer, long size) {
    switch (answer) {
      case Answer.Cosigned _ -> Terminal.say("cosigned: " + name);
      case Answer.Ahead(long seen) ->
          Terminal.complain(
              "acta: "
                  + name
                  + " has seen "
                  + Explained.size(seen)
                  + " of this log, and the record has "
                  + size
                  + ": it is an old copy. Do not write to it; restore the newest one.");
      case Answer.Fork(long seen) ->
          Terminal.complain(
              "acta: "
                  + name
                  + " has cosigned another tree of "
                  + Explained.size(seen)
                  + " of this log: the log has forked. Do not write to it.");
      case Answer.Refused(var problem) ->
          Terminal.complain("acta: " + name + " did not cosign; " + problem + ".");
    }
  }

  private static void store(LogPlace place, SeenLog log, List<NoteSignature> lines) {
    switch (Cosigning.add(place, log.note().text(), lines)) {
      case STORED -> {}
      case SUPERSEDED ->
          throw Refusal.evidence(
              "the record has a newer checkpoint by now; ask again for that one");
      case BUSY ->
          throw Refusal.evidence("a writer is at work on the record; ask again when it has ended");
    }
  }
}

package org.acta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.log.LogWriter;
import org.acta.record.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta record add`: entries that a person wrote.
@Command(
    name = "add",
    description = {
      "Appends entries written as JSON, one in each file, all of them or none.",
      "",
      "docs/record.md explains the entries, and docs/entries has a JSON Schema for each kind. An"
          + " entry may be written with any spacing; the record keeps its one spelling."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  acta record add my-record correction.json"})
final class RecordAddCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The record.")
  private @Nullable Path record;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "An entry.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--key", paramLabel = "FILE", description = "The record's key file.")
  private @Nullable Path key;

  @Override
  public Integer call() {
    List<byte[]> entries = files.stream().map(RecordAddCommand::read).toList();
    long first;
    try (LogWriter writer =
        OpenRecord.toWrite(Optional.ofNullable(record).orElseThrow(), Optional.ofNullable(key))) {
      first = writer.append(entries).first();
      writer.publish();
    }
    for (int i = 0; i < entries.size(); i++) {
      Terminal.say("entry " + (first + i) + ": " + files.get(i));
    }
    return 0;
  }

  private static byte[] read(Path file) {
    try {
      if (Files.size(file) > 16L * Entry.MOST_BYTES) {
        throw Refusal.evidence(file + " is too large for an entry");
      }
      return switch (Entry.parse(Files.readAllBytes(file))) {
        case Entry.Reading.Read(Entry entry) -> entry.bytes();
        case Entry.Reading.Refused(var why) -> throw Refusal.evidence(file + ": " + said(why));
      };
    } catch (NoSuchFileException e) {
      throw Refusal.evidence("there is no file " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + file, e));
    }
  }

  private static String said(org.acta.record.Refusal refusal) {
    return switch (refusal) {
      case org.acta.record.Refusal.TooLarge(long bytes) ->
          "an entry has at most " + Entry.MOST_BYTES + " bytes, and this one " + bytes;
      case org.acta.record.Refusal.NotUtf8(int at) ->
          "byte " + at + " is not UTF-8; save the file as UTF-8";
      case org.acta.record.Refusal.NotJson(String why, long at) ->
          "this is not JSON of an entry at character " + at + " (" + why + ")";
      case org.acta.record.Refusal.DuplicateKey(String name) ->
          "'" + name + "' stands twice in one object; keep one";
      case org.acta.record.Refusal.TooDeep(int most) ->
          "objects and lists may be nested " + most + " deep at most";
      case org.acta.record.Refusal.TrailingBytes(long at) ->
          "something follows the entry at byte " + at + "; write one entry in a file";
      case org.acta.record.Refusal.UnknownKind(String kind) ->
          "there is no kind '" + kind + "'; docs/record.md lists them";
      case org.acta.record.Refusal.WrongForm(String path, String expected) ->
          path + " should be " + expected;
      case org.acta.record.Refusal.NotCanonical(int at) ->
          "it is not in its one spelling from byte " + at + " on";
    };
  }
}

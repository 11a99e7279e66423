package org.acta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.log.LogReader;
import org.acta.record.Entry;
import org.acta.record.Kind;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;
import org.acta.record.StoredEntries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta record status`: what a record holds, and what it is checked with.
@Command(
    name = "status",
    description = "Says how large a record is, what is in it, and which vkey it is checked with.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  acta record status my-record"})
final class RecordStatusCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The record.")
  private @Nullable Path record;

  @Option(
      names = {"--vkey", "--key"},
      paramLabel = "KEY",
      description = "The publisher's vkey, or a file with it (default: the one kept beside DIR).")
  private List<String> keys = new ArrayList<>();

  @Override
  public Integer call() {
    Path folder = Optional.ofNullable(record).orElseThrow();
    LogReader log = OpenRecord.toRead(folder, keys);
    Terminal.say("origin   " + log.checkpoint().origin());
    Terminal.say("entries  " + log.size());
    Terminal.say("root     " + log.checkpoint().root().base64());
    RecordKeys.of(folder).verifiers(keys).forEach(key -> Terminal.say("vkey     " + key));
    LogEntries entries = new LogEntries(log);
    RecordView.elections(entries).forEach(id -> Terminal.say("election " + id));
    counts(entries).forEach((kind, count) -> Terminal.say(pad(kind.word()) + count));
    return 0;
  }

  private static String pad(String word) {
    return "  " + word + " ".repeat(Math.max(1, 15 - word.length()));
  }

  private static Map<Kind, Long> counts(StoredEntries entries) {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    for (StoredEntries.Stored stored : entries) {
      if (Entry.read(stored.bytes()) instanceof Entry.Reading.Read(Entry entry)) {
        counts.merge(entry.kind(), 1L, Long::sum);
      }
    }
    return counts;
  }
}

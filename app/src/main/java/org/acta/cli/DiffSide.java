package org.acta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.folder.ElectionFolder;
import org.acta.folder.FileMapping;
import org.acta.folder.Progress;
import org.acta.log.LogReader;
import org.acta.record.FirstEntries;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;
import org.acta.record.StoredEntries;
import org.acta.sheet.Sheets;

/// One side of a comparison: a file, an election folder, or a record, as the user named it.
///
/// @param name as the user named it
/// @param path without what stands after it
/// @param set id of a set of sheets, after `#`
/// @param size entries of a record, after `@`
record DiffSide(String name, Path path, Optional<String> set, Optional<Long> size) {
  private static final Pattern FORM = Pattern.compile("(.+?)(?:@(\\d{1,12}))?(?:#([^#]+))?");

  /// What was read.
  ///
  /// @param from the folder or record, with what could not be used
  record Read(Sheets sheets, ElectionFolder from) {}

  static DiffSide of(String name) {
    Path whole = Path.of(name);
    Matcher form = FORM.matcher(name);
    if (Files.exists(whole) || !form.matches()) {
      return new DiffSide(name, whole, Optional.empty(), Optional.empty());
    }
    return new DiffSide(
        name,
        Path.of(form.group(1)),
        Optional.ofNullable(form.group(3)),
        Optional.ofNullable(form.group(2)).map(Long::parseLong));
  }

  /// What a table calls it: the last part of the name.
  String title() {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return slash < 0 || slash == name.length() - 1 ? name : name.substring(slash + 1);
  }

  private boolean isRecord() {
    return ElectionSource.isRecord(path);
  }

  /// Whether it has a description of its own.
  boolean isDescribed() {
    String file = path.getFileName() == null ? "" : path.getFileName().toString();
    return Files.isDirectory(path) || file.endsWith(".yaml") || file.endsWith(".yml");
  }

  /// Reads a record or an election folder.
  Read described(List<String> keys, Progress progress) {
    if (size.isPresent() && !isRecord()) {
      throw Refusal.misuse(path + " is no record, so that @" + size.get() + " says nothing");
    }
    return chosen(isRecord() ? record(keys) : ElectionFolder.read(path, progress));
  }

  /// Reads a single file.
  Read file(FileMapping mapping, Progress progress) {
    return chosen(mapping.read(path, progress));
  }

  private ElectionFolder record(List<String> keys) {
    LogReader log = OpenRecord.toRead(path, keys);
    if (size.isPresent() && size.get() > log.size()) {
      throw Refusal.evidence(
          path + " has " + Explained.size(log.size()) + ", and @" + size.get() + " asks for more");
    }
    StoredEntries all = new LogEntries(log);
    StoredEntries entries = size.<StoredEntries>map(n -> new FirstEntries(all, n)).orElse(all);
    String election = ElectionSource.only(name, entries, Optional.empty());
    return RecordView.of(entries, election).folder();
  }

  private Read chosen(ElectionFolder folder) {
    List<Sheets> found =
        folder.sheets().stream()
            .filter(s -> set.isEmpty() || set.get().equals(s.id()) || folder.sheets().size() == 1)
            .toList();
    if (found.size() != 1) {
      throw Refusal.misuse(
          name
              + " has "
              + (folder.sheets().isEmpty() ? "no set of sheets" : "these sets of sheets: ")
              + String.join(", ", folder.sheets().stream().map(Sheets::id).toList())
              + "; name one of them as in "
              + path
              + "#"
              + folder.sheets().stream().map(Sheets::id).findFirst().orElse("sheets"));
    }
    return new Read(found.getFirst(), folder);
  }
}

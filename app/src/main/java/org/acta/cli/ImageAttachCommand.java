package org.acta.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.acta.folder.ImagePlan;
import org.acta.image.Code;
import org.acta.image.ImageFile;
import org.acta.image.Look;
import org.acta.image.MediaType;
import org.acta.image.Payload;
import org.acta.log.LogWriter;
import org.acta.record.Blobs;
import org.acta.record.Entry;
import org.acta.record.EntryOrigin;
import org.acta.record.Figures;
import org.acta.record.ImageBody;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;
import org.acta.record.Sha256;
import org.acta.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta image attach`: a picture of a sheet is kept beside the log, and an entry says of which.
@Command(
    name = "attach",
    description = {
      "Keeps a photograph or scan of a sheet beside a record, and appends an entry that says of"
          + " which station it is. With --form the figures of its QR code are part of the entry.",
      "",
      "Pictures show signatures and names: they stay beside the log, and 'acta record takedown'"
          + " deletes one without breaking a proof. The entry holds nothing by which a picture that"
          + " was taken down could be recognised, and nothing that the camera wrote into it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta image attach my-record sheet.jpg --station 0101-1",
      "  acta image attach my-record sheet.jpg --station 0101-1 --set campaign --source campaign"
          + " \\",
      "    --form my-election/election.yaml"
    })
final class ImageAttachCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RECORD", description = "The record.")
  private @Nullable Path record;

  @Parameters(index = "1", paramLabel = "FILE", description = "The picture or PDF.")
  private @Nullable Path file;

  @Option(
      names = "--station",
      paramLabel = "CODE",
      required = true,
      description = "The station whose sheet it shows.")
  private String station = "";

  @Option(
      names = "--set",
      paramLabel = "ID",
      description = "The set of sheets in which its figures were keyed.")
  private @Nullable String set;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "Who it is from; it stays in the log, so name no person.")
  private String source = "";

  @Option(
      names = "--form",
      paramLabel = "FILE",
      description = "The election.yaml that declares what its QR code says.")
  private @Nullable Path form;

  @Option(names = "--anyway", description = "Append it even if its QR code names another station.")
  private boolean anyway;

  @Option(
      names = "--election-id",
      paramLabel = "ID",
      description = "Of which election, where a record has several.")
  private @Nullable String election;

  @Option(names = "--key", paramLabel = "FILE", description = "The record's key file.")
  private @Nullable Path key;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Override
  public Integer call() {
    Path folder = Optional.ofNullable(record).orElseThrow();
    byte[] bytes = read(Optional.ofNullable(file).orElseThrow());
    String id = electionOf(folder);
    Look look = new ImageFile(limits.limits(), InstantSource.system()).look(bytes, "image");
    List<ImageBody.Said> said = said(look);
    try (LogWriter writer = OpenRecord.toWrite(folder, Optional.ofNullable(key))) {
      Sha256 blob = Blobs.in(folder).put(new ByteArrayInputStream(bytes), salt());
      long index = append(writer, folder, blob, entry -> entry(id, look, said, entry));
      Terminal.say(
          "entry %d: %s of station %s, %s"
              .formatted(
                  index,
                  look.type().map(MediaType::word).orElse("a file that was not looked into"),
                  station,
                  said.isEmpty() ? "no code read" : "its code read"));
      Terminal.say("to take it down: acta record takedown " + folder + " " + blob.hex());
      writer.publish();
    }
    return 0;
  }

  /// Appends the entry, or leaves nothing of the picture behind: nobody knows the name of a blob
  /// that no entry has, to take it down by.
  private static long append(
      LogWriter writer, Path folder, Sha256 blob, Function<Sha256, Entry> naming) {
    boolean appended = false;
    try {
      long index = writer.append(List.of(naming.apply(blob).bytes())).first();
      appended = true;
      return index;
    } finally {
      if (!appended) {
        Blobs.in(folder).discard(blob);
      }
    }
  }

  private byte[] read(Path path) {
    try {
      long most = limits.limits().bytes();
      if (Files.size(path) > most) {
        throw Refusal.evidence(
            path + " has more than " + most + " bytes; store the picture smaller");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw Refusal.evidence("there is no file " + path);
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + path, e));
    }
  }

  private String electionOf(Path folder) {
    LogEntries entries = new LogEntries(OpenRecord.toRead(folder, List.of()));
    String id = ElectionSource.only(folder.toString(), entries, Optional.ofNullable(election));
    if (set != null) {
      List<String> sets =
          RecordView.of(entries, id).folder().sheets().stream().map(Sheets::id).toList();
      if (!sets.contains(set)) {
        throw Refusal.evidence(
            folder + " has no set of sheets '" + set + "', but " + String.join(", ", sets));
      }
    }
    return id;
  }

  private List<ImageBody.Said> said(Look look) {
    if (form == null) {
      return List.of();
    }
    ImagePlan plan = ImagePlan.read(form);
    if (plan.forms().isEmpty()) {
      throw Refusal.evidence(
          form + " does not declare what a code says; add a 'qr' field as docs/images.md shows");
    }
    List<ImageBody.Said> said = new ArrayList<>();
    for (Code code : look.codes()) {
      if (Payload.read(plan.forms(), code.text()) instanceof Payload.Figures figures) {
        if (!figures.station().equals(station) && !anyway) {
          throw Refusal.evidence(
              "the code of "
                  + file
                  + " names station "
                  + figures.station()
                  + ", not "
                  + station
                  + "; correct --station, or say --anyway to append it with both");
        }
        said.add(said(code, figures));
      }
    }
    return said;
  }

  private static ImageBody.Said said(Code code, Payload.Figures figures) {
    Map<String, Long> votes = new LinkedHashMap<>();
    for (int i = 0; i < figures.votes().size(); i++) {
      votes.put(figures.form().contest().choices().get(i).id(), figures.votes().get(i));
    }
    return new ImageBody.Said(
        code.page(),
        figures.form().contest().id(),
        figures.station(),
        new Figures(figures.items(), votes));
  }

  private Entry entry(String id, Look look, List<ImageBody.Said> said, Sha256 blob) {
    return new Entry(
        id,
        source,
        InstantSource.system().instant(),
        Optional.empty(),
        new EntryOrigin(EntryOrigin.Place.FILE, "image", Optional.empty(), Optional.of(blob)),
        new ImageBody(
            blob,
            station,
            Optional.ofNullable(set),
            look.type().map(MediaType::word),
            look.pages(),
            said));
  }

  private static byte[] salt() {
    byte[] salt = new byte[Blobs.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return salt;
  }
}
